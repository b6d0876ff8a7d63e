/// Why the effect of a treatment cannot be learned from some rows. Rows and columns are counted from 0.
public enum UpliftError: Error, Equatable, Sendable {
  /// No row was treated, so there is nothing to compare with.
  case nobodyTreated
  /// Every row was treated, so there is nothing to compare with.
  case everybodyTreated
  /// A feature is NaN or infinite.
  case featureNotFinite(row: Int, column: Int)
  /// An outcome is not within 0...1.
  case outcomeOutOfRange(row: Int, value: Double)
  /// Somebody was treated with a probability that is not strictly between 0 and 1: nobody like her is in the other arm.
  case propensityOutOfRange(row: Int, value: Double)
  /// There are fewer rows than folds.
  case tooFewRows(found: Int, needed: Int)
  /// A regression of the outcomes failed.
  case notFitted(LogisticRegressionError)
}
