import ArgumentParser

#if Server
  import CivicDomain
  import OnPrometReport
  import OnPrometServer

  /// `onpromet serve`: the web service.
  struct ServeCommand: ToolCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration("serve", page(HelpLanguage.current), subcommands: storeCommands)
    }

    @OptionGroup var file: StoreOption

    @Option(help: ArgumentHelp(Help.host(HelpLanguage.current)))
    var host = "127.0.0.1"

    @Option(help: ArgumentHelp(Help.port(HelpLanguage.current)))
    var port: UInt16 = 8080

    func run(in surroundings: Surroundings) throws(CommandFailure) {
      let language = surroundings.language
      let opened = try file.open(language)
      surroundings.messages.line(Help.listening(host, port, language))
      do {
        try WebService(store: opened).runBlocking()
      } catch {
        throw CommandFailure(.failed, Help.cannotListen(host, port, reason: error.reason, language))
      }
    }

    private static func page(_ language: Language) -> CommandHelp.Page {
      CommandHelp.Page(
        abstract: language.text(
          fr: "Le service web, sur un fichier qui garde ce que chacun promet.",
          en: "The web service, on a file that keeps what people promise."),
        discussion: language.text(fr: "Exemple :", en: "Example:")
          + "\n  onpromet serve --port 8080\n  curl 'http://127.0.0.1:8080/v1/action-map?language=\(language.rawValue)'"
      )
    }

    private enum Help {
      static func host(_ language: Language) -> String {
        language.text(fr: "L’adresse où écouter.", en: "The address to listen on.")
      }

      static func port(_ language: Language) -> String {
        language.text(fr: "Le port où écouter.", en: "The port to listen on.")
      }

      static func listening(_ host: String, _ port: UInt16, _ language: Language) -> String {
        language.text(
          fr: "Le service écoute sur http://\(host):\(port) ; Ctrl-C l’arrête.",
          en: "The service listens on http://\(host):\(port); Ctrl-C stops it.")
      }

      static func cannotListen(_ host: String, _ port: UInt16, reason: String, _ language: Language) -> String {
        language.text(
          fr: "Impossible d’écouter sur \(host):\(port) : \(reason)",
          en: "Cannot listen on \(host):\(port): \(reason)")
      }
    }
  }
#endif

extension OnPromet {
  /// The commands of the web service, where it was built in.
  static var serviceCommands: [any ParsableCommand.Type] {
    #if Server
      [ServeCommand.self]
    #else
      []
    #endif
  }
}
