import CivicEvaluation
import CivicLinearAlgebra
import CivicStatistics
import OnPrometFiles
import OnPrometReport

/// The test rows of a trial, and what strategies forecast of them.
struct UpliftTest {
  private let table: UpliftTable
  private let features: Matrix<Double>
  private let scores: [Double]
  private let seed: Seed

  init(_ table: UpliftTable, _ training: UpliftTraining, seed: Seed) throws(UpliftError) {
    self.table = table
    self.seed = seed
    features = training.design.matrix(of: table.features).dense()
    scores = try training.outcomeModel.potentialOutcomes(features).scores(
      outcomes: table.outcomes, treated: table.treated,
      propensities: table.propensities ?? Array(repeating: training.propensity, count: table.outcomes.count))
  }

  /// The figures of a strategy.
  func row(_ candidate: UpliftCandidate) -> Comparison.Row {
    var stopwatch = Stopwatch()
    let uplift = uplift(candidate)
    let seconds = stopwatch.lap()
    let forecasts = UpliftForecasts(predicted: uplift, scores: scores)
    let qini = QiniCoefficient(predicted: uplift, treated: table.treated, outcomes: table.outcomes)
    var figures = [
      ("ate", forecasts.averageEffect), ("dr_qini", forecasts.doublyRobustQini), ("autoc", forecasts.autoc),
      ("best_half_gain", forecasts.bestHalfGain), ("policy_value", forecasts.policyValue),
    ]
    if let qini = qini.estimate(seed: seed.derived(for: "qini", purpose: "bootstrap")) {
      figures.append(("qini", qini))
    }
    return Comparison.Row(
      name: candidate.strategy.rawValue, parameters: candidate.learner.parameters,
      figures: figures.map { (name: $0.0, estimate: $0.1) },
      nested: [
        ("fit_seconds", .cell(.number(candidate.seconds))), ("score_seconds", .cell(.number(seconds))),
      ],
      validation: candidate.validation, seconds: candidate.seconds + seconds)
  }

  /// Writes row and uplift.
  func writePredictions(_ candidate: UpliftCandidate, to path: String) throws {
    let output = try ByteOutput(path: path)
    let columns = ["row", "uplift"].map { ReportColumn($0) }
    var writer = ReportWriter(format: .csv, columns: columns, language: .en, to: output)
    for (row, value) in zip(table.rowNumbers, uplift(candidate)) {
      try writer.append([.integer(row), .number(value)])
    }
    _ = try writer.end()
    try output.finish()
  }

  private func uplift(_ candidate: UpliftCandidate) -> [Double] {
    candidate.model.potentialOutcomes(features).uplift
  }
}
