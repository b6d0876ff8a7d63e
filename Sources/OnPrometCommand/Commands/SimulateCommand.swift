import ArgumentParser
import CivicDomain
import CivicSimulation
import CivicStatistics
import Foundation
import OnPrometFiles
import OnPrometReport

/// `onpromet simulate`: a city made up, reproducibly, with the truth beside it.
struct SimulateCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("simulate", CommandHelp.simulate(HelpLanguage.current))
  }

  @Option(help: ArgumentHelp(OptionHelp.simulatedCitizens(HelpLanguage.current), valueName: "n"))
  var citizens = 1_000

  @Option(help: ArgumentHelp(OptionHelp.simulatedActions(HelpLanguage.current), valueName: "n"))
  var actions = 100

  @OptionGroup var form: FormatOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    let language = HelpLanguage.current
    if common.output == nil { throw ValidationError(OptionText.simulateNeedsOutput(language)) }
    if citizens < 1 { throw ValidationError(OptionText.atLeast("--citizens", citizens, 1, language)) }
    if actions < 1 { throw ValidationError(OptionText.atLeast("--actions", actions, 1, language)) }
  }

  func run(in surroundings: Surroundings) throws(CommandFailure) {
    let language = surroundings.language
    var configuration = CityConfiguration(
      citizens: citizens, upcomingActions: actions, now: common.instant(in: surroundings), timeZone: common.zone)
    configuration.language = language
    let city: SimulatedCity
    do throws(FieldError) {
      city = try CitySimulation(configuration).generate(seed: Seed(common.seed))
    } catch {
      throw CommandFailure(.badUsage, "\(error.field): \(error.requirement.phrase(language))")
    }
    let folder = URL(fileURLWithPath: common.output ?? ".")
    let output = ReportOutput(path: nil, in: surroundings)
    try output.translatingErrors { () throws(OutputError) in
      try city.catalog.write(folder: folder.relativePath, timeZone: common.zone)
      try Self.write(city.truthTables, to: folder.appending(path: "truth"))
    }
    try output.write(
      SimulateReport(Self.counts(of: city), seed: common.seed, language: language).table, as: form.format)
  }

  private static func counts(of city: SimulatedCity) -> [(name: String, rows: Int)] {
    TableName.allCases.map { ($0.rawValue, city.catalog.rowCount(of: $0)) }.filter { $0.1 > 0 }
      + city.truthTables.map { ("truth/\($0.name)", $0.identifiers.count) }
  }

  private static func write(_ tables: [CityTruth.Table], to folder: URL) throws(OutputError) {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw .cannotWrite(path: folder.relativePath, reason: error.localizedDescription)
    }
    for table in tables {
      let output = try ByteOutput(path: folder.appending(path: table.name + ".csv").relativePath)
      let columns = [ReportColumn(table.key)] + table.columns.map { ReportColumn($0.name, style: .number) }
      var writer = ReportWriter(format: .csv, columns: columns, language: .en, to: output)
      for (row, identifier) in table.identifiers.enumerated() {
        try writer.append([.text(identifier)] + table.columns.map { .number($0.values[row]) })
      }
      _ = try writer.end()
      try output.finish()
    }
  }
}
