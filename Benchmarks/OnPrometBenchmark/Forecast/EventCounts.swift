import CivicEvaluation
import CivicStatistics
import CivicTurnout

/// From forecasts of rows to forecasts of how many come to each event.
struct EventCounts {
  /// The distribution of the number of kept promises of each event, and how many were.
  private(set) var laws: [CountDistribution]
  let kept: [Int]

  /// Counts the test rows of a table, each part under the layer that its training rows taught.
  init(_ table: ForecastTable, events: [Int32], parts: [(layer: FittedCountLayer, rows: [Int])], _ forecasts: [Double])
    throws
  {
    laws = [CountDistribution](repeating: .certain(0), count: table.eventNames.count)
    var kept = [Int](repeating: 0, count: table.eventNames.count)
    for (row, event) in events.enumerated() where table.outcomes[row] == 1 { kept[Int(event)] += 1 }
    self.kept = kept
    for part in parts {
      let places = try Self.places(
        table.features.rows(part.rows), part.rows.map { events[$0] },
        part.rows.map { forecasts[$0] }, eventCount: laws.count)
      let found = try part.layer.forecasts(of: places).map(\.distribution)
      laws = zip(laws, found).map { .sum(of: [$0, $1]) }
    }
  }

  /// Places of which rows of one event with equal features and groups are a block.
  static func places(
    _ features: FeatureTable, _ events: [Int32], _ forecasts: [Double], eventCount: Int
  ) throws -> PredictedPlaces {
    var numbers: [BlockKey: Int32] = [:]
    let blocks = events.indices.map { row -> Int32 in
      let key = BlockKey(row, of: features, event: events[row])
      let number = numbers[key] ?? Int32(numbers.count)
      numbers[key] = number
      return number
    }
    return try PredictedPlaces(
      probabilities: forecasts, events: events, blocks: blocks, factors: features.categorical, eventCount: eventCount)
  }

  func figures() -> [(name: String, estimate: Estimate)] {
    let scores = CountForecasts(laws, observed: kept)
    return [
      ("crps", scores.crps), ("mae", scores.absoluteError), ("coverage50", scores.coverage(0.5)),
      ("coverage80", scores.coverage(0.8)), ("coverage90", scores.coverage(0.9)),
    ]
  }
}

/// What the rows of a block have in common: everything that is known of them.
private struct BlockKey: Hashable {
  let event: Int32
  let levels: [Int32]
  let numbers: [Double?]

  init(_ row: Int, of features: FeatureTable, event: Int32) {
    self.event = event
    levels = (features.categorical + features.groups).map { $0[row] }
    numbers = features.numeric.map { $0[row].isNaN ? nil : $0[row] }
  }
}
