import CivicStatistics

/// A fitted spline logistic regression.
public struct FittedSplineLogistic: Codable, Equatable, Sendable {
  /// The parts that were chosen.
  public let terms: [Design.Term]
  /// The ridge λ that was chosen.
  public let penalty: Double
  /// The half-life that was chosen, in days; infinite where all rows count alike.
  public let halfLife: Double
  let design: FittedDesign
  let regression: FittedSparseLogisticRegression

  /// How the last fit went.
  public var summary: FitSummary { regression.summary }

  /// The probabilities of any rows.
  /// - Parameter table: Rows with the columns that the model was fitted to; new levels and unknown values are no problem.
  /// - Returns: `rowCount` numbers within 0...1.
  public func predict(_ table: FeatureTable) -> [Double] { regression.predict(design.matrix(of: table)) }
}

/// A fitted model together with what it forecast of the rows that the folds held out.
public struct DevelopedSplineLogistic: Sendable {
  /// The model, fitted to all rows.
  public let model: FittedSplineLogistic
  /// The probabilities of ``OutcomeRows/heldRows``, each from the rows of its own fold alone.
  public let held: [Double]
}
