import ArgumentParser
import CivicEvaluation
import CivicStatistics
import CivicTurnout
import OnPrometFiles
import OnPrometReport

/// `onpromet-benchmark filling`: which strategy forecasts best how many places are promised in the end.
struct FillingBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "filling", abstract: "Compares forecasts of how far events fill, some days ahead.",
    discussion: """
      Parameters, and the best strategy, are chosen inside the earlier events.
      Example:
        onpromet-benchmark filling --orders orders.csv.gz --event-column event --at-column created_at --date-column date
      """)

  @Option(help: "One row for each order: CSV or JSON Lines, plain or .gz.")
  var orders: String

  @Option(help: "The column that names the event.")
  var eventColumn = "event"

  @Option(help: "The column with the time of the order.")
  var atColumn = "created_at"

  @Option(help: "The column with the time of the event.")
  var dateColumn = "date"

  @Option(help: "The column with the places ordered; 1 each without it.")
  var placesColumn: String?

  @Option(help: "The column with the organizer or project whose events fill alike.")
  var pool: String?

  @Option(help: "Days before the event.")
  var horizons = "14,7,3,1"

  @Option(help: "The share of the events, the last by date, to forecast.")
  var testFraction = 0.4

  @OptionGroup var comparison: ComparisonOptions<FillingStrategy>

  func validate() throws {
    _ = try leads()
    guard testFraction > 0 && testFraction < 1 else { throw ValidationError("--test-fraction lies between 0 and 1") }
  }

  func run() throws { try withBadDataExplained { try compare() } }

  private func compare() throws {
    let table = try FillingTable(
      path: orders,
      FillingTable.Columns(event: eventColumn, at: atColumn, date: dateColumn, places: placesColumn, pool: pool))
    for warning in table.warnings { warn("warning: \(warning)") }
    let split = Int(((1 - testFraction) * Double(table.events.count) + 1e-9).rounded(.down))
    guard split >= 1, split < table.events.count else {
      throw BadData("\(orders): \(table.events.count) events; at least two are needed, some of them to learn from")
    }
    let leads = try leads()
    let train = Array(table.curves[..<split])
    let choices = try comparison.chosen().map { strategy in
      try FillingChoice(strategy, train: train, leads: leads)
    }
    guard let best = choices.min(by: { $0.validation < $1.validation })?.strategy else { return }
    // Everything is chosen now, and only now the later events are forecast.
    var rows: [Comparison.Row] = []
    for choice in choices {
      var stopwatch = Stopwatch()
      let test = try FillingTest(choice, train: train, test: Array(table.curves[split...]), leads: leads)
      rows.append(test.row(choice, leads: leads, seconds: stopwatch.lap()))
      if choice.strategy == best, let predictions = comparison.predictions {
        try test.write(to: predictions, events: Array(table.events[split...]), leads: leads)
      }
    }
    let orderCount = table.curves.reduce(0) { $0 + $1.places.count }
    try Comparison(
      task: "filling",
      data: [("orders", orderCount), ("train_events", split), ("test_events", table.events.count - split)],
      rows: rows, best: best.rawValue
    ).write(comparison.format)
  }

  private func leads() throws -> [Double] {
    let leads = horizons.split(separator: ",").map { Double($0) ?? -1 }
    guard !leads.isEmpty, leads.allSatisfy({ $0 >= 0 && $0.isFinite }) else {
      throw ValidationError("--horizons needs days of at least 0, such as 14,7,3,1")
    }
    return leads
  }
}

/// A strategy and how it did on the later half of the training events, from earlier ones.
struct FillingChoice {
  let strategy: FillingStrategy
  /// The mean CRPS over the horizons.
  let validation: Double

  init(_ strategy: FillingStrategy, train: [FillingCurve], leads: [Double]) throws {
    self.strategy = strategy
    // Later events from earlier ones, as in the test: events of one project stand close in time, and a draw by chance would
    // let them tell of each other.
    let steps = 4
    let bounds = (0...steps).map { max(1, train.count * (steps + $0) / (2 * steps)) }
    var (sum, count) = (0.0, 0)
    for (start, end) in zip(bounds, bounds.dropFirst()) where start < end {
      for lead in leads {
        let laws = try strategy.forecasts(
          past: Array(train[..<start]), coming: Array(train[start..<end]), lead: lead)
        for (law, curve) in zip(laws, train[start..<end]) { sum += CountScore(law, observed: curve.total).crps }
        count += end - start
      }
    }
    validation = count > 0 ? sum / Double(count) : 0
  }
}

/// What a strategy forecast for the later events, lead by lead.
struct FillingTest {
  private let laws: [[CountDistribution]]
  private let totals: [Int]

  init(_ choice: FillingChoice, train: [FillingCurve], test: [FillingCurve], leads: [Double]) throws {
    totals = test.map(\.total)
    laws = try leads.map { lead in
      try choice.strategy.forecasts(past: train, coming: test, lead: lead)
    }
  }

  func row(_ choice: FillingChoice, leads: [Double], seconds: Double) -> Comparison.Row {
    let scores = laws.map { CountForecasts($0, observed: totals) }
    var horizons = ReportSummary()
    for (lead, scores) in zip(leads, scores) {
      var record = ReportSummary()
      record.append([
        ("mae", scores.absoluteError), ("crps", scores.crps), ("coverage80", scores.coverage(0.8)),
      ])
      horizons.append(Self.name(lead), .record(record))
    }
    let pooled = CountForecasts(
      scores: scores.flatMap(\.scores), clusters: leads.flatMap { _ in Array(totals.indices) })
    let figures = zip(leads, scores).map { lead, scores in
      (name: "crps@\(Self.name(lead))", estimate: scores.crps)
    }
    return Comparison.Row(
      name: choice.strategy.rawValue, parameters: choice.strategy.parameters,
      figures: figures + [
        ("mae", pooled.absoluteError), ("crps", pooled.crps), ("coverage80", pooled.coverage(0.8)),
      ], nested: [("horizons", .record(horizons))], validation: choice.validation, seconds: seconds)
  }

  /// Writes event, horizon, count and probability, every probability above 1e-12.
  func write(to path: String, events: [String], leads: [Double]) throws {
    let output = try ByteOutput(path: path)
    let columns = ["event", "horizon", "count", "probability"].map { ReportColumn($0) }
    var writer = ReportWriter(format: .csv, columns: columns, language: .en, to: output)
    for (lead, laws) in zip(leads, laws) {
      for (event, law) in zip(events, laws) {
        for (index, mass) in law.masses.enumerated() where mass > 1e-12 {
          try writer.append([
            .text(event), .text(Self.name(lead)), .integer(law.lowerBound + index), .number(mass),
          ])
        }
      }
    }
    _ = try writer.end()
    try output.finish()
  }

  private static func name(_ lead: Double) -> String {
    Int(exactly: lead).map(String.init) ?? String(lead)
  }
}
