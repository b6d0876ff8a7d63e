import CivicDomain
import OnPrometReport

/// What was read from a document of events.
public struct ExchangeReading: Sendable {
  let catalog: Catalog
  let counts: [ImportCount]
  let leftAside: [LeftAside]
  let problems: [TableProblem]
  let skippedRows: Int

  /// - Parameters:
  ///   - tables: The tables that were made.
  ///   - counts: What happened on the way; what never happened is not told.
  ///   - log: What went wrong.
  init(_ tables: ExchangeTables, counts: [ImportCount] = [], _ log: ProblemLog) {
    catalog = tables.catalog
    self.counts = counts.filter { $0.count > 0 }
    leftAside = tables.leftAside
    problems = log.problems
    skippedRows = log.skippedRows
  }
}

/// A document of events, made into tables.
public protocol ExchangeImport: TableImport {
  /// What was read.
  var reading: ExchangeReading { get }
}

extension ExchangeImport {
  /// The tables.
  public var catalog: Catalog { reading.catalog }
  /// What happened on the way, in numbers.
  public var counts: [ImportCount] { reading.counts }
  /// What the tables have no place for.
  public var leftAside: [LeftAside] { reading.leftAside }
  /// What is wrong or doubtful.
  public var problems: [TableProblem] { reading.problems }
  /// Rows that were skipped.
  public var skippedRows: Int { reading.skippedRows }
}
