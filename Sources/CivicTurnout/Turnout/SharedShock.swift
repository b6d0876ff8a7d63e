import CivicStatistics
import Foundation

/// What moves all participants of one action at once, such as the weather: a normal shift of everybody's log-odds of coming.
///
/// Given the shift z, people keep their promises independently with probability logistic(η + τz); η is chosen so that the average
/// over z is the forecast probability, so a shock widens the count and never moves its mean.
public struct SharedShock: Sendable, Hashable {
  /// The standard deviation τ of the shift, 0 for none.
  public let deviation: Double
  /// The nodes z of Gauss–Hermite quadrature.
  package let nodes: [Double]
  /// The nodes' weights, which sum to 1.
  package let weights: [Double]

  /// Creates a shock; `deviation` .3 is the stated prior where no history says otherwise.
  /// - Parameters:
  ///   - deviation: The standard deviation on the log-odds, 0 for independence.
  ///   - nodes: How many quadrature nodes stand for the normal law.
  public init(deviation: Double = 0.3, nodes: Int = 9) {
    precondition(deviation >= 0 && deviation.isFinite && nodes >= 1)
    self.deviation = deviation
    guard deviation > 0 else {
      self.nodes = [0]
      weights = [1]
      return
    }
    let rule = GaussHermite(nodes: nodes)
    self.nodes = rule.nodes
    weights = rule.weights
  }

  /// The log-odds η whose probabilities average to logistic(`logOdds`) over the shock.
  ///
  /// Newton's method on a monotone function that is almost linear: three or four steps. O(nodes).
  package func centre(logOdds: Double) -> Double {
    guard deviation > 0, logOdds.isFinite else { return logOdds }
    let target = logistic(logOdds)
    var centre = logOdds
    for _ in 0..<20 {
      var (value, slope) = (0.0, 0.0)
      for (node, weight) in zip(nodes, weights) {
        let probability = logistic(centre + deviation * node)
        value += weight * probability
        slope += weight * probability * (1 - probability)
      }
      // Far out both vanish in rounding, and the centre moves no probability any more.
      guard slope > 1e-300 else { break }
      let step = (value - target) / slope
      centre -= step
      if abs(step) < 1e-13 * max(1, abs(centre)) { break }
    }
    return centre
  }

  /// Probabilities at the nodes that average to logistic(`logOdds`).
  package func probabilities(logOdds: Double) -> [Double] {
    let centre = centre(logOdds: logOdds)
    return nodes.map { logistic(centre + deviation * $0) }
  }
}
