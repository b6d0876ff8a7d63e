import ArgumentParser
import OnPrometFiles
import OnPrometReport

/// `onpromet check`: is my data sound?
struct CheckCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("check", CommandHelp.check(HelpLanguage.current))
  }

  @OptionGroup var tables: TableOptions
  @OptionGroup var form: FormatOption
  @OptionGroup var common: CommonOptions

  func run(in surroundings: Surroundings) throws(CommandFailure) {
    guard !tables.isEmpty else { throw CommandFailure(.badUsage, OptionText.noData(surroundings.language)) }
    let reading = try read(in: surroundings)
    let counts = TableName.allCases.filter(reading.supplied.contains).map {
      (name: $0.rawValue, rows: reading.catalog.rowCount(of: $0))
    }
    let report = CheckReport(reading.problems, tables: counts, language: surroundings.language)
    try ReportOutput(common, in: surroundings).write(report.table, as: form.format)
    if report.errors > 0 { throw CommandFailure(.badData) }
  }

  private func read(in surroundings: Surroundings) throws(CommandFailure) -> CatalogReading {
    do throws(TableProblem) {
      return try CatalogReading(
        try tables.sources(), options: ReadingOptions(policy: .collect, timeZone: common.zone))
    } catch {
      throw CommandFailure(.badData, error.sentence(surroundings.language))
    }
  }
}
