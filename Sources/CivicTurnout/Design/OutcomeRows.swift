import CivicStatistics
import Foundation

/// Rows to learn from: what was known beforehand and what came, with the folds by which choices are made among them.
public struct OutcomeRows: Sendable {
  /// What was known of each row.
  public let features: FeatureTable
  /// 1 where the promise was kept, else 0.
  public let outcomes: [Double]
  /// The day of each row, in any whole days; nil where rows are not in time.
  public let days: [Int]?
  /// The divisions by which choices are made.
  public let folds: [Fold]

  /// Holds rows.
  /// - Parameters:
  ///   - features: What was known of each row.
  ///   - outcomes: 1 where the promise was kept, else 0.
  ///   - days: The day of each row; nil where rows are not in time.
  ///   - folds: The divisions by which choices are made. One whose rows to learn from have one outcome alone is left out.
  public init(features: FeatureTable, outcomes: [Double], days: [Int]?, folds: [Fold]) {
    precondition(outcomes.count == features.rowCount, "each row has an outcome")
    precondition(days.map { $0.count == features.rowCount } ?? true, "each row has a day, or none has")
    self.features = features
    self.outcomes = outcomes
    self.days = days
    self.folds = folds.filter { Set($0.train.map { outcomes[$0] }).count > 1 && !$0.validation.isEmpty }
  }

  /// The rows that folds hold out, fold by fold.
  public var heldRows: [Int] { folds.flatMap(\.validation) }

  /// Which rows may depend on each other: those of one week, else of one level of the first group, else none.
  package var clusters: [Int] {
    if let days { return days.map { Int((Double($0) / 7).rounded(.down)) } }
    return features.groups.first.map { $0.map(Int.init) } ?? Array(0..<features.rowCount)
  }

  /// 2^(−age / half-life) of some rows, seen from the last of their days; nil where all rows count alike.
  func weights(of rows: [Int], halfLife: Double) -> [Double]? {
    guard let days, halfLife.isFinite, let now = rows.map({ days[$0] }).max() else { return nil }
    return rows.map { exp2(-Double(now - days[$0]) / halfLife) }
  }
}
