import CivicEvaluation

/// A strategy that has learned from the training rows of every part, and how it did inside them.
struct ForecastCandidate {
  let strategy: ForecastStrategy
  let developments: [ForecastStrategy.Development]
  /// How rows add up to events, by forecasts out of sample; none without events.
  let layers: [EventLayer]
  /// The mean log loss of the rows held out.
  let validation: Double
  let seconds: Double

  /// Develops a strategy in the workshop of each part.
  init(_ strategy: ForecastStrategy, _ workshops: inout [ForecastWorkshop]) throws {
    var stopwatch = Stopwatch()
    self.strategy = strategy
    let developments = try workshops.indices.map { try workshops[$0].develop(strategy) }
    let parts = workshops.map(\.training)
    self.developments = developments
    layers = try zip(parts, developments).compactMap { try EventLayer($0, held: $1.held) }
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
