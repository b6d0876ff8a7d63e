import CivicDomain
import OnPrometReport

/// Another system's data, made into tables.
public protocol TableImport: Sendable {
  /// The tables.
  var catalog: Catalog { get }
  /// What happened on the way, in numbers.
  var counts: [ImportCount] { get }
  /// What the tables have no place for.
  var leftAside: [LeftAside] { get }
  /// What is wrong or doubtful.
  var problems: [TableProblem] { get }
  /// Rows that were skipped.
  var skippedRows: Int { get }
}
