/// Why a logistic regression cannot be fitted to some data. Rows and columns are counted from 0.
public enum LogisticRegressionError: Error, Equatable, Sendable {
  /// There is no row at all.
  case noRows
  /// The features have `rows` rows, but there are `values` outcomes or weights.
  case countMismatch(rows: Int, values: Int)
  /// A feature is NaN or infinite.
  case featureNotFinite(row: Int, column: Int)
  /// An outcome is not within 0...1.
  case outcomeOutOfRange(row: Int, value: Double)
  /// A weight is negative, NaN or infinite.
  case invalidWeight(row: Int, value: Double)
  /// All weights are zero.
  case noWeight
  /// All outcomes that have a weight are 0, or all are 1: the intercept would be infinite.
  case constantOutcome(Double)
  /// Without a penalty: this column (counting the intercept last) is a combination of those before it.
  case linearlyDependent(column: Int)
  /// Without a penalty: a combination of the features tells the outcomes 0 from the outcomes 1, so that coefficients
  /// would be infinite. A penalty above 0 helps.
  case separated
  /// The iterations ended, or no step helped, before the gradient was small enough.
  case notConverged(iterations: Int, gradientNorm: Double)
}
