import CivicStatistics

/// The groups of one column that have rows, numbered anew without gaps.
struct Grouping: Codable, Equatable, Sendable {
  /// Which column of groups.
  let column: Int
  /// The number of groups.
  private(set) var count = 0
  /// The group of each level, those of unknown level first.
  private var groups: [Int32]

  init(column: Int, levels: [Int32]) {
    self.column = column
    groups = [Int32](repeating: GroupingFactor.unseen, count: Int(levels.max() ?? 0) + 2)
    for level in levels {
      let place = Self.place(of: level)
      guard groups[place] == GroupingFactor.unseen else { continue }
      groups[place] = Int32(count)
      count += 1
    }
  }

  /// The group of each row, or ``CivicStatistics/GroupingFactor/unseen``.
  func numbers(of levels: [Int32]) -> [Int32] {
    levels.map { number(of: $0) }
  }

  /// The group of a level, or ``CivicStatistics/GroupingFactor/unseen``.
  func number(of level: Int32) -> Int32 {
    let place = Self.place(of: level)
    return place < groups.count ? groups[place] : GroupingFactor.unseen
  }

  private static func place(of level: Int32) -> Int { max(Int(level), -1) + 1 }
}
