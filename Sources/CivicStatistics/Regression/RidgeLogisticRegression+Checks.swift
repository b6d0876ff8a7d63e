import CivicLinearAlgebra

extension RidgeLogisticRegression {
  /// Checks all data and sums up the weights, and the outcomes times their weights.
  func checkedTotals(
    _ features: Matrix<Double>, _ outcomes: [Double], _ weights: [Double]
  ) throws(LogisticRegressionError) -> LogisticTotals {
    if let index = features.withUnsafeBuffer({ LogisticTotals.firstNonFinite($0) }) {
      throw .featureNotFinite(row: index / features.columns, column: index % features.columns)
    }
    return try LogisticTotals(rows: features.rows, outcomes, weights, hasIntercept: hasIntercept)
  }
}

/// The sums of the weights, and of the outcomes times their weights, of data that were checked.
struct LogisticTotals {
  private(set) var weight = 0.0
  private(set) var outcome = 0.0

  /// The log-odds of the mean outcome.
  var logOdds: Double { logit(outcome / weight) }

  init(rows: Int, _ outcomes: [Double], _ weights: [Double], hasIntercept: Bool) throws(LogisticRegressionError) {
    guard rows > 0 else { throw .noRows }
    for values in [outcomes, weights] where values.count != rows {
      throw .countMismatch(rows: rows, values: values.count)
    }
    for (row, (y, w)) in zip(outcomes, weights).enumerated() {
      guard y >= 0 && y <= 1 else { throw .outcomeOutOfRange(row: row, value: y) }
      guard w >= 0 && w.isFinite else { throw .invalidWeight(row: row, value: w) }
      weight += w
      outcome += w * y
    }
    guard weight > 0 else { throw .noWeight }
    if hasIntercept && (outcome <= 0 || outcome >= weight) { throw .constantOutcome(outcome <= 0 ? 0 : 1) }
  }

  /// Where the first number stands that is not finite.
  static func firstNonFinite(_ values: UnsafeBufferPointer<Double>) -> Int? {
    // Only of a number that is not finite are all bits of the exponent set, so that one more carries into the sign. One
    // pass without a branch tells whether a closer look is needed.
    let exponent = Double.infinity.bitPattern
    var carries: UInt64 = 0
    for value in values { carries |= (value.bitPattern & exponent) &+ (1 << 52) }
    return carries >> 63 == 0 ? nil : values.firstIndex { !$0.isFinite }
  }
}
