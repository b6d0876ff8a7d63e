import CivicDomain
import OnPrometReport

/// Promises that come from elsewhere than a file, read straight into columns, a batch of rows at a time.
package struct PledgeRows {
  private static let batchSize = 4096

  private var rows: CellRows
  private var builder = PledgeTableBuilder(known: [:])

  /// Starts without rows.
  /// - Parameters:
  ///   - name: What problems call the place where the rows come from.
  ///   - columns: The names of a row's cells, `citizen` and `action` among them.
  package init(_ name: String, columns: [String]) {
    rows = CellRows(name, columns: columns)
    rows.prepare(&builder)
  }

  /// Adds the next cell of the row that is begun.
  package mutating func append(_ cell: String) {
    rows.append(cell)
  }

  /// Ends the row that is begun.
  /// - Throws: ``TableProblem`` for a row that is no promise.
  package mutating func endRow() throws(TableProblem) {
    rows.endRow()
    if rows.count == Self.batchSize { try Self.move(&rows, into: &builder) }
  }

  /// The table of all rows.
  /// - Throws: ``TableProblem`` for a row that is no promise.
  package mutating func finish() throws(TableProblem) -> PledgeTable {
    try Self.move(&rows, into: &builder)
    return builder.finish()
  }

  private static func move(_ rows: inout CellRows, into builder: inout PledgeTableBuilder) throws(TableProblem) {
    try rows.forEachRow { row throws(FieldError) in try builder.append(row) }
    rows.removeAll()
  }
}
