/// Why trees cannot be boosted on some data. Rows and columns are counted from 0.
public enum HistogramBoostingError: Error, Equatable, Sendable {
  /// Nothing can be learned from the outcomes or weights.
  case outcomes(OutcomeError)
  /// There is no column at all.
  case noColumns
  /// A feature is infinite; NaN, which stands for a missing value, and any finite number are accepted.
  case featureInfinite(row: Int, column: Int)
}
