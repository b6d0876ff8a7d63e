import ArgumentParser
import CivicDomain
import OnPrometFiles
import OnPrometReport

/// `onpromet import`: another system's data as tables.
struct ImportCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("import", CommandHelp.import(HelpLanguage.current))
  }

  @Argument(help: ArgumentHelp(OptionHelp.importFormat(HelpLanguage.current)))
  var source: ImportFormat

  @Argument(help: ArgumentHelp(OptionHelp.importFile(HelpLanguage.current), valueName: Placeholder.file))
  var file: String

  @Option(help: ArgumentHelp(OptionHelp.recBoleUsers(HelpLanguage.current), valueName: Placeholder.file))
  var users: String?

  @Option(help: ArgumentHelp(OptionHelp.recBoleItems(HelpLanguage.current), valueName: Placeholder.file))
  var items: String?

  @Option(help: ArgumentHelp(OptionHelp.minimumRating(HelpLanguage.current), valueName: Placeholder.number))
  var minimumRating: Double?

  @Flag(help: ArgumentHelp(OptionHelp.keepGoing(HelpLanguage.current)))
  var keepGoing = false

  @OptionGroup var form: FormatOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    let language = HelpLanguage.current
    if source != .recbole, users != nil || items != nil || minimumRating != nil {
      throw ValidationError(OptionText.recBoleOnly(language))
    }
    if let minimumRating, !minimumRating.isFinite {
      throw ValidationError(OptionText.finite("--minimum-rating", "\(minimumRating)", language))
    }
    if source != .nycService, common.output.map({ $0 == "-" || TableFormat(fileName: $0) != nil }) ?? true {
      throw ValidationError(OptionText.importNeedsFolder(language))
    }
  }

  func run(in surroundings: Surroundings) throws(CommandFailure) {
    let imported = try imported(in: surroundings)
    for problem in imported.problems { surroundings.messages.warning(problem.sentence(surroundings.language)) }
    let output = ReportOutput(common, in: surroundings)
    guard let path = common.output, path != "-" else {
      return try output.open { output throws(OutputError) in
        try imported.catalog.write(
          .actions, as: form.format == .jsonl ? .jsonl : .csv, timeZone: common.zone, to: output)
      }
    }
    let written = try write(imported.catalog, to: path, output)
    let report = ImportReport(
      source, tables: written.map { ($0.rawValue, imported.catalog.rowCount(of: $0)) }, counts: imported.counts,
      leftAside: imported.leftAside, skippedRows: imported.skippedRows, language: surroundings.language)
    try ReportOutput(path: nil, in: surroundings).write(report.table, as: form.format)
  }

  private func imported(in surroundings: Surroundings) throws(CommandFailure) -> any TableImport {
    let problem: TableProblem
    do {
      return try read(policy: keepGoing ? .skip : .stop)
    } catch let error as TableProblem {
      problem = error
    } catch let error as InputError {
      problem = TableProblem(error)
    } catch {
      preconditionFailure("nothing else is thrown here")
    }
    throw CommandFailure(.badData, problem.sentence(surroundings.language))
  }

  private func read(policy: ProblemPolicy) throws -> any TableImport {
    switch source {
    case .nycService: try NYCServiceImport(ByteInput(path: file), policy: policy)
    case .pabulib: try PabulibImport(ByteInput(path: file), policy: policy)
    case .osdi: try OSDIImport(ByteInput(path: file), zone: common.zone, policy: policy)
    case .mobilize: try MobilizeImport(ByteInput(path: file), policy: policy)
    case .apiEngagement: try APIEngagementImport(ByteInput(path: file), zone: common.zone, policy: policy)
    case .ical: try ICalendarImport(ByteInput(path: file), zone: common.zone, policy: policy)
    case .schemaOrg: try SchemaOrgImport(ByteInput(path: file), zone: common.zone, policy: policy)
    case .recbole:
      try RecBoleImport(
        RecBoleFiles(interactions: file, users: users, items: items), minimumRating: minimumRating, policy: policy)
    }
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

extension ImportFormat: ExpressibleByArgument {}
