#if Store
  import ArgumentParser
  import Foundation
  import OnPrometFiles
  import OnPrometReport
  import OnPrometStore

  /// `onpromet serve token`: who gets in.
  struct ServeTokenCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        "token", StoreHelp.token(HelpLanguage.current),
        subcommands: [TokenCreateCommand.self, TokenListCommand.self, TokenRevokeCommand.self])
    }
  }

  /// `onpromet serve token create`.
  struct TokenCreateCommand: ToolCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration("create", StoreHelp.create(HelpLanguage.current))
    }

    @OptionGroup var file: StoreOption

    @Option(help: ArgumentHelp(StoreHelp.role(HelpLanguage.current)))
    var role: Role

    @Option(help: ArgumentHelp(StoreHelp.scope(HelpLanguage.current), valueName: "id"))
    var scope: String?

    @Option(help: ArgumentHelp(StoreHelp.label(HelpLanguage.current)))
    var label: String?

    @Option(help: ArgumentHelp(StoreHelp.expires(HelpLanguage.current), valueName: Placeholder.time))
    var expires: String?

    @OptionGroup var form: FormatOption
    @OptionGroup var common: CommonOptions

    func validate() throws {
      if let expires, ISOTime.instant(expires, in: common.zone) == nil {
        throw ValidationError(OptionText.instant(expires, HelpLanguage.current))
      }
    }

    func run(in surroundings: Surroundings) throws(CommandFailure) {
      let end = expires.flatMap { ISOTime.instant($0, in: common.zone) }
      // An administrator's token is the first step with a new file; who has a scope is in one that is there.
      let (token, secret) = try file.using(surroundings, creating: role == .admin) { store throws(StoreError) in
        let issued = try store.issueToken(
          role, scope: scope, label: label, expires: end, at: common.instant(in: surroundings))
        return (try store.tokens().filter { $0.id == issued.id }, issued.secret)
      }
      let report = TokenReport(token.map(\.entry), secret: secret, language: surroundings.language)
      try ReportOutput(common, in: surroundings).write(report.table, as: form.format)
    }
  }

  /// `onpromet serve token list`.
  struct TokenListCommand: ToolCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration("list", StoreHelp.list(HelpLanguage.current))
    }

    @OptionGroup var file: StoreOption
    @OptionGroup var form: FormatOption
    @OptionGroup var common: CommonOptions

    func run(in surroundings: Surroundings) throws(CommandFailure) {
      let tokens = try file.using(surroundings) { store throws(StoreError) in try store.tokens() }
      let report = TokenReport(tokens.map(\.entry), language: surroundings.language)
      try ReportOutput(common, in: surroundings).write(report.table, as: form.format)
    }
  }

  /// `onpromet serve token revoke`.
  struct TokenRevokeCommand: ToolCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration("revoke", StoreHelp.revoke(HelpLanguage.current))
    }

    @OptionGroup var file: StoreOption

    @Option(help: ArgumentHelp(StoreHelp.tokenID(HelpLanguage.current), valueName: "id"))
    var token: String

    @OptionGroup var common: CommonOptions

    func run(in surroundings: Surroundings) throws(CommandFailure) {
      try file.using(surroundings) { store throws(StoreError) in
        try store.revokeToken(token, at: common.instant(in: surroundings))
      }
    }
  }

  extension Role: ExpressibleByArgument {}

  extension Token {
    fileprivate var entry: TokenReport.Entry {
      TokenReport.Entry(
        id: id, role: role.rawValue, scope: scope, label: label, issuedAt: issuedAt, expiresAt: expiresAt,
        revokedAt: revokedAt)
    }
  }
#endif
