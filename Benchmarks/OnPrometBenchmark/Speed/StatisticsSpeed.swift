import CivicLinearAlgebra
import CivicStatistics

/// The timings of what forecasts spend their time with.
struct StatisticsSpeed {
  let workers: Int
  let repetitions: Int

  func poissonBinomialRows() throws -> [SpeedRow] {
    try [100, 1_000, 10_000, 100_000].map { people in
      let probabilities = (0..<people).map { SpeedHash.share($0) }
      // Short work is repeated within a measurement, so that the clock's resolution does not matter.
      let calls = max(1, 200_000 / people)
      var distribution = CountDistribution.certain(0)
      var row = try SpeedRow.timed("poisson-binomial, \(people)", threads: 1, repetitions: repetitions) {
        for _ in 0..<calls { distribution = try .poissonBinomial(probabilities: probabilities) }
      }
      row.seconds /= Double(calls)
      row.objective = distribution.mean
      return row
    }
  }

  func logisticRows() throws -> [SpeedRow] {
    let sample = SpeedSample(rows: 500_000, columns: 40)
    let regression = RidgeLogisticRegression(penalty: 1, gradientTolerance: 1e-6)
    var gradient = 0.0
    var row = try SpeedRow.timed("logistic, 500,000 × 40", threads: workers, repetitions: repetitions) {
      let model = try regression.fit(features: sample.features, outcomes: sample.outcomes, workers: workers)
      gradient = model.summary.gradientNorm / Double(sample.outcomes.count)
    }
    row.objective = gradient
    return [row]
  }

  func boostingRows() throws -> [SpeedRow] {
    let sample = SpeedSample(rows: 83_000, columns: 40)
    let boosting = HistogramBoosting(trees: 200, leaves: 31, learningRate: 0.1, minimumLeafRows: 100, penalty: 10)
    var logLoss = 0.0
    var row = try SpeedRow.timed("boosting, 83,000 × 40", threads: workers, repetitions: repetitions) {
      let model = try boosting.fit(features: sample.features, outcomes: sample.outcomes, workers: workers)
      logLoss = -model.summary.logLikelihood / Double(sample.outcomes.count)
    }
    row.objective = logLoss
    return [row]
  }
}
