import ArgumentParser
import CivicEvaluation
import CivicStatistics
import CivicTurnout
import Foundation
import OnPrometFiles
import OnPrometReport

/// `onpromet-benchmark counts`: which strategy forecasts best how many of the promised places are used.
struct CountsBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "counts", abstract: "Compares forecasts of how many of the promised places are used.",
    discussion: """
      Parameters, and the best strategy, are chosen inside the training rows of each fold or date.
      Examples:
        onpromet-benchmark counts --data groups.csv.gz --booked-column booked --attended-column attended --folds 5
        onpromet-benchmark counts --data shifts.csv.gz --booked-column demand --attended-column attended --time date --rolling
      """)

  @Option(help: "One row for each promise: CSV or JSON Lines, plain or .gz.")
  var data: String

  @Option(help: "The column with the places promised.")
  var bookedColumn = "booked"

  @Option(help: "The column with the places used.")
  var attendedColumn = "attended"

  @Option(help: "Columns with groups, such as areas or events.")
  var groups: String?

  @OptionGroup var features: FeatureOptions

  @Option(help: "The column with the fold of each row.")
  var foldColumn: String?

  @Option(help: "How many folds to draw where no column tells them.")
  var folds = 5

  @Option(help: "The column with the date of each row.")
  var time: String?

  @Flag(help: "Forecast each of the last dates from strictly earlier dates.")
  var rolling = false

  @Option(help: "The share of the dates to forecast.")
  var testFraction = 0.3

  @OptionGroup var comparison: ComparisonOptions<CountStrategy>

  func validate() throws {
    guard !rolling || time != nil else { throw ValidationError("--rolling needs --time") }
    guard folds >= 2 else { throw ValidationError("--folds is at least 2") }
    guard testFraction > 0 && testFraction < 1 else { throw ValidationError("--test-fraction lies between 0 and 1") }
  }

  func run() throws { try withBadDataExplained { try compare() } }

  private func compare() throws {
    let table = try CountTable(
      path: data,
      CountTable.Columns(
        booked: bookedColumn, attended: attendedColumn, numeric: features.numeric,
        factors: commaSeparated(groups) + features.categorical, fold: foldColumn, time: rolling ? time : nil))
    for warning in table.warnings { warn("warning: \(warning)") }
    let plan = try plan(of: table)
    var choices: [(strategy: CountStrategy, settings: CountStrategy.Settings, validation: Double)] = []
    for strategy in try comparison.chosen() {
      let tried = try strategy.choices(inTime: rolling).map { settings in
        (settings: settings, validation: try validation(strategy, settings, plan, table))
      }
      guard let best = tried.min(by: { $0.validation < $1.validation }) else { continue }
      choices.append((strategy, best.settings, best.validation))
    }
    guard let best = choices.min(by: { $0.validation < $1.validation })?.strategy else { return }
    // Everything is chosen now, and only now are test rows forecast.
    var rows: [Comparison.Row] = []
    for (strategy, settings, validation) in choices {
      var stopwatch = Stopwatch()
      let laws = try CountTest(strategy, settings, plan.parts, table)
      rows.append(
        Comparison.Row(
          name: strategy.rawValue, parameters: strategy.parameters(settings), figures: laws.figures(table),
          validation: validation, seconds: stopwatch.lap()))
      if strategy == best, let predictions = comparison.predictions { try laws.write(to: predictions) }
    }
    let test = plan.parts.reduce(0) { $0 + $1.test.count }
    try Comparison(
      task: "counts", data: [("rows", table.attended.count), ("test_rows", test), ("parts", plan.parts.count)],
      rows: rows, best: best.rawValue
    ).write(comparison.format)
  }

  private func validation(
    _ strategy: CountStrategy, _ settings: CountStrategy.Settings, _ plan: CountPlan, _ table: CountTable
  ) throws -> Double {
    guard !plan.inner.isEmpty else { return 0 }
    let scores = try CountTest(strategy, settings, plan.inner, table).scores(table)
    return rolling ? scores.absoluteError.value : scores.logLoss.value
  }

  private func plan(of table: CountTable) throws -> CountPlan {
    guard table.attended.count >= 2 else { throw BadData("\(data): at least two rows are needed") }
    if rolling, let days = table.days {
      let plan = CountPlan(days: days, testFraction: testFraction)
      guard !plan.parts.isEmpty else { throw BadData("\(data): at least two dates are needed") }
      return plan
    }
    guard let names = table.folds else {
      let count = min(folds, table.attended.count)
      return CountPlan(folds: CountPlan.folds(rows: table.attended.count, count: count, seed: comparison.seed))
    }
    let numbers = Dictionary(uniqueKeysWithValues: Set(names).sorted().enumerated().map { ($1, $0) })
    guard numbers.count > 1 else { throw BadData("\(data): one fold is no comparison; at least two are needed") }
    return CountPlan(folds: names.map { numbers[$0] ?? 0 })
  }
}

/// What a strategy forecast for the test rows of several parts.
struct CountTest {
  private var laws: [(row: Int, law: CountDistribution)] = []

  init(
    _ strategy: CountStrategy, _ settings: CountStrategy.Settings, _ parts: [CountPlan.Part], _ table: CountTable
  ) throws {
    for part in parts where !part.train.isEmpty && !part.test.isEmpty {
      let forecasts = try strategy.forecasts(settings, train: part.train, test: part.test, of: table)
      laws += zip(part.test, forecasts).map { (row: $0, law: $1) }
    }
  }

  func scores(_ table: CountTable) -> CountForecasts {
    CountForecasts(
      laws.map(\.law), observed: laws.map { table.attended[$0.row] },
      clusters: table.days.map { days in laws.map { days[$0.row] } })
  }

  func figures(_ table: CountTable) -> [(name: String, estimate: Estimate)] {
    let scores = scores(table)
    return [
      ("log_loss", scores.logLoss), ("crps", scores.crps), ("mae", scores.absoluteError),
      ("coverage50", scores.coverage(0.5)), ("coverage80", scores.coverage(0.8)), ("coverage90", scores.coverage(0.9)),
    ]
  }

  /// Writes row, count and probability, every probability above 1e-12.
  func write(to path: String) throws {
    let output = try ByteOutput(path: path)
    let columns = ["row", "count", "probability"].map { ReportColumn($0) }
    var writer = ReportWriter(format: .csv, columns: columns, language: .en, to: output)
    for (row, law) in laws.sorted(by: { $0.row < $1.row }) {
      for (index, mass) in law.masses.enumerated() where mass > 1e-12 {
        try writer.append([.integer(row), .integer(law.lowerBound + index), .number(mass)])
      }
    }
    _ = try writer.end()
    try output.finish()
  }
}
