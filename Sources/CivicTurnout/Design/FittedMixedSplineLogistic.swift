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
