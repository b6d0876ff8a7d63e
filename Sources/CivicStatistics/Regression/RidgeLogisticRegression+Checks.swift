import CivicLinearAlgebra

extension RidgeLogisticRegression {
  /// Checks all data and sums up the weights, and the outcomes times their weights.
  func checkedTotals(
    _ features: Matrix<Double>, _ outcomes: [Double], _ weights: [Double]
  ) throws(LogisticRegressionError) -> (weight: Double, outcome: Double) {
    guard features.rows > 0 else { throw .noRows }
    for values in [outcomes, weights] where values.count != features.rows {
      throw .countMismatch(rows: features.rows, values: values.count)
    }
    if let index = features.withUnsafeBuffer({ firstNonFinite($0) }) {
      throw .featureNotFinite(row: index / features.columns, column: index % features.columns)
    }
    var total = (weight: 0.0, outcome: 0.0)
    for (row, (y, w)) in zip(outcomes, weights).enumerated() {
      guard y >= 0 && y <= 1 else { throw .outcomeOutOfRange(row: row, value: y) }
      guard w >= 0 && w.isFinite else { throw .invalidWeight(row: row, value: w) }
      total.weight += w
      total.outcome += w * y
    }
    guard total.weight > 0 else { throw .noWeight }
    if hasIntercept && (total.outcome <= 0 || total.outcome >= total.weight) {
      throw .constantOutcome(total.outcome <= 0 ? 0 : 1)
    }
    return total
  }

  /// Where the first number stands that is not finite.
  private func firstNonFinite(_ values: UnsafeBufferPointer<Double>) -> Int? {
    // Only of a number that is not finite are all bits of the exponent set, so that one more carries into the sign. One
    // pass without a branch tells whether a closer look is needed.
    let exponent = Double.infinity.bitPattern
    var carries: UInt64 = 0
    for value in values { carries |= (value.bitPattern & exponent) &+ (1 << 52) }
    return carries >> 63 == 0 ? nil : values.firstIndex { !$0.isFinite }
  }
}
