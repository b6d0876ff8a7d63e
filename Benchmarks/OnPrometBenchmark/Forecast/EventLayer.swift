import CivicEvaluation
import CivicTurnout

/// How rows add up to the counts of events: which rows share a fate, and how much.
struct EventLayer {
  let rule: BlockRule
  let layer: FittedCountLayer

  /// Learns from forecasts of the rows held out. The rule is the one under which the earlier folds forecast the counts of the
  /// last one best; nil without events.
  init?(_ training: ForecastTraining, held: [Double]) throws {
    guard let events = training.events else { return nil }
    let rows = HeldRows(training, events: events, forecasts: held)
    let last = training.rows.folds.last?.validation.count ?? 0
    let earlier = rows.some(0..<held.count - last)
    let later = rows.some(held.count - last..<held.count)
    var best = (loss: Double.infinity, rule: BlockRule.everything)
    // Equal groups are no block where there are none: all rows of an event would be.
    let rules = training.rows.features.groups.isEmpty ? [.everything, .levels] : BlockRule.allCases
    for rule in rules where !earlier.forecasts.isEmpty {
      let loss = try later.loss(rule, under: try earlier.layer(rule))
      if loss < best.loss { best = (loss, rule) }
    }
    rule = best.rule
    layer = try rows.layer(best.rule)
  }
}

/// Rows held out, with what was forecast of them.
private struct HeldRows {
  let features: FeatureTable
  let events: [Int32]
  let outcomes: [Double]
  let forecasts: [Double]

  init(_ training: ForecastTraining, events: [Int32], forecasts: [Double]) {
    let rows = training.rows.heldRows
    self.init(
      features: training.rows.features.rows(rows), events: rows.map { events[$0] },
      outcomes: rows.map { training.rows.outcomes[$0] }, forecasts: forecasts)
  }

  private init(features: FeatureTable, events: [Int32], outcomes: [Double], forecasts: [Double]) {
    self.features = features
    self.outcomes = outcomes
    self.forecasts = forecasts
    // Events are numbered anew, so that those without rows take no part.
    var numbers: [Int32: Int32] = [:]
    self.events = events.map { event in
      let number = numbers[event] ?? Int32(numbers.count)
      numbers[event] = number
      return number
    }
  }

  func some(_ range: Range<Int>) -> HeldRows {
    HeldRows(
      features: features.rows(Array(range)), events: Array(events[range]), outcomes: Array(outcomes[range]),
      forecasts: Array(forecasts[range]))
  }

  func layer(_ rule: BlockRule) throws -> FittedCountLayer {
    try CountLayer().fit(try places(rule), outcomes: outcomes.map { $0 == 1 })
  }

  /// The mean of −ln of the probabilities of the counts that came.
  func loss(_ rule: BlockRule, under layer: FittedCountLayer) throws -> Double {
    var kept = [Int](repeating: 0, count: eventCount)
    for (event, outcome) in zip(events, outcomes) where outcome == 1 { kept[Int(event)] += 1 }
    let laws = try layer.forecasts(of: try places(rule)).map(\.distribution)
    return CountForecasts(laws, observed: kept).logLoss.value
  }

  private var eventCount: Int { Int(events.max() ?? -1) + 1 }

  private func places(_ rule: BlockRule) throws -> PredictedPlaces {
    try rule.places(features, events: events, forecasts: forecasts, eventCount: eventCount)
  }
}
