import CivicStatistics
import CivicTurnout

/// The training rows of a comparison, and the folds by which everything is chosen inside them.
struct ForecastTraining {
  let rows: OutcomeRows
  /// The event of each row, where rows belong to events.
  let events: [Int32]?
  let eventCount: Int
  let workers: Int
  let seed: Seed

  /// Takes some rows of a table; folds are in time where days are known, else those given, else drawn by group.
  init(_ table: ForecastTable, rows numbers: [Int], seed: Seed, workers: Int) {
    let features = table.features.rows(numbers)
    let days = table.days.map { days in numbers.map { days[$0] } }
    let given = table.folds.map { names in Self.labels(numbers.map { names[$0] }) }
    rows = OutcomeRows(
      features: features, outcomes: numbers.map { table.outcomes[$0] }, days: days,
      folds: days.map(Self.inTime) ?? Self.byLabel(given ?? Self.drawn(features, seed)))
    events = table.events.map { events in numbers.map { events[$0] } }
    eventCount = table.eventNames.count
    self.seed = seed
    self.workers = workers
  }

  /// The last 60 % of the rows in three parts, each forecast from all days before it.
  private static func inTime(_ days: [Int]) -> [OutcomeRows.Fold] {
    let sorted = days.sorted()
    let bounds = [2, 3, 4].map { sorted[sorted.count * $0 / 5] } + [Int.max]
    return zip(bounds, bounds.dropFirst()).compactMap { start, end in
      let train = days.indices.filter { days[$0] < start }
      let held = days.indices.filter { (start..<end).contains(days[$0]) }
      return train.isEmpty || held.isEmpty ? nil : (train, held)
    }
  }

  /// Each label's rows from those of all others.
  private static func byLabel(_ labels: [Int]) -> [OutcomeRows.Fold] {
    let names = Set(labels).sorted()
    guard names.count > 1 else { return [] }
    return names.map { name in
      (labels.indices.filter { labels[$0] != name }, labels.indices.filter { labels[$0] == name })
    }
  }

  private static func labels(_ names: [String]) -> [Int] {
    let numbers = Dictionary(uniqueKeysWithValues: Set(names).sorted().enumerated().map { ($1, $0) })
    return names.map { numbers[$0] ?? 0 }
  }

  /// One of five labels for each level of the first group, or for each row where there is none.
  private static func drawn(_ features: FeatureTable, _ seed: Seed) -> [Int] {
    let clusters = features.groups.first ?? (0..<Int32(features.rowCount)).map { $0 }
    return clusters.map { cluster in
      var generator = seed.derived(for: String(cluster), purpose: "fold").generator()
      return generator.integer(below: 5)
    }
  }
}
