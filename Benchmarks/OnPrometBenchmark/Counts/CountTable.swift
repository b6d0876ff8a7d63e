import CivicStatistics
import CivicTurnout
import Foundation
import OnPrometFiles

/// The rows of a comparison of counts: places booked, places used, and what is known beforehand.
struct CountTable {
  let records: PlaceRecords
  let attended: [Int]
  /// The whole day of each row, where rows are in time.
  let days: [Int]?
  /// The fold of each row, where the file says so.
  let folds: [String]?
  let warnings: [String]

  /// Which columns hold what.
  struct Columns {
    var booked: String
    var attended: String
    var numeric: [String]
    /// Categories and groups, which are learned alike: partially pooled.
    var factors: [String]
    var fold: String?
    var time: String?
  }

  init(path: String, _ columns: Columns) throws {
    let names = [columns.booked, columns.attended] + columns.numeric + columns.factors
    let table = try TextColumns(path: path, columns: names + [columns.fold, columns.time].compactMap(\.self))
    let reader = NumberReader(path: path, table: table)
    let booked = try reader.counts(columns.booked)
    var attended = try reader.counts(columns.attended)
    let above = attended.indices.filter { attended[$0] > booked[$0] }
    for row in above { attended[row] = booked[row] }
    let empty = booked.count { $0 == 0 }
    warnings =
      (above.isEmpty ? [] : ["\(path): \(above.count) rows have more attended than booked, clipped to booked"])
      + (empty == 0 ? [] : ["\(path): \(empty) rows have no place booked, so nothing to forecast, and count as such"])
    if let fold = columns.fold { try table.requireIdentifiers(fold, in: path) }
    folds = columns.fold.map { table[$0] }
    let times = try columns.time.map { try reader.times($0) }
    days = times.map { $0.map(\.day) }
    let groups = columns.factors.map { Self.levels(of: table[$0]) }
    var numbers = try columns.numeric.map { try reader.numbers($0) }
    if let times { numbers += Self.derived(times: times, groups: groups, booked: booked) }
    let wide = numbers
    records = try Self.records(booked: booked, path: path) { row in
      wide.map { $0[row] }
    } groups: {
      groups
    }
    self.attended = attended
  }

  private static func records(
    booked: [Int], path: String, _ numbers: (Int) -> [Double], groups: () -> [[Int32]]
  ) throws -> PlaceRecords {
    do {
      return try PlaceRecords(booked: booked, columns: booked.indices.flatMap(numbers), groups: groups())
    } catch {
      throw BadData("\(path): \(error)")
    }
  }

  /// What follows from a plan that is known beforehand: whether it is a weekend, and how much each group needs on the day.
  private static func derived(times: [CalendarTime], groups: [[Int32]], booked: [Int]) -> [[Double]] {
    let needs = groups.map { levels in
      var sums: [SIMD2<Int>: Double] = [:]
      let keys = times.indices.map { SIMD2(times[$0].day, Int(levels[$0])) }
      for (key, places) in zip(keys, booked) { sums[key, default: 0] += Double(places) }
      return keys.map { log(max(1, sums[$0] ?? 0)) }
    }
    return [times.map { $0.isWeekend ? 1 : 0 }] + needs
  }

  private static func levels(of texts: [String]) -> [Int32] {
    var numbers: [String: Int32] = [:]
    return texts.map { text in
      guard !text.isEmpty else { return -1 }
      let number = numbers[text] ?? Int32(numbers.count)
      numbers[text] = number
      return number
    }
  }
}

/// Numbers and times of a table of text.
struct NumberReader {
  let path: String
  let table: TextColumns

  func counts(_ column: String) throws -> [Int] { try cells(column, Self.aCount, Self.count) }

  /// Whole numbers, nil where a cell is empty.
  func knownCounts(_ column: String) throws -> [Int?] { try knownCells(column, Self.aCount, Self.count) }

  /// Finite numbers, nil where a cell is empty.
  func knownNumbers(_ column: String) throws -> [Double?] {
    try knownCells(column, "a number, or nothing") { text in Double(text).flatMap { $0.isFinite ? $0 : nil } }
  }

  /// Finite numbers, not a number where a cell is empty.
  func numbers(_ column: String) throws -> [Double] { try knownNumbers(column).map { $0 ?? .nan } }

  func times(_ column: String) throws -> [CalendarTime] { try cells(column, Self.aTime) { CalendarTime($0) } }

  /// Times, nil where a cell is empty.
  func knownTimes(_ column: String) throws -> [CalendarTime?] {
    try knownCells(column, Self.aTime) { CalendarTime($0) }
  }

  private static let largestCount = CountDistribution.largestSupport - 1
  private static let aCount = "a whole number from 0 to \(largestCount)"
  private static let aTime = "a date such as 2026-05-31 or 2026-05-31 18:30"

  private static func count(_ text: String) -> Int? {
    Double(text).flatMap { Int(exactly: $0) }.flatMap { (0...largestCount).contains($0) ? $0 : nil }
  }

  private func knownCells<Value>(
    _ column: String, _ wanted: String, _ read: (String) -> Value?
  ) throws -> [Value?] {
    try cells(column, wanted) { $0.isEmpty ? .some(nil) : read($0).map(Optional.some) }
  }

  private func cells<Value>(_ column: String, _ wanted: String, _ read: (String) -> Value?) throws -> [Value] {
    try table[column].enumerated().map { row, text in
      guard let value = read(text) else {
        throw BadData(path, row: table.rowNumbers[row], column: column, value: text, wanted: wanted)
      }
      return value
    }
  }
}
