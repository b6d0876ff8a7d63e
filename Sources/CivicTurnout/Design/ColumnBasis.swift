/// How one column becomes numbers: each row lists at most two functions, with the value of each.
enum ColumnBasis: Hashable, Codable, Sendable {
  /// The number itself, standardized; the mean where it is unknown, and then a second function that is 1.
  case linear(mean: Double, deviation: Double)
  /// Hats, and behind them a function that is 1 where the number is unknown.
  case hats(HatFunctions)
  /// For each level its function, −1 for none; a level beyond them has the function `rare`, if there is one.
  case levels([Int32], count: Int, rare: Int32)

  /// The number of functions.
  var count: Int {
    switch self {
    case .linear: 2
    case .hats(let hats): hats.knots.count + 1
    case .levels(_, let count, _): count
    }
  }

  /// Standardizes a column of numbers.
  init(standardizing numbers: [Double]) {
    let known = numbers.filter { !$0.isNaN }
    let count = Double(max(1, known.count))
    let mean = known.reduce(0, +) / count
    let variance = known.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
    self = .linear(mean: mean, deviation: variance > 0 ? variance.squareRoot() : 1)
  }

  /// Gives each level a function of its own, but one function to all levels of fewer than `rare` rows together.
  init(levels: [Int32], rare: Int) {
    var counts = [Int](repeating: 0, count: Int(levels.max() ?? -1) + 1)
    for level in levels where level >= 0 { counts[Int(level)] += 1 }
    let hasRare = counts.contains { $0 > 0 && $0 < rare }
    var count = hasRare ? 1 : 0
    let functions = counts.map { rows -> Int32 in
      guard rows >= rare else { return hasRare ? 0 : -1 }
      defer { count += 1 }
      return Int32(count)
    }
    self = .levels(functions, count: count, rare: hasRare ? 0 : -1)
  }

  /// The functions of every row of a column.
  func entries(of column: FeatureColumn, in table: FeatureTable) -> ColumnEntries {
    var entries = ColumnEntries(rowCount: table.rowCount)
    switch (self, column) {
    case (.linear(let mean, let deviation), .numeric(let index)):
      for (row, number) in table.numeric[index].enumerated() {
        entries.set(row, number.isNaN ? (1, 1) : (0, (number - mean) / deviation))
      }
    case (.hats(let hats), .numeric(let index)):
      for (row, number) in table.numeric[index].enumerated() {
        guard let place = hats.place(of: number) else {
          entries.set(row, (Int32(hats.knots.count), 1))
          continue
        }
        entries.set(row, (Int32(place.hat), 1 - place.share))
        if place.share > 0 { entries.setSecond(row, (Int32(place.hat + 1), place.share)) }
      }
    case (.levels(let functions, _, let rare), _):
      for (row, level) in table.levels(column).enumerated() where level >= 0 {
        entries.set(row, (Int(level) < functions.count ? functions[Int(level)] : rare, 1))
      }
    default: preconditionFailure("the basis was fitted to another kind of column")
    }
    return entries
  }
}

/// For each row at most two functions of a basis, by rising number, with their values.
struct ColumnEntries: Sendable {
  /// One function and its value; −1 is none.
  typealias Entry = (function: Int32, value: Double)

  private(set) var first: [Entry]
  private(set) var second: [Entry]

  init(rowCount: Int) {
    first = [Entry](repeating: (-1, 0), count: rowCount)
    second = first
  }

  mutating func set(_ row: Int, _ entry: Entry) { first[row] = entry }

  mutating func setSecond(_ row: Int, _ entry: Entry) { second[row] = entry }

  /// Calls `body` with each function that a row lists.
  @inline(__always)
  func forEach(in row: Int, _ body: (Entry) -> Void) {
    if first[row].function >= 0 { body(first[row]) }
    if second[row].function >= 0 { body(second[row]) }
  }
}
