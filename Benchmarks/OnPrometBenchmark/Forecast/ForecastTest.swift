import CivicEvaluation
import CivicTurnout
import OnPrometFiles
import OnPrometReport

/// What a strategy forecast for the test rows.
struct ForecastTest {
  private let table: ForecastTable
  private let probabilities: [Double]
  private let counts: EventCounts?
  private let seconds: Double

  /// Forecasts the rows of each part by what its training rows taught.
  init(_ candidate: ForecastCandidate, _ table: ForecastTable, parts: [[Int]]) throws {
    var stopwatch = Stopwatch()
    var probabilities = [Double](repeating: 0, count: table.rowCount)
    for (development, rows) in zip(candidate.developments, parts) {
      for (row, forecast) in zip(rows, development.forecasts(table.features.rows(rows))) {
        probabilities[row] = forecast
      }
    }
    self.table = table
    self.probabilities = probabilities
    counts = try table.events.map { events in
      let layered = zip(candidate.layers, parts).map { (layer: $0, rows: $1) }
      return try EventCounts(table, events: events, parts: layered, probabilities)
    }
    seconds = stopwatch.lap()
  }

  func row(_ candidate: ForecastCandidate) -> Comparison.Row {
    let forecasts = ProbabilityForecasts(
      probabilities: probabilities, outcomes: table.outcomes, clusters: table.events?.map(Int.init))
    var figures = [("log_loss", forecasts.logLoss), ("brier", forecasts.brier)]
    if let auc = forecasts.auc { figures.append(("auc", auc)) }
    figures.append(("calibration_error", forecasts.calibrationError(bins: 10)))
    var nested: [(name: String, value: ReportSummary.Value)] = [
      ("fit_seconds", .cell(.number(candidate.seconds))), ("score_seconds", .cell(.number(seconds))),
    ]
    if counts != nil { nested.append(("events", .cell(.integer(table.eventNames.count)))) }
    return Comparison.Row(
      name: candidate.strategy.rawValue, parameters: candidate.developments.first?.parameters ?? [],
      figures: figures.map { (name: $0.0, estimate: $0.1) } + (counts?.figures() ?? []), nested: nested,
      validation: candidate.validation, seconds: candidate.seconds + seconds)
  }

  /// Writes row and probability.
  func writePredictions(to path: String) throws {
    try write(to: path, columns: ["row", "probability"]) { writer in
      for (row, probability) in probabilities.enumerated() {
        try writer.append([.integer(row), .number(probability)])
      }
    }
  }

  /// Writes the event's columns, count and probability, every probability above 1e-12.
  func writeDistributions(to path: String, columns: [String]) throws {
    try write(to: path, columns: columns + ["count", "probability"]) { writer in
      for (names, law) in zip(table.eventNames, counts?.laws ?? []) {
        for (index, mass) in law.masses.enumerated() where mass > 1e-12 {
          try writer.append(names.map { .text($0) } + [.integer(law.lowerBound + index), .number(mass)])
        }
      }
    }
  }

  private func write(to path: String, columns: [String], _ rows: (inout ReportWriter) throws -> Void) throws {
    let output = try ByteOutput(path: path)
    var writer = ReportWriter(format: .csv, columns: columns.map { ReportColumn($0) }, language: .en, to: output)
    try rows(&writer)
    _ = try writer.end()
    try output.finish()
  }
}
