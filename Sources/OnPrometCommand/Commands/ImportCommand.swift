import ArgumentParser
import CivicDomain
import OnPrometFiles
import OnPrometReport

/// `onpromet import`: another system's data as tables.
struct ImportCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("import", CommandHelp.import(HelpLanguage.current))
  }

  /// The formats that can be read.
  enum Source: String, CaseIterable, ExpressibleByArgument {
    case nycService = "nyc-service"
  }

  @Argument(help: ArgumentHelp(OptionHelp.importFormat(HelpLanguage.current)))
  var source: Source

  @Argument(help: ArgumentHelp(OptionHelp.importFile(HelpLanguage.current)))
  var file: String

  @Flag(help: ArgumentHelp(OptionHelp.keepGoing(HelpLanguage.current)))
  var keepGoing = false

  @OptionGroup var form: FormatOption
  @OptionGroup var common: CommonOptions

  func run(in surroundings: Surroundings) throws(CommandFailure) {
    let listing = try listing(in: surroundings)
    for problem in listing.problems { surroundings.messages.warning(problem.sentence(surroundings.language)) }
    let output = ReportOutput(common, in: surroundings)
    guard let path = common.output, path != "-" else {
      return try output.open { output throws(OutputError) in
        try listing.catalog.write(
          .actions, as: form.format == .jsonl ? .jsonl : .csv, timeZone: common.zone, to: output)
      }
    }
    let written = try write(listing.catalog, to: path, output)
    let derivation = listing.derivation
    let report = ImportReport(
      written.map { ($0.rawValue, listing.catalog.rowCount(of: $0)) },
      modes: ImportReport.Modes(
        fromTitle: derivation.fromTitle, fromSummary: derivation.fromSummary, none: derivation.none),
      skippedRows: listing.skippedRows, language: surroundings.language)
    try ReportOutput(path: nil, in: surroundings).write(report.table, as: form.format)
  }

  private func listing(in surroundings: Surroundings) throws(CommandFailure) -> NYCServiceImport {
    let problem: TableProblem
    do {
      return try NYCServiceImport(ByteInput(path: file), policy: keepGoing ? .skip : .stop)
    } catch let error as TableProblem {
      problem = error
    } catch let error as InputError {
      problem = TableProblem(error)
    } catch {
      preconditionFailure("nothing else is thrown here")
    }
    throw CommandFailure(.badData, problem.sentence(surroundings.language))
  }

  /// A path that names a table's file gets the actions alone, any other is a folder for all tables.
  private func write(
    _ catalog: Catalog, to path: String, _ output: ReportOutput
  ) throws(CommandFailure) -> [TableName] {
    if let format = TableFormat(fileName: path) {
      try output.open { output throws(OutputError) in
        try catalog.write(.actions, as: format, timeZone: common.zone, to: output)
      }
      return [.actions]
    }
    try output.translatingErrors { () throws(OutputError) in
      try catalog.write(folder: path, timeZone: common.zone)
    }
    return TableName.allCases.filter { catalog.rowCount(of: $0) > 0 }
  }
}
