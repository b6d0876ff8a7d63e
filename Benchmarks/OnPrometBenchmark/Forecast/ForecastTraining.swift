import CivicStatistics
import CivicTurnout

/// The training rows of a comparison, and the folds by which everything is chosen inside them.
struct ForecastTraining {
  let features: FeatureTable
  let outcomes: [Double]
  let days: [Int]?
  /// The event of each row, where rows belong to events.
  let events: [Int32]?
  let eventCount: Int
  /// Rows to learn from and rows to forecast.
  let folds: [(train: [Int], held: [Int])]
  let workers: Int
  let seed: Seed

  /// The rows that some fold holds out, fold by fold.
  var heldRows: [Int] { folds.flatMap(\.held) }

  /// Takes some rows of a table; folds are in time where days are known, else those given, else drawn by group.
  init(_ table: ForecastTable, rows: [Int], seed: Seed, workers: Int) {
    features = table.features.rows(rows)
    outcomes = rows.map { table.outcomes[$0] }
    days = table.days.map { days in rows.map { days[$0] } }
    events = table.events.map { events in rows.map { events[$0] } }
    eventCount = table.eventNames.count
    self.seed = seed
    self.workers = workers
    if let days {
      folds = Self.inTime(days)
    } else {
      let given = table.folds.map { names in rows.map { names[$0] } }
      folds = Self.byLabel(given.map(Self.labels) ?? Self.drawn(features, seed))
    }
  }

  /// The last 60 % of the rows in three parts, each forecast from all days before it.
  private static func inTime(_ days: [Int]) -> [(train: [Int], held: [Int])] {
    let sorted = days.sorted()
    let bounds = [2, 3, 4].map { sorted[sorted.count * $0 / 5] } + [Int.max]
    return zip(bounds, bounds.dropFirst()).compactMap { start, end in
      let train = days.indices.filter { days[$0] < start }
      let held = days.indices.filter { (start..<end).contains(days[$0]) }
      return train.isEmpty || held.isEmpty ? nil : (train, held)
    }
  }

  /// Each label's rows from those of all others.
  private static func byLabel(_ labels: [Int]) -> [(train: [Int], held: [Int])] {
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
