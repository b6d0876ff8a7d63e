import ArgumentParser
import CivicStatistics
import CivicTurnout
import Foundation
import OnPrometFiles
import OnPrometReport

/// `onpromet-benchmark forecast`: which strategy forecasts best who keeps a promise, and how many come to an event.
struct ForecastBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forecast", abstract: "Compares forecasts of who keeps a promise, and of how many come to each event.",
    discussion: """
      Parameters, and the best strategy, are chosen inside the training rows: by later from earlier days where --time is \
      given, else by the given folds, else by folds drawn over the first group. An empty cell of --categorical and --groups \
      is a level like any other, one of --numeric is unknown.
      Examples:
        onpromet-benchmark forecast --train t.csv.gz --test s.csv.gz --outcome kept --event action --time day --groups citizen
        onpromet-benchmark forecast --data d.csv --fold-column fold --outcome came --numeric distance,age --groups village
      """)

  @Option(help: "Rows to learn from: CSV or JSON Lines, plain or .gz.")
  var train: String?

  @Option(help: "Rows to forecast, read after everything is chosen.")
  var test: String?

  @Option(help: "Instead of both: rows in folds, each forecast from the others.")
  var data: String?

  @Option(help: "The column with the fold of each row of --data.")
  var foldColumn: String?

  @Option(help: "The column that is 1 where the promise was kept, else 0.")
  var outcome: String

  @Option(help: "The columns that together name the event of a row.")
  var event: String?

  @Option(help: "The column with the date of each row.")
  var time: String?

  @OptionGroup var features: FeatureOptions

  @Option(help: "Columns with groups, such as citizens or organizers.")
  var groups: String?

  @OptionGroup var comparison: ComparisonOptions<ForecastStrategy>

  @Option(help: "Where to write how many it expects at each event: the event's columns, count, probability.")
  var distributions: String?

  func validate() throws {
    switch (train, test, data, foldColumn) {
    case (.some, .some, nil, nil), (nil, nil, .some, .some): break
    default: throw ValidationError("give --train and --test, or --data and --fold-column")
    }
    guard distributions == nil || event != nil else { throw ValidationError("--distributions needs --event") }
  }

  func run() throws { try withBadDataExplained { try compare() } }

  private func compare() throws {
    var reader = ForecastReader(
      ForecastTable.Columns(
        outcome: outcome, event: commaSeparated(event), time: time, numeric: features.numeric,
        categorical: features.categorical,
        groups: commaSeparated(groups), fold: foldColumn))
    let known = try reader.read(train ?? data ?? "")
    let parts = try known.parts(named: train ?? data ?? "", outcome: outcome).map { part in
      (
        training: ForecastTraining(known, rows: part.train, seed: comparison.seed, workers: Self.workers),
        test: part.test
      )
    }
    var workshops = parts.map { ForecastWorkshop($0.training) }
    var candidates: [ForecastCandidate] = []
    for strategy in try comparison.chosen() {
      do {
        candidates.append(try ForecastCandidate(strategy, &workshops))
      } catch let skipped as SkippedStrategy {
        warn("skipped \(strategy.rawValue): \(skipped.reason)")
      }
    }
    guard let best = candidates.min(by: { $0.validation < $1.validation })?.strategy else {
      throw BadData("no strategy can learn from these data")
    }
    // Everything is chosen now, and only now test rows are read.
    let coming = try test.map { try reader.read($0) } ?? known
    let tested = parts.map { $0.test ?? Array(0..<coming.rowCount) }
    var rows: [Comparison.Row] = []
    for candidate in candidates {
      let found = try ForecastTest(candidate, coming, parts: tested)
      rows.append(found.row(candidate))
      guard candidate.strategy == best else { continue }
      if let predictions = comparison.predictions { try found.writePredictions(to: predictions) }
      if let distributions { try found.writeDistributions(to: distributions, columns: commaSeparated(event)) }
    }
    let trained = test == nil ? known.rowCount : parts.reduce(0) { $0 + $1.training.rows.outcomes.count }
    try Comparison(
      task: "forecast",
      data: [("train_rows", trained), ("test_rows", coming.rowCount), ("events", coming.eventNames.count)],
      rows: rows, best: best.rawValue
    ).write(comparison.format)
  }

  private static var workers: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }
}

extension ForecastTable {
  /// All rows to learn from (and another table to forecast), or each fold from the others.
  fileprivate func parts(named path: String, outcome: String) throws -> [(train: [Int], test: [Int]?)] {
    let rows = Array(0..<rowCount)
    let parts: [(train: [Int], test: [Int]?)]
    if let folds {
      let names = Set(folds).sorted()
      guard names.count > 1 else { throw BadData("\(path): one fold is no comparison; at least two are needed") }
      parts = names.map { name in (rows.filter { folds[$0] != name }, rows.filter { folds[$0] == name }) }
    } else {
      parts = [(rows, nil)]
    }
    for part in parts {
      let values = Set(part.train.map { outcomes[$0] })
      guard values.count > 1 else {
        throw BadData(
          "\(path), column \(outcome): \(Int(values.first ?? 0)) in all rows to learn from; 0 and 1 are needed")
      }
    }
    return parts
  }
}
