/// Why a mixed logistic regression cannot be fitted to some data. Rows, groups and factors are counted from 0.
public enum MixedLogisticError: Error, Equatable, Sendable {
  /// What is wrong already without any grouping: no rows, a number out of its range, a constant outcome, columns that
  /// depend on each other, features that separate the outcomes. Outcomes are shares of successes here.
  case fixedEffects(LogisticRegressionError)
  /// A row has no trial, or not a finite number of them.
  case invalidTrials(row: Int, value: Double)
  /// A row has fewer than no successes, or more than trials.
  case invalidSuccesses(row: Int, value: Double, trials: Double)
  /// There are `rows` rows, but the factor groups `values`.
  case countMismatch(factor: String, rows: Int, values: Int)
  /// A row's group is not within `0..<groupCount`.
  case groupOutOfRange(factor: String, row: Int, group: Int, groupCount: Int)
  /// No grouping at all: that is plain logistic regression.
  case noFactor
  /// All rows are in one group, so that nothing tells its effect from the intercept.
  case oneGroup(factor: String)
  /// The groups' outcomes are all but unanimous: their deviation grows without bound.
  case unanimousGroups(factor: String)
  /// All factors but the largest have more groups together than the dense system may have.
  case tooManyGroups(count: Int, limit: Int)
  /// Quadrature integrates the effects of one factor, but there are `count`.
  case quadratureOfSeveralFactors(count: Int)
  /// The iterations ended, or no step helped, while the log-likelihood could still rise by about `expectedGain`.
  case notConverged(iterations: Int, expectedGain: Double)
}
