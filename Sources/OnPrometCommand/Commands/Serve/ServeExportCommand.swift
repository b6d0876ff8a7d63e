#if Store
  import ArgumentParser
  import CivicDomain
  import OnPrometFiles
  import OnPrometReport
  import OnPrometStore

  /// `onpromet serve export`: tables out of the service's file.
  struct ServeExportCommand: ToolCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration("export", StoreHelp.export(HelpLanguage.current))
    }

    @OptionGroup var file: StoreOption
    @OptionGroup var form: FormatOption
    @OptionGroup var common: CommonOptions

    func validate() throws {
      if common.output == nil { throw ValidationError(StoreHelp.needsOutput(HelpLanguage.current)) }
    }

    func run(in surroundings: Surroundings) throws(CommandFailure) {
      let catalog = try file.using(surroundings) { store throws(StoreError) in try store.catalog() }
      let output = ReportOutput(path: nil, in: surroundings)
      try output.translatingErrors { () throws(OutputError) in
        try catalog.write(folder: common.output ?? ".", timeZone: common.zone)
      }
      try output.write(StoreTablesReport(catalog.rowCounts).table, as: form.format)
    }
  }

  extension Catalog {
    /// The tables that have rows, with how many.
    var rowCounts: [(name: String, rows: Int)] {
      TableName.allCases.map { ($0.rawValue, rowCount(of: $0)) }.filter { $0.1 > 0 }
    }
  }
#endif
