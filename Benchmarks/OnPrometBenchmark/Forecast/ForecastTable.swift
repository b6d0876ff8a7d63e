import CivicTurnout
import Foundation
import OnPrometFiles

/// The rows of a comparison of forecasts: what is known beforehand, and whether the promise was kept.
struct ForecastTable {
  let features: FeatureTable
  /// 1 where the promise was kept, else 0.
  let outcomes: [Double]
  /// The whole day of each row, where rows are in time.
  let days: [Int]?
  /// The event of each row, where rows belong to events, and what the event's columns hold.
  let events: [Int32]?
  let eventNames: [[String]]
  /// The fold of each row, where the file says so.
  let folds: [String]?

  var rowCount: Int { outcomes.count }

  /// Which columns hold what.
  struct Columns {
    var outcome: String
    var event: [String]
    var time: String?
    var numeric: [String]
    var categorical: [String]
    var groups: [String]
    var fold: String?

    var all: [String] { [outcome] + event + numeric + categorical + groups + [time, fold].compactMap(\.self) }
  }
}

/// Reads tables whose levels are numbered alike: a level that only a later table has gets a number of its own.
struct ForecastReader {
  let columns: ForecastTable.Columns
  private var levels: [String: LevelNumbers] = [:]

  init(_ columns: ForecastTable.Columns) { self.columns = columns }

  mutating func read(_ path: String) throws -> ForecastTable {
    let table = try TextColumns(path: path, columns: columns.all)
    guard table.rowCount > 0 else { throw BadData("\(path): there is no row") }
    let reader = NumberReader(path: path, table: table)
    let categorical = columns.categorical.map { number($0, of: table) }
    let groups = columns.groups.map { number($0, of: table) }
    let features = FeatureTable(
      rowCount: table.rowCount, numeric: try columns.numeric.map { try reader.numbers($0) },
      categorical: categorical, groups: groups)
    var names = LevelNumbers()
    let cells = columns.event.map { table[$0] }
    let keys = columns.event.isEmpty ? nil : (0..<table.rowCount).map { row in cells.map { $0[row] } }
    let events = keys.map { keys in keys.map { names.number($0.joined(separator: "\u{1F}")) } }
    var firstRows: [Int] = []
    for (row, event) in (events ?? []).enumerated() where event == firstRows.count { firstRows.append(row) }
    return ForecastTable(
      features: features, outcomes: try reader.outcomes(columns.outcome),
      days: try columns.time.map { try reader.times($0).map(\.day) }, events: events,
      eventNames: firstRows.map { row in cells.map { $0[row] } }, folds: columns.fold.map { table[$0] })
  }

  /// The levels of a column. An empty cell is a level like any other: that nothing is known may tell something too.
  private mutating func number(_ column: String, of table: TextColumns) -> [Int32] {
    table[column].map { levels[column, default: LevelNumbers()].number($0) }
  }
}

/// Numbers texts in the order in which they appear.
private struct LevelNumbers {
  private var numbers: [String: Int32] = [:]

  mutating func number(_ text: String) -> Int32 {
    if let number = numbers[text] { return number }
    let number = Int32(numbers.count)
    numbers[text] = number
    return number
  }
}

extension NumberReader {
  /// Whether each promise was kept.
  fileprivate func outcomes(_ column: String) throws -> [Double] {
    let numbers = try numbers(column)
    if let row = numbers.firstIndex(where: { $0 != 0 && $0 != 1 }) {
      throw BadData("\(path), row \(row + 2), column \(column): \"\(table[column][row])\" is neither 0 nor 1")
    }
    return numbers
  }
}
