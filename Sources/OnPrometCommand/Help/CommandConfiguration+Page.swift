import ArgumentParser

extension CommandConfiguration {
  /// A command with its page of help.
  init(_ name: String, _ page: CommandHelp.Page, subcommands: [any ParsableCommand.Type] = []) {
    self.init(
      commandName: name, abstract: page.abstract, discussion: page.discussion, subcommands: subcommands)
  }
}
