#if Server
  import ArgumentParser

  extension ServeCommand {
    /// What is done with the service's file while the service may be running.
    static var storeCommands: [any ParsableCommand.Type] {
      [
        ServeImportCommand.self, ServeExportCommand.self, ServeBackupCommand.self, ServeTokenCommand.self,
        ServePersonCommand.self, ServeEraseCommand.self,
      ]
    }
  }
#endif
