import CivicLinearAlgebra
import CivicStatistics
import Foundation
import Testing

@Suite("Predictions of a mixed logistic regression")
struct MixedPredictionTests {
  private let model = FittedMixedLogistic(
    coefficients: [0.5], intercept: -1, standardErrors: [0.1], interceptStandardError: 0.1,
    effects: [
      RandomIntercept(name: "citizen", deviation: 1.5, modes: [0.7, -0.4], variances: [0.3, 0.2]),
      RandomIntercept(name: "action", deviation: 0.8, modes: [0.2], variances: [0.1]),
    ], rowCount: 10,
    summary: FitSummary(
      optimizer: .averageInformation, iterations: 1, converged: true, logLikelihood: -1, gradientNorm: 0))

  /// The groups of a row, and the mean and the variance that follow by hand for the feature 2.
  @Test(
    "Known groups bring their mode and variance, others their deviation",
    arguments: [
      ([0, 0], 0.9, 0.4), ([1, 0], -0.2, 0.3), ([-1, 0], 0.2, 2.35), ([0, -1], 0.7, 0.94), ([-1, -1], 0, 2.89),
    ] as [([Int32], Double, Double)])
  func distributions(groups: [Int32], mean: Double, variance: Double) {
    let prediction = model.predict(Matrix(rows: 1, columns: 1, elements: [2]), groups: groups.map { [$0] })
    #expect(abs(prediction.logOdds[0] - mean) < 1e-15)
    #expect(abs(prediction.deviations[0] - variance.squareRoot()) < 1e-15)
  }

  /// R 4.2, `integrate(function(z) plogis(m + s * z) * dnorm(z), -Inf, Inf, rel.tol = 1e-12)`.
  @Test(
    "Probabilities are averages over the distribution",
    arguments: [
      (-1, 1, 0.303265329856317, 1e-9), (0.5, 0.3, 0.619969791265864, 1e-14), (-3, 2, 0.129594200934577, 1e-5),
    ])
  func averages(mean: Double, deviation: Double, expected: Double, tolerance: Double) {
    let prediction = MixedPrediction(logOdds: [mean], deviations: [deviation])
    #expect(abs(prediction.probabilities()[0] - expected) < tolerance)
  }

  @Test("Without deviation the probability is that of the log-odds, and the interval a point")
  func withoutDeviation() {
    let prediction = MixedPrediction(logOdds: [-1.3], deviations: [0])
    #expect(abs(prediction.probabilities()[0] - logistic(-1.3)) < 1e-15)
    #expect(prediction.intervals(coverage: 0.9) == [logistic(-1.3)...logistic(-1.3)])
  }

  @Test("A new group's interval covers as many of the groups that could be drawn as it says")
  func coverage() {
    // The central 80 % of N(−1, 1.7²): −1 ± 1.2815515655446004 · 1.7.
    let interval = MixedPrediction(logOdds: [-1], deviations: [1.7]).intervals(coverage: 0.8)[0]
    #expect(abs(logit(interval.lowerBound) + 3.1786376614258207) < 1e-12)
    #expect(abs(logit(interval.upperBound) - 1.1786376614258207) < 1e-12)
  }
}
