/// What a command prints: rows under named columns, and a summary of them.
public struct ReportTable: Sendable, Hashable {
  /// The columns, in order.
  public let columns: [ReportColumn]
  /// The rows, each with one cell a column.
  public private(set) var rows: [[Cell]] = []
  /// What is said about all rows together.
  public var summary = ReportSummary()

  /// Creates a table without rows.
  public init(columns: [ReportColumn]) {
    self.columns = columns
  }

  /// Adds a row at the end.
  /// - Parameter row: One cell a column; another number of cells is a programmer's mistake and traps.
  public mutating func append(_ row: [Cell]) {
    precondition(row.count == columns.count, "a row needs one cell a column")
    rows.append(row)
  }
}
