import CivicDomain
import OnPrometReport

/// What came of reading a set of tables.
public struct CatalogReading: Sendable {
  /// The tables' rows; a table that is not supplied is empty.
  public var catalog = Catalog()
  /// The tables that were supplied.
  public var supplied: Set<TableName> = []
  /// What is wrong or doubtful, in the order in which it was met.
  public var problems: [TableProblem] = []
  /// Rows that were skipped.
  public var skippedRows = 0

  /// Reads tables, each checked against the others: whatever names a row of a supplied table must name one that is there.
  /// - Parameters:
  ///   - sources: Which file holds which table.
  ///   - options: How to read.
  /// - Throws: The first ``TableProblem`` that the options' policy does not let pass.
  public init(_ sources: TableSources, options: ReadingOptions = ReadingOptions()) throws(TableProblem) {
    let log = ProblemLog(options.policy)
    var reader = TableReader(options: options, log: log)
    // Each table comes after those that it names.
    for table in TableName.allCases {
      guard let path = sources[table] else { continue }
      supplied.insert(table)
      guard let input = try Self.open(path, log) else { continue }
      try catalog.read(table, from: input, format: input.tableFormat(), with: &reader)
    }
    problems = log.problems
    skippedRows = log.skippedRows
  }

  private static func open(_ path: String, _ log: ProblemLog) throws(TableProblem) -> ByteInput? {
    do throws(InputError) {
      return try ByteInput(path: path)
    } catch {
      try log.add(TableProblem(error))
      return nil
    }
  }
}

extension Catalog {
  /// Reads one of the tables in the place of what it holds.
  mutating func read(
    _ table: TableName, from input: ByteInput, format: TableFormat, with reader: inout TableReader
  ) throws(TableProblem) {
    switch table {
    case .organizations: organizations = try reader.read(Organization.self, from: input, format: format)
    case .campaigns: campaigns = try reader.read(Campaign.self, from: input, format: format)
    case .citizens: citizens = try reader.read(Citizen.self, from: input, format: format)
    case .supporters: supporters = try reader.read(Supporter.self, from: input, format: format)
    case .actions: actions = try reader.read(Action.self, from: input, format: format)
    case .slots: slots = try reader.read(Slot.self, from: input, format: format)
    case .pledges: pledges = try reader.readPledges(from: input, format: format)
    case .proposals: proposals = try reader.read(Proposal.self, from: input, format: format)
    case .reminders: reminders = try reader.read(Reminder.self, from: input, format: format)
    }
  }
}
