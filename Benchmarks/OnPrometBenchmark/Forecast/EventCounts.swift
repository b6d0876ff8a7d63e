import CivicEvaluation
import CivicStatistics
import CivicTurnout

/// From forecasts of rows to forecasts of how many come to each event.
struct EventCounts {
  /// The distribution of the number of kept promises of each event, and how many were.
  private(set) var laws: [CountDistribution]
  let kept: [Int]

  /// Counts the test rows of a table, each part under what its training rows taught.
  init(
    _ table: ForecastTable, events: [Int32], parts: [(layer: EventLayer, rows: [Int])], _ forecasts: [Double]
  ) throws {
    laws = [CountDistribution](repeating: .certain(0), count: table.eventNames.count)
    var kept = [Int](repeating: 0, count: table.eventNames.count)
    for (row, event) in events.enumerated() where table.outcomes[row] == 1 { kept[Int(event)] += 1 }
    self.kept = kept
    for part in parts {
      let places = try part.layer.rule.places(
        table.features.rows(part.rows), events: part.rows.map { events[$0] },
        forecasts: part.rows.map { forecasts[$0] },
        eventCount: laws.count)
      let found = try part.layer.layer.forecasts(of: places).map(\.distribution)
      laws = zip(laws, found).map { .sum(of: [$0, $1]) }
    }
  }

  func figures() -> [(name: String, estimate: Estimate)] {
    let scores = CountForecasts(laws, observed: kept)
    return [
      ("crps", scores.crps), ("mae", scores.absoluteError), ("coverage50", scores.coverage(0.5)),
      ("coverage80", scores.coverage(0.8)), ("coverage90", scores.coverage(0.9)),
    ]
  }
}
