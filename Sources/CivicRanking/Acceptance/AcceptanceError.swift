import CivicStatistics

/// Why acceptance cannot be learned from proposals.
public enum AcceptanceError: Error, Equatable, Sendable {
  /// The proposal of this row, counted from 0, was shown although its propensity says that it could not be; a
  /// propensity lies within 0 < p ≤ 1.
  case propensityNotPositive(row: Int)
  /// The likelihood could not be climbed.
  case notFitted(LogisticRegressionError)
}
