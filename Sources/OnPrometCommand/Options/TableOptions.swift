import ArgumentParser
import CivicDomain
import Foundation
import OnPrometFiles
import OnPrometReport

/// Where the tables are: in a folder, or each named by itself, or both.
struct TableOptions: ParsableArguments {
  @Option(help: ArgumentHelp(OptionHelp.data(HelpLanguage.current), valueName: Placeholder.folder))
  var data: String?

  @Option(help: TableOptions.help(.citizens)) var citizens: String?
  @Option(help: TableOptions.help(.organizations)) var organizations: String?
  @Option(help: TableOptions.help(.supporters)) var supporters: String?
  @Option(help: TableOptions.help(.campaigns)) var campaigns: String?
  @Option(help: TableOptions.help(.actions)) var actions: String?
  @Option(help: TableOptions.help(.slots)) var slots: String?
  @Option(help: TableOptions.help(.pledges)) var pledges: String?
  @Option(help: TableOptions.help(.proposals)) var proposals: String?
  @Option(help: TableOptions.help(.reminders)) var reminders: String?

  @Flag(help: ArgumentHelp(OptionHelp.keepGoing(HelpLanguage.current)))
  var keepGoing = false

  /// Whether any table is named.
  var isEmpty: Bool { data == nil && named.values.allSatisfy { $0 == nil } }

  /// Which file holds which table.
  func sources() throws(TableProblem) -> TableSources {
    var sources = try data.map { folder throws(TableProblem) in try TableSources(folder: folder) } ?? TableSources()
    for (table, path) in named {
      if let path { sources[table] = path }
    }
    return sources
  }

  /// Reads the tables; warnings are told.
  func read(in zone: TimeZone, _ surroundings: Surroundings) throws(CommandFailure) -> CatalogReading {
    let language = surroundings.language
    let reading: CatalogReading
    do throws(TableProblem) {
      reading = try CatalogReading(
        try sources(), options: ReadingOptions(policy: keepGoing ? .skip : .stop, timeZone: zone))
    } catch {
      throw CommandFailure(.badData, error.sentence(language))
    }
    for problem in reading.problems { surroundings.messages.warning(problem.sentence(language)) }
    if reading.skippedRows > 0 {
      surroundings.messages.warning(ProblemText.skipped(reading.skippedRows, language))
    }
    return reading
  }

  private var named: [TableName: String?] {
    [
      .citizens: citizens, .organizations: organizations, .supporters: supporters, .campaigns: campaigns,
      .actions: actions, .slots: slots, .pledges: pledges, .proposals: proposals, .reminders: reminders,
    ]
  }

  private static func help(_ table: TableName) -> ArgumentHelp {
    ArgumentHelp(
      OptionHelp.table(table.rawValue, HelpLanguage.current), valueName: Placeholder.file,
      visibility: table == .citizens || table == .actions || table == .pledges ? .default : .hidden)
  }
}
