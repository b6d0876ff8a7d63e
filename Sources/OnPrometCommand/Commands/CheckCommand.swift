import ArgumentParser
import CivicDomain
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
    let report = report(surroundings.language)
    try ReportOutput(common, in: surroundings).write(report.table, as: form.format)
    if report.errors > 0 { throw CommandFailure(.badData) }
  }

  /// Also a folder that cannot be read is a problem among others.
  private func report(_ language: Language) -> CheckReport {
    do throws(TableProblem) {
      let options = ReadingOptions(policy: .collect, timeZone: common.zone)
      let reading = try CatalogReading(try tables.sources(), options: options)
      let counts = TableName.allCases.filter(reading.supplied.contains).map {
        (name: $0.rawValue, rows: reading.catalog.rowCount(of: $0))
      }
      return CheckReport(reading.problems, tables: counts, language: language)
    } catch {
      return CheckReport([error], tables: [], language: language)
    }
  }
}
