import Foundation

/// Forecast probabilities beside what came, from which every measure of such forecasts is computed.
///
/// Standard errors are clustered: rows of one event (a day, an action) may depend on each other in any way.
///
/// ```swift
/// let forecasts = ProbabilityForecasts(probabilities: [0.9, 0.2, 0.6], outcomes: [1, 0, 0])
/// forecasts.logLoss.value  // 0.415
/// ```
public struct ProbabilityForecasts: Hashable, Sendable {
  /// Within 0...1.
  public let probabilities: [Double]
  /// 1 where it happened, else 0.
  public let outcomes: [Double]
  /// Which event each row belongs to, in any numbers; nil if rows are independent.
  public let clusters: [Int]?

  /// How far probabilities are kept from 0 and 1 in the logarithmic loss, so that one miss does not make it infinite.
  public static let clipping = 1e-15

  /// Creates the forecasts.
  ///
  /// - Parameters:
  ///   - probabilities: At least one, each within 0...1.
  ///   - outcomes: 1 where it happened, else 0.
  ///   - clusters: Which event each row belongs to, in any numbers; nil if rows are independent.
  public init(probabilities: [Double], outcomes: [Double], clusters: [Int]? = nil) {
    precondition(!probabilities.isEmpty && outcomes.count == probabilities.count, "every forecast has its outcome")
    precondition(clusters.map { $0.count == outcomes.count } ?? true, "every forecast has its event")
    precondition(probabilities.allSatisfy { (0...1).contains($0) }, "a probability lies between 0 and 1")
    precondition(outcomes.allSatisfy { $0 == 0 || $0 == 1 }, "it happened, or not")
    self.probabilities = probabilities
    self.outcomes = outcomes
    self.clusters = clusters
  }

  /// The mean of −ln of the probability of what came, probabilities clipped to 1e-15...1 − 1e-15.
  public var logLoss: Estimate { Estimate(meanOf: logLosses, clusters: clusters) }

  /// −ln of the probability of what came, row by row, probabilities clipped to 1e-15...1 − 1e-15.
  public var logLosses: [Double] {
    zip(probabilities, outcomes).map { p, y in
      let clipped = min(max(p, Self.clipping), 1 - Self.clipping)
      return y == 1 ? -log(clipped) : -log1p(-clipped)
    }
  }

  /// The mean squared distance of the probability from what came.
  ///
  /// Source: Brier, "Verification of forecasts expressed in terms of probability" (1950), in the form for one event.
  public var brier: Estimate {
    Estimate(meanOf: zip(probabilities, outcomes).map { ($0 - $1) * ($0 - $1) }, clusters: clusters)
  }

  /// The rows in the order of their probabilities, equal ones in the order they came.
  var order: [Int] {
    probabilities.indices.sorted { (probabilities[$0], $0) < (probabilities[$1], $1) }
  }
}
