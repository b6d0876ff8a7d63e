import CivicLinearAlgebra

/// The closest non-decreasing function of log-odds, whatever its shape.
///
/// Neighbors in the wrong order are pooled until none is left (Ayer et al., "An empirical distribution function for sampling
/// with incomplete information" (1955)). Between pools the probability is interpolated, beyond the outermost it is constant.
/// Needs many rows: with some hundreds, a line or a beta curve is safer.
public struct IsotonicCalibration: Calibration, Equatable {
  /// How close to 0 and 1 a probability may come, as a pool of equal outcomes proves neither.
  public var margin: Double

  /// Creates a configuration.
  ///
  /// - Parameter margin: How close to 0 and 1 a probability may come, above 0 and below ½.
  public init(margin: Double = 1e-4) {
    precondition(margin > 0 && margin < 0.5, "a margin is above 0 and below one half")
    self.margin = margin
  }

  /// Fits the function.
  ///
  /// - Parameters:
  ///   - logits: n log-odds, finite.
  ///   - outcomes: n numbers within 0...1.
  ///   - weights: n numbers of at least 0, 0 leaving a row out; nil weighs all rows 1.
  /// - Returns: The function.
  /// - Throws: ``CalibrationError``, whose cases tell what is wrong with the data.
  /// - Complexity: O(n log n).
  public func fit(
    logits: [Double], outcomes: [Double], weights: [Double]? = nil
  ) throws(CalibrationError) -> FittedIsotonicCalibration {
    let column = Matrix(rows: logits.count, columns: 1, elements: logits)
    let data = try WeightedOutcomes(outcomes, weights: weights, logits: column)
    let rows = logits.indices.filter { data.weights[$0] > 0 }.sorted { logits[$0] < logits[$1] }
    let single = rows.map { Pool(at: logits[$0], outcome: data.outcomes[$0], weight: data.weights[$0]) }
    // Rows of equal log-odds first: they can only have one probability, whatever their order.
    let tied = pooled(single) { $0.bounds.upperBound == $1.bounds.lowerBound }
    return FittedIsotonicCalibration(pools: pooled(tied) { $0.mean >= $1.mean }, margin: margin)
  }

  /// Merges neighbors for as long as some belong together.
  private func pooled(_ parts: [Pool], where belongTogether: (_ low: Pool, _ high: Pool) -> Bool) -> [Pool] {
    var pools: [Pool] = []
    for part in parts {
      var pool = part
      while let last = pools.last, belongTogether(last, pool) {
        pool = last.merged(with: pool)
        pools.removeLast()
      }
      pools.append(pool)
    }
    return pools
  }
}

/// Neighboring log-odds that share one probability.
struct Pool {
  let bounds: ClosedRange<Double>
  private let weight: Double
  private let outcome: Double

  init(at logit: Double, outcome: Double, weight: Double) {
    self.init(bounds: logit...logit, weight: weight, outcome: weight * outcome)
  }

  private init(bounds: ClosedRange<Double>, weight: Double, outcome: Double) {
    self.bounds = bounds
    self.weight = weight
    self.outcome = outcome
  }

  var mean: Double { outcome / weight }

  func merged(with next: Pool) -> Pool {
    Pool(
      bounds: bounds.lowerBound...next.bounds.upperBound, weight: weight + next.weight, outcome: outcome + next.outcome)
  }
}
