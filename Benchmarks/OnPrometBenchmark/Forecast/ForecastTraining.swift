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

  /// Takes some rows of a table; folds are in time where there are days enough, else those given, else drawn by group.
  init(_ table: ForecastTable, rows numbers: [Int], seed: Seed, workers: Int) {
    let features = table.features.rows(numbers)
    let days = table.days.map { days in numbers.map { days[$0] } }
    let given = table.folds.map { names in Self.byLabel(numbers.map { names[$0] }) }
    rows = OutcomeRows(
      features: features, outcomes: numbers.map { table.outcomes[$0] }, days: days,
      folds: days.flatMap(Self.inTime) ?? given ?? Self.drawn(features, seed))
    events = table.events.map { events in numbers.map { events[$0] } }
    eventCount = table.eventNames.count
    self.seed = seed
    self.workers = workers
  }

  /// The last three fifths of the rows by day, each forecast from all days before it; nil where there are too few days.
  private static func inTime(_ days: [Int]) -> [Fold]? {
    // The first of four folds learns from little.
    (try? TimeOrderedFolds(count: 4).folds(times: days.map(Double.init)))?.suffix(3)
  }

  /// Each label's rows from those of all others.
  private static func byLabel(_ labels: [String]) -> [Fold] {
    let names = Set(labels).sorted()
    guard names.count > 1 else { return [] }
    return names.map { name in
      Fold(
        train: labels.indices.filter { labels[$0] != name }, validation: labels.indices.filter { labels[$0] == name })
    }
  }

  /// Five folds that keep the levels of the first group together; none where there are too few rows or levels.
  private static func drawn(_ features: FeatureTable, _ seed: Seed) -> [Fold] {
    let clusters = features.groups.first.map { $0.map(Int.init) } ?? Array(0..<features.rowCount)
    return (try? GroupedFolds(count: 5, seed: seed).folds(groups: clusters)) ?? []
  }
}
