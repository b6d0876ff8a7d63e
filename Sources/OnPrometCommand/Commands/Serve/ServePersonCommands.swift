#if Store
  import ArgumentParser
  import OnPrometStore

  /// `onpromet serve person`: all that is known of somebody.
  struct ServePersonCommand: ToolCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration("person", StoreHelp.person(HelpLanguage.current))
    }

    @OptionGroup var file: StoreOption
    @OptionGroup var person: PersonOption
    @OptionGroup var common: CommonOptions

    func run(in surroundings: Surroundings) throws(CommandFailure) {
      let everything = try file.using(surroundings) { store throws(StoreError) in
        try store.everything(about: person.citizen)
      }
      try ReportOutput(common, in: surroundings).write(everything.text + "\n")
    }
  }

  /// `onpromet serve erase`: nothing of somebody is left.
  struct ServeEraseCommand: ToolCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration("erase", StoreHelp.erase(HelpLanguage.current))
    }

    @OptionGroup var file: StoreOption
    @OptionGroup var person: PersonOption
    @OptionGroup var common: CommonOptions

    func run(in surroundings: Surroundings) throws(CommandFailure) {
      try file.using(surroundings) { store throws(StoreError) in
        try store.erase(person.citizen, at: common.instant(in: surroundings))
      }
    }
  }

  /// Whom a command is about.
  struct PersonOption: ParsableArguments {
    @Option(help: ArgumentHelp(StoreHelp.citizen(HelpLanguage.current), valueName: "id"))
    var citizen: String
  }
#endif
