/// Outcomes of yes-or-no events with the weight of each, checked once.
package struct WeightedOutcomes: Sendable {
  /// Numbers within 0...1.
  package let outcomes: [Double]
  /// Numbers of at least 0, whose sum is above 0.
  package let weights: [Double]
  /// Σ w.
  package let weight: Double
  /// The mean of the outcomes by weight, strictly between 0 and 1.
  package let mean: Double

  /// Checks the outcomes and weights of some rows; without weights, all rows weigh 1.
  package init(_ outcomes: [Double], weights: [Double]?, rows: Int) throws(OutcomeError) {
    guard rows > 0 else { throw .noRows }
    let weights = weights ?? Array(repeating: 1, count: rows)
    for values in [outcomes, weights] where values.count != rows {
      throw .countMismatch(rows: rows, values: values.count)
    }
    var total = 0.0
    var sum = 0.0
    for (row, (y, w)) in zip(outcomes, weights).enumerated() {
      guard y >= 0 && y <= 1 else { throw .outcomeOutOfRange(row: row, value: y) }
      guard w >= 0 && w.isFinite else { throw .invalidWeight(row: row, value: w) }
      total += w
      sum += w * y
    }
    guard total > 0 else { throw .noWeight }
    guard sum > 0 && sum < total else { throw .constantOutcome(sum > 0 ? 1 : 0) }
    self.outcomes = outcomes
    self.weights = weights
    weight = total
    mean = sum / total
  }

  /// The same rows with outcomes moved from 0...1 onto a range within it.
  func moved(onto range: ClosedRange<Double>) -> WeightedOutcomes {
    let length = range.upperBound - range.lowerBound
    return WeightedOutcomes(
      outcomes: outcomes.map { range.lowerBound + length * $0 }, weights: weights, weight: weight,
      mean: range.lowerBound + length * mean)
  }

  private init(outcomes: [Double], weights: [Double], weight: Double, mean: Double) {
    self.outcomes = outcomes
    self.weights = weights
    self.weight = weight
    self.mean = mean
  }

  /// Σ w(y·x − ln(1 + eˣ)) of some log-odds x.
  package func logLikelihood(at logits: [Double]) -> Double {
    var sum = 0.0
    for (row, x) in logits.enumerated() {
      sum += weights[row] * (outcomes[row] * x - max(0, x) - logOnePlusUnit(exponentialOfNonPositive(-abs(x))))
    }
    return sum
  }
}

/// Why nothing can be learned from some outcomes. Rows are counted from 0.
public enum OutcomeError: Error, Equatable, Sendable {
  /// There is no row at all.
  case noRows
  /// There are `rows` rows, but `values` outcomes or weights.
  case countMismatch(rows: Int, values: Int)
  /// An outcome is not within 0...1.
  case outcomeOutOfRange(row: Int, value: Double)
  /// A weight is negative, NaN or infinite.
  case invalidWeight(row: Int, value: Double)
  /// All weights are zero.
  case noWeight
  /// All outcomes that have a weight are 0, or all are 1.
  case constantOutcome(Double)
}
