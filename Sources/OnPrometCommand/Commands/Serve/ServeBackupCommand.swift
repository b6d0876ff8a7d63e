#if Store
  import ArgumentParser
  import OnPrometStore

  /// `onpromet serve backup`: a copy of the service's file.
  struct ServeBackupCommand: ToolCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration("backup", StoreHelp.backup(HelpLanguage.current))
    }

    @OptionGroup var file: StoreOption
    @OptionGroup var common: CommonOptions

    func validate() throws {
      if common.output == nil { throw ValidationError(StoreHelp.needsOutput(HelpLanguage.current)) }
    }

    func run(in surroundings: Surroundings) throws(CommandFailure) {
      try file.using(surroundings) { store throws(StoreError) in try store.backup(to: common.output ?? "") }
    }
  }
#endif
