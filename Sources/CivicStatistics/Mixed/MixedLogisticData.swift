import CivicLinearAlgebra

/// What a mixed logistic regression learns from: of so many trials so many succeeded, in rows with features and groups.
public struct MixedLogisticData: Equatable, Sendable {
  /// n × p, without a column for the intercept.
  public let features: Matrix<Double>
  /// How many trials of each row succeeded: 0 or 1 where a row is one trial.
  public let successes: [Double]
  /// How many trials each row stands for.
  public let trials: [Double]
  /// How much each row counts, for instance less the older it is; nil counts all rows alike.
  public let weights: [Double]?
  /// The ways in which the rows are grouped, each of which gets a random intercept; they may cross.
  public let factors: [GroupingFactor]

  /// Creates data; they are checked when a model is fitted to them.
  ///
  /// - Parameters:
  ///   - features: n × p, without a column for the intercept.
  ///   - successes: n numbers.
  ///   - trials: n numbers; nil if each row is one trial.
  ///   - weights: n numbers of at least 0; nil counts all rows alike.
  ///   - factors: Groupings of the n rows.
  public init(
    features: Matrix<Double>, successes: [Double], trials: [Double]? = nil, weights: [Double]? = nil,
    factors: [GroupingFactor]
  ) {
    self.features = features
    self.successes = successes
    self.trials = trials ?? Array(repeating: 1, count: successes.count)
    self.weights = weights
    self.factors = factors
  }
}
