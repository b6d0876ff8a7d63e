import CivicEvaluation

/// What doubly robust scores say of proposed uplifts s: the line a + b (s − s̄) through the scores.
package struct UpliftCalibration: Sendable {
  /// The mean effect, a.
  package let averageEffect: Estimate
  /// How much of the proposed differences is real, b: 1 all of it, 0 none.
  package let slope: Estimate
  /// The covariance of a and b.
  package let covariance: Double
  let center: Double
  /// The proposals and scores that were learned from, for the value of policies.
  private let proposed: [Double]
  private let scores: [Double]
  private let clusters: [Int]

  /// Draws the line by least squares; errors are clustered.
  package init(proposed: [Double], scores: [Double], clusters: [Int]) {
    let count = Double(proposed.count)
    let center = proposed.reduce(0, +) / count
    let mean = scores.reduce(0, +) / count
    let spread = proposed.reduce(0) { $0 + ($1 - center) * ($1 - center) } / count
    let product = zip(proposed, scores).reduce(0) { $0 + ($1.0 - center) * ($1.1 - mean) } / count
    // Proposals that hardly differ tell nobody apart.
    let b = spread > 1e-12 ? product / spread : 0
    let residuals = zip(proposed, scores).map { $1 - mean - b * ($0 - center) }
    let pulls = zip(proposed, residuals).map { spread > 1e-12 ? ($0 - center) / spread * $1 : 0 }
    averageEffect = Estimate(
      value: mean, standardError: Estimate(meanOf: residuals, clusters: clusters).standardError)
    slope = Estimate(value: b, standardError: Estimate(meanOf: pulls, clusters: clusters).standardError)
    let sum = Estimate(meanOf: zip(residuals, pulls).map { $0 + $1 }, clusters: clusters).standardError
    covariance =
      (sum * sum - averageEffect.standardError * averageEffect.standardError
        - slope.standardError * slope.standardError) / 2
    self.center = center
    self.proposed = proposed
    self.scores = scores
    self.clusters = clusters
  }

  /// Whether the proposals tell people apart for certain enough: the 95 % interval of the slope lies above 0.
  package var tellsApart: Bool { slope.interval().lowerBound > 0 }

  /// The calibrated uplift of somebody for whom s was proposed; the mean effect for all, where proposals tell nobody apart.
  ///
  /// An order that may well be chance alone would only add its noise to the value of a policy.
  package func uplift(proposed s: Double) -> Estimate {
    guard tellsApart else { return averageEffect }
    let reach = s - center
    let (a, b) = (averageEffect.standardError, slope.standardError)
    let variance = a * a + reach * reach * b * b + 2 * reach * covariance
    return Estimate(
      value: averageEffect.value + slope.value * reach, standardError: max(0, variance).squareRoot())
  }

  /// The mean gain per promise of reminding the best share of them, as far as their uplift is above 0.
  func policyValue(bestShare: Double) -> Estimate {
    UpliftForecasts(predicted: proposed.map { uplift(proposed: $0).value }, scores: scores, clusters: clusters)
      .policyValue(bestShare: bestShare)
  }
}
