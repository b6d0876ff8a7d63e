#if Store
  import ArgumentParser
  import OnPrometFiles
  import OnPrometReport
  import OnPrometStore

  /// `onpromet serve import`: tables into the service's file.
  struct ServeImportCommand: ToolCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration("import", StoreHelp.import(HelpLanguage.current))
    }

    @OptionGroup var file: StoreOption
    @OptionGroup var tables: TableOptions

    @Flag(help: ArgumentHelp(StoreHelp.replace(HelpLanguage.current)))
    var replace = false

    @OptionGroup var form: FormatOption
    @OptionGroup var common: CommonOptions

    func run(in surroundings: Surroundings) throws(CommandFailure) {
      let language = surroundings.language
      guard !tables.isEmpty else { throw CommandFailure(.badUsage, OptionText.noData(language)) }
      let reading = try tables.read(in: common.zone, surroundings)
      let store = try file.open(language)
      try language.translating { () throws(StoreError) in
        try store.add(reading.catalog, replacing: replace, at: common.instant(in: surroundings))
      }
      let report = StoreTablesReport(reading.catalog.rowCounts, skippedRows: reading.skippedRows)
      try ReportOutput(common, in: surroundings).write(report.table, as: form.format)
    }
  }
#endif
