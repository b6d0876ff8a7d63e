import CivicDomain
import Foundation
import OnPrometReport

/// Reads the rows of one table file, whatever its format, and sees to what can be wrong with them.
struct RowScanner {
  private let file: String
  private let source: any RowSource
  private let log: ProblemLog

  init(_ input: ByteInput, format: TableFormat, heading: TableHeading, log: ProblemLog) {
    file = input.name
    self.log = log
    source =
      switch format {
      case .csv: CSVRowSource(input, heading: heading, log: log)
      case .jsonl: JSONLinesRowSource(input, heading: heading, log: log)
      }
  }

  /// Reads a text table of another dialect, or a part of one whose header stands in a row of its own.
  init(
    _ input: ByteInput, dialect: CSVDialect, firstRow: Int = 1, heading: TableHeading, log: ProblemLog
  ) {
    file = input.name
    self.log = log
    source = CSVRowSource(input, dialect: dialect, firstRow: firstRow, heading: heading, log: log)
  }

  /// Reads every row.
  /// - Parameters:
  ///   - timeZone: The zone of local times that name none.
  ///   - prepare: Called once, when the columns are known; what it throws ends the reading.
  ///   - faults: All that is wrong with the cells of a row, asked where every problem is wanted.
  ///   - body: Called for each sound row; an error that it throws is noted as a problem of the row.
  /// - Throws: A ``TableProblem`` that the log does not let pass.
  func forEachRow(
    in timeZone: TimeZone, prepare: (TableLayout) throws(TableProblem) -> Void = { _ in },
    faults: (RowView) -> [FieldError] = { _ in [] },
    _ body: (RowView) throws(FieldError) -> Void
  ) throws(TableProblem) {
    guard let positions = try source.readHeading() else { return }
    let layout = TableLayout(columns: positions, timeZone: timeZone)
    try prepare(layout)
    repeat {
      try forEachWaitingRow(layout) { row throws(TableProblem) in
        do throws(FieldError) {
          try body(row)
        } catch {
          try note(error, in: row, faults: log.policy == .collect ? faults(row) : [])
        }
      }
      source.batch.removeRows()
    } while try source.advance()
  }

  private func forEachWaitingRow(
    _ layout: TableLayout, _ body: (RowView) throws(TableProblem) -> Void
  ) throws(TableProblem) {
    let batch = source.batch
    try batch.bytes.withUnsafeBufferPointer { bytes throws(TableProblem) in
      try batch.cellEnds.withUnsafeBufferPointer { cellEnds throws(TableProblem) in
        var firstCell = 0
        for (number, end) in zip(batch.rowNumbers, batch.rowEnds) {
          let row = RowView(
            bytes: UnsafeRawBufferPointer(bytes), cellEnds: cellEnds, firstCell: firstCell, number: number,
            layout: layout)
          if let problem = flaw(of: row, cells: end - firstCell, inspect: batch.needsInspection) {
            try log.add([problem])
          } else {
            try body(row)
          }
          firstCell = end
        }
      }
    }
  }

  /// What is wrong with a row whatever its columns mean.
  private func flaw(of row: RowView, cells: Int, inspect: Bool) -> TableProblem? {
    let width = source.header.count
    guard cells == width else {
      return TableProblem(file: file, row: row.number, kind: .fieldCount(found: cells, expected: width))
    }
    guard inspect else { return nil }
    for position in 0..<cells {
      let cell = row.cell(at: position)
      guard let flaw = cell.flaw else { continue }
      let value = String(decoding: cell, as: UTF8.self)
      return TableProblem(file: file, row: row.number, column: source.header[position], value: value, kind: flaw)
    }
    return nil
  }

  private func note(_ error: FieldError, in row: RowView, faults: [FieldError]) throws(TableProblem) {
    let all = faults.contains { $0.field == error.field } ? faults : [error] + faults
    try log.add(
      all.map { fault in
        TableProblem(
          file: file, row: row.number, column: fault.field, value: Self.value(of: fault, in: row),
          kind: .field(fault.requirement))
      })
  }

  /// The cell as it stands says more than the value that was made of it; less where one entry of its list is at fault.
  private static func value(of fault: FieldError, in row: RowView) -> String {
    guard let cell = row.text(fault.field), !cell.isEmpty else { return fault.value }
    return fault.requirement.concernsEntry && cell.contains(fault.value) ? fault.value : cell
  }
}

extension Requirement {
  /// Whether it is about one entry of a list rather than about the whole cell.
  fileprivate var concernsEntry: Bool {
    switch self {
    case .existing, .distinct: true
    default: false
    }
  }
}
