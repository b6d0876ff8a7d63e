import CivicStatistics

/// A fitted mixed spline logistic regression.
public struct FittedMixedSplineLogistic: Codable, Equatable, Sendable {
  let design: FittedDesign
  let groupings: [Grouping]
  /// The coefficients, and the effects of the groups of each column that has more than one.
  public let regression: FittedMixedLogistic

  /// The probabilities of any rows: with what is known of its groups for a row whose groups the fit has seen, averaged over what
  /// they might be for other ones.
  /// - Parameter table: Rows with the columns that the model was fitted to; new levels and unknown values are no problem.
  /// - Returns: `rowCount` numbers within 0...1.
  /// - Complexity: O(rows × columns of the design), in time and in memory.
  public func predict(_ table: FeatureTable) -> [Double] {
    let groups = groupings.map { $0.numbers(of: table.groups[$0.column]) }
    return regression.predict(design.matrix(of: table).dense(), groups: groups).probabilities()
  }
}

/// A fitted model together with what it forecast of the rows that the folds held out.
public struct DevelopedMixedSplineLogistic: Sendable {
  /// The model, fitted to all rows.
  public let model: FittedMixedSplineLogistic
  /// The probabilities of ``OutcomeRows/heldRows``, each from the rows of its own fold alone.
  public let held: [Double]
}

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
    levels.map { level in
      let place = Self.place(of: level)
      return place < groups.count ? groups[place] : GroupingFactor.unseen
    }
  }

  private static func place(of level: Int32) -> Int { max(Int(level), -1) + 1 }
}
