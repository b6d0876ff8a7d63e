import CivicStatistics
import Foundation

/// Turns probabilities of single places into the distribution of each event's turnout: blocks that share a fate, and a shock
/// that all places of an event share.
///
/// Independence is wrong: on daily arrivals of a hotel the 90 % interval of a plain Poisson-binomial law held 65 % of the
/// days. Blocks of several places are beta-binomial (``BlockDispersion``), places alone are Poisson-binomial, and given the
/// shock z every log-odds is shifted by τz such that its average probability stays as forecast (``SharedShock``).
///
/// Everything is learned from predictions of places that were *not* used to fit the probabilities: those of the training
/// rows themselves are too sure. The dispersion maximises the likelihood of the blocks under a weak prior; τ is the mean of
/// its posterior on a grid, from the events' counts given that dispersion and the prior exponential law of mean `priorShock`.
/// Without a single block, or a single event, the priors remain: s = 1 and τ = `priorShock`.
///
/// ```swift
/// let layer = try CountLayer().fit(held, outcomes: came)
/// let forecasts = try layer.forecasts(of: coming)
/// forecasts[0].distribution.probability(atLeast: 20)
/// ```
public struct CountLayer: Sendable, Hashable {
  /// The standard deviation of the effects of factors on the log precision.
  public var effectDeviation: Double
  /// The prior mean of the deviation τ of the shared shock.
  public var priorShock: Double
  /// How many quadrature nodes stand for the normal law of the shock.
  public var nodes: Int
  /// From how many events, evenly spread, τ is learned at most: more would only cost time.
  public var shockEvents: Int

  /// Creates a configuration.
  /// - Parameters:
  ///   - effectDeviation: The standard deviation of the effects of factors on the log precision, above 0.
  ///   - priorShock: The prior mean of τ, above 0.
  ///   - nodes: How many quadrature nodes stand for the normal law of the shock, at least 1.
  ///   - shockEvents: From how many events τ is learned at most, at least 1.
  public init(effectDeviation: Double = 0.7, priorShock: Double = 0.3, nodes: Int = 9, shockEvents: Int = 1_000) {
    precondition(effectDeviation > 0 && priorShock > 0 && nodes >= 1 && shockEvents >= 1)
    self.effectDeviation = effectDeviation
    self.priorShock = priorShock
    self.nodes = nodes
    self.shockEvents = shockEvents
  }

  /// Learns from out-of-sample predictions and what then happened.
  /// - Parameters:
  ///   - places: The places with their predicted probabilities.
  ///   - outcomes: Which places were used; nil where nobody knows, and such a place teaches nothing.
  /// - Returns: The fitted layer.
  /// - Throws: ``CountLayerError/notFitted`` if the likelihood could not be climbed, and
  ///   ``CountLayerError/eventTooLarge``.
  /// - Complexity: O(iterations × places) for the blocks, and 12 × nodes forecasts of each event that τ is learned from.
  public func fit(_ places: PredictedPlaces, outcomes: [Bool?]) throws(CountLayerError) -> FittedCountLayer {
    precondition(outcomes.count == places.probabilities.count, "each place has an outcome, if only an unknown one")
    let blocks = FateBlocks(places, outcomes: outcomes)
    let fit = try DispersionFit(blocks, of: places, deviation: effectDeviation).fit()
    let taught = blocks.byEvent.filter { !$0.isEmpty }
    let stride = max(1, (taught.count + shockEvents - 1) / shockEvents)
    var posterior = [(deviation: Double, logWeight: Double)]()
    for deviation in Self.deviations {
      let shock = SharedShock(deviation: deviation, nodes: nodes)
      var logWeight = -deviation / priorShock
      for index in Swift.stride(from: 0, to: taught.count, by: stride) {
        let forecast = try EventCount(taught[index], of: places, fit.dispersion).forecast(shock)
        let came = taught[index].reduce(0) { $0 + $1.kept }
        logWeight += log(max(forecast.distribution.probability(of: came), 1e-12))
      }
      posterior.append((deviation, logWeight))
    }
    return FittedCountLayer(
      dispersion: fit.dispersion, shock: Self.mean(posterior), nodes: nodes, summary: fit.summary)
  }

  /// A grid that is finer where most shocks are.
  private static let deviations = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.75, 0.9, 1.1, 1.3, 1.6]

  /// The posterior mean by the trapezoid rule.
  private static func mean(_ posterior: [(deviation: Double, logWeight: Double)]) -> Double {
    let top = posterior.map(\.logWeight).max() ?? 0
    var (total, sum) = (0.0, 0.0)
    for (left, right) in zip(posterior, posterior.dropFirst()) {
      let width = (right.deviation - left.deviation) / 2
      let (a, b) = (width * exp(left.logWeight - top), width * exp(right.logWeight - top))
      total += a + b
      sum += a * left.deviation + b * right.deviation
    }
    return sum / total
  }
}
