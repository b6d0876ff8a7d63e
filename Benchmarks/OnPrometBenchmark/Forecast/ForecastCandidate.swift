import CivicEvaluation
import CivicStatistics
import CivicTurnout

/// A strategy that has learned from the training rows of every part, and how it did inside them.
struct ForecastCandidate {
  let strategy: ForecastStrategy
  let developments: [ForecastStrategy.Development]
  /// How rows add up to events, by forecasts out of sample; none without events.
  let layers: [FittedCountLayer]
  /// The mean log loss of the rows held out.
  let validation: Double
  let seconds: Double

  init(_ strategy: ForecastStrategy, _ parts: [ForecastTraining]) throws {
    var stopwatch = Stopwatch()
    self.strategy = strategy
    let developments = try parts.map { try strategy.develop($0) }
    self.developments = developments
    layers = try zip(parts, developments).compactMap { try $0.countLayer($1.held) }
    validation = Self.validation(parts, developments)
    seconds = stopwatch.lap()
  }

  private static func validation(
    _ parts: [ForecastTraining], _ developments: [ForecastStrategy.Development]
  ) -> Double {
    let held = developments.flatMap(\.held)
    guard !held.isEmpty else { return 0 }
    let outcomes = parts.flatMap { part in part.rows.heldRows.map { part.rows.outcomes[$0] } }
    return ProbabilityForecasts(probabilities: held, outcomes: outcomes).logLoss.value
  }
}

extension ForecastTraining {
  /// Learns how rows of one event share their fates, from forecasts of the rows held out.
  fileprivate func countLayer(_ held: [Double]) throws -> FittedCountLayer? {
    guard let events else { return nil }
    let numbers = rows.heldRows
    let places = try EventCounts.places(
      rows.features.rows(numbers), numbers.map { events[$0] }, held, eventCount: eventCount)
    return try CountLayer().fit(places, outcomes: numbers.map { rows.outcomes[$0] == 1 })
  }
}
