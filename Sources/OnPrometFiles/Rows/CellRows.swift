import CivicDomain
import Foundation
import OnPrometReport

/// Rows of text cells that come from elsewhere than a file, read as records by the same columns; few large arrays hold them.
package struct CellRows {
  private let name: String
  private let layout: TableLayout
  private let width: Int
  private var batch = CellBatch()

  /// Starts without rows.
  /// - Parameters:
  ///   - name: What problems call the place where the rows come from.
  ///   - columns: The names of a row's cells, each once.
  ///   - timeZone: The zone of local times whose row names none.
  package init(_ name: String, columns: [String], timeZone: TimeZone = .gmt) {
    self.name = name
    width = columns.count
    layout = TableLayout(
      columns: Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) }), timeZone: timeZone)
  }

  /// How many rows are complete.
  package var count: Int { batch.rowCount }

  /// Adds the next cell of the row that is begun; an empty one is "not known".
  package mutating func append(_ cell: String) {
    batch.appendCell(cell)
  }

  /// Ends the row that is begun, which must have a cell for every column.
  package mutating func endRow() {
    batch.endRow(number: batch.rowCount + 1)
    precondition(batch.cellEnds.count == batch.rowCount * width)
  }

  /// The rows as records, in their order.
  /// - Throws: ``TableProblem`` for the first row that is no record.
  package func records<Record: TableRecord>(_ type: Record.Type = Record.self) throws(TableProblem) -> [Record] {
    var records: [Record] = []
    records.reserveCapacity(count)
    try forEachRow { row throws(FieldError) in records.append(try Record(row)) }
    return records
  }

  /// The first row as a record.
  /// - Throws: ``TableProblem`` when it is none.
  package func first<Record: TableRecord>(_ type: Record.Type = Record.self) throws(TableProblem) -> Record {
    try withRow(0) { row throws(FieldError) in try Record(row) }
  }

  func forEachRow(_ body: (RowView) throws(FieldError) -> Void) throws(TableProblem) {
    for index in 0..<count { try withRow(index, body) }
  }

  private func withRow<Value>(
    _ index: Int, _ body: (RowView) throws(FieldError) -> Value
  ) throws(TableProblem) -> Value {
    try batch.bytes.withUnsafeBufferPointer { bytes throws(TableProblem) in
      try batch.cellEnds.withUnsafeBufferPointer { cellEnds throws(TableProblem) in
        let row = RowView(
          bytes: UnsafeRawBufferPointer(bytes), cellEnds: cellEnds, firstCell: index * width, number: index + 1,
          layout: layout)
        do throws(FieldError) {
          return try body(row)
        } catch {
          throw TableProblem(error, file: name, row: index + 1)
        }
      }
    }
  }

  mutating func prepare(_ builder: inout PledgeTableBuilder) {
    builder.prepare(layout)
  }

  /// Drops all rows and keeps the room they took.
  package mutating func removeAll() {
    batch.removeRows()
  }
}
