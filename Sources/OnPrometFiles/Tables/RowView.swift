import CivicDomain
import Foundation

/// Which columns a file has, and the clocks that its local times are read on.
final class TableLayout {
  private let positions: [String: Int]
  private let defaultClock: ZoneClock
  private var clocks: [TimeZone: ZoneClock] = [:]

  init(columns: [String: Int], timeZone: TimeZone) {
    positions = columns
    defaultClock = ZoneClock(timeZone)
  }

  /// The names of the columns that are found, in the order of the file.
  var columns: [String] { positions.sorted { $0.value < $1.value }.map(\.key) }

  /// Where a column's cells stand in a row; nil when the file has no such column.
  func position(of column: String) -> Int? { positions[column] }

  func clock(of zone: TimeZone?) -> ZoneClock {
    guard let zone else { return defaultClock }
    if let clock = clocks[zone] { return clock }
    let clock = ZoneClock(zone)
    clocks[zone] = clock
    return clock
  }
}

/// One row while it is being read.
package struct RowView {
  let bytes: UnsafeRawBufferPointer
  let cellEnds: UnsafeBufferPointer<Int>
  let firstCell: Int
  /// The row as a spreadsheet numbers it.
  let number: Int
  let layout: TableLayout

  /// The bytes of a cell.
  func cell(at position: Int) -> CellBytes {
    let cell = firstCell + position
    let start = cell == 0 ? 0 : cellEnds[cell - 1]
    return CellBytes(rebasing: bytes[start..<cellEnds[cell]])
  }

  /// The text of a column's cell; nil when the column is absent.
  func text(_ column: String) -> String? {
    layout.position(of: column).map { String(decoding: cell(at: $0), as: UTF8.self) }
  }

  /// The value of a column; nil when the column is absent or the cell empty.
  subscript<Record, Value>(_ column: Column<Record, Value>) -> Value? {
    get throws(FieldError) {
      guard let position = layout.position(of: column.name) else { return nil }
      return try value(of: column, at: position)
    }
  }

  /// The value of a column whose cells stand at a position; nil when the cell is empty.
  func value<Record, Value>(of column: Column<Record, Value>, at position: Int) throws(FieldError) -> Value? {
    let cell = cell(at: position)
    let trimmed = cell.trimmed
    guard !trimmed.isEmpty else { return nil }
    do throws(Unreadable) {
      return try column.codec.parse(column.codec.keepsSpace ? cell : trimmed)
    } catch {
      throw FieldError(field: column.name, value: String(decoding: cell, as: UTF8.self), requirement: error.requirement)
    }
  }

  /// The value of a required column.
  func required<Record, Value>(_ column: Column<Record, Value>) throws(FieldError) -> Value {
    guard let value = try self[column] else { throw FieldError(field: column.name, value: "", requirement: .nonEmpty) }
    return value
  }
}
