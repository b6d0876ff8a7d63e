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
    warnings = above.isEmpty ? [] : ["\(path): \(above.count) rows have more attended than booked, clipped to booked"]
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

  func counts(_ column: String) throws -> [Int] {
    try cells(column, "a whole number of at least 0") { text in
      Double(text).flatMap { Int(exactly: $0) }.flatMap { $0 >= 0 ? $0 : nil }
    }
  }

  func numbers(_ column: String) throws -> [Double] {
    try cells(column, "a number, or nothing") { text in
      text.isEmpty ? .nan : Double(text).flatMap { $0.isFinite ? $0 : nil }
    }
  }

  func times(_ column: String) throws -> [CalendarTime] {
    try cells(column, "a date such as 2026-05-31 or 2026-05-31 18:30") { CalendarTime($0) }
  }

  private func cells<Value>(_ column: String, _ wanted: String, _ read: (String) -> Value?) throws -> [Value] {
    try table[column].enumerated().map { row, text in
      guard let value = read(text) else {
        throw BadData("\(path), row \(row + 2), column \(column): \"\(text)\" is not \(wanted)")
      }
      return value
    }
  }
}
