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

    @OptionGroup var flags: ServiceFlags

    func run(in surroundings: Surroundings) throws(CommandFailure) {
      let language = surroundings.language
      let settings = try flags.read(in: surroundings)
      let opened = try file.open(language)
      surroundings.messages.line(Help.listening(settings, language))
      do {
        try WebService(store: opened, settings: settings).runBlocking()
      } catch {
        throw CommandFailure(.failed, Help.cannotListen(settings, reason: error.reason, language))
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
      static func listening(_ settings: ServiceSettings, _ language: Language) -> String {
        language.text(
          fr: "Le service écoute sur http://\(settings.host):\(settings.port) ; Ctrl-C l’arrête.",
          en: "The service listens on http://\(settings.host):\(settings.port); Ctrl-C stops it.")
      }

      static func cannotListen(_ settings: ServiceSettings, reason: String, _ language: Language) -> String {
        language.text(
          fr: "Impossible d’écouter sur \(settings.host):\(settings.port) : \(reason)",
          en: "Cannot listen on \(settings.host):\(settings.port): \(reason)")
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
