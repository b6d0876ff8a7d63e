import CivicStatistics
import Foundation

/// How well one distribution of a count forecast the count that came.
public struct CountScore: Hashable, Codable, Sendable {
  /// The continuous ranked probability score, Σ_k (F(k) − 1{y ≤ k})², in people; of a certain forecast its absolute error.
  ///
  /// Source: Matheson and Winkler, "Scoring rules for continuous probability distributions" (1976); for counts Czado,
  /// Gneiting and Held, "Predictive model assessment for count data" (2009).
  public let crps: Double
  /// The distance of the median, the smallest count reached with probability ½, from what came.
  public let absoluteError: Double
  /// F(y − 1): the probability of fewer than came.
  public let below: Double
  /// F(y): the probability of at most as many as came.
  public let through: Double
  /// The probability of exactly as many as came.
  public let probability: Double

  /// Scores a forecast, in one pass over its support.
  ///
  /// - Parameters:
  ///   - forecast: The distribution.
  ///   - observed: What came.
  public init(_ forecast: CountDistribution, observed: Int) {
    let support = forecast.support
    // Outside the support F is 0 or 1, so that each count between it and what came adds 1.
    var crps = Double(max(0, support.lowerBound - observed, observed - 1 - support.upperBound))
    var reached = 0.0
    var below = observed > support.upperBound ? 1.0 : 0
    for (offset, mass) in forecast.masses.enumerated() {
      let count = support.lowerBound + offset
      if count == observed { below = reached }
      reached = count == support.upperBound ? 1 : min(1, reached + mass)
      let distance = count < observed ? reached : 1 - reached
      crps += distance * distance
    }
    self.crps = crps
    absoluteError = Double(abs(forecast.quantile(0.5) - observed))
    self.below = below
    probability = forecast.probability(of: observed)
    through = observed >= support.upperBound ? 1 : below + probability
  }

  /// −ln of the probability of what came, at least 1e-15.
  public var logLoss: Double { -log(max(probability, ProbabilityForecasts.clipping)) }

  /// The middle of F(y − 1) and F(y), on average ½ if forecasts are calibrated.
  public var midProbability: Double { (below + through) / 2 }

  /// The share of F(y − 1)...F(y) that lies in a range of probabilities; if that is a point, whether it lies there.
  ///
  /// Of a calibrated forecast its expectation is the length of the range, exactly, whereas intervals of whole numbers
  /// cover more than they promise. Source: Czado, Gneiting and Held (2009), the nonrandomized probability integral
  /// transform.
  ///
  /// - Parameter range: Probabilities within 0...1.
  /// - Returns: A number within 0...1.
  public func share(within range: ClosedRange<Double>) -> Double {
    guard through > below else { return range.contains(below) ? 1 : 0 }
    return max(0, min(through, range.upperBound) - max(below, range.lowerBound)) / (through - below)
  }

  /// How far what came lies within the central interval of a level.
  ///
  /// - Parameter level: The level, within 0...1.
  /// - Returns: The share of F(y − 1)...F(y) within ½ ± level/2.
  public func coverage(_ level: Double) -> Double {
    share(within: (1 - level) / 2...(1 + level) / 2)
  }
}
