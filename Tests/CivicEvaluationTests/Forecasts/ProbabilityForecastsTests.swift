import CivicEvaluation
import Testing

@Suite("Forecasts of probabilities")
struct ProbabilityForecastsTests {
  /// Twelve rows of five events; .35 and .6 stand twice.
  private let forecasts = ProbabilityForecasts(
    probabilities: [0.1, 0.9, 0.35, 0.8, 0.35, 0.6, 0.2, 0.75, 0.5, 0.95, 0.6, 0.05],
    outcomes: [0, 1, 0, 1, 1, 0, 0, 1, 1, 1, 1, 0], clusters: [1, 1, 2, 2, 2, 3, 3, 4, 4, 4, 5, 5])

  private var independent: ProbabilityForecasts {
    ProbabilityForecasts(probabilities: forecasts.probabilities, outcomes: forecasts.outcomes)
  }

  /// scikit-learn 1.9.1: log_loss, brier_score_loss, roc_auc_score.
  @Test("Log loss, Brier score and AUC are those of scikit-learn")
  func values() throws {
    #expect(abs(forecasts.logLoss.value - 0.3873454476635147) < 1e-14)
    #expect(abs(forecasts.brier.value - 0.12354166666666666) < 1e-15)
    #expect(abs(try #require(forecasts.auc).value - 0.9142857142857143) < 1e-15)
  }

  /// statsmodels 0.15.0: OLS of the losses on a constant, cov_type "cluster" and the usual one; the clustered AUC by
  /// Obuchowski's formula in NumPy 2.4.6.
  @Test("Standard errors are those of a regression on a constant, clustered by event")
  func standardErrors() throws {
    #expect(abs(independent.logLoss.standardError - 0.09839845) < 1e-8)
    #expect(abs(forecasts.logLoss.standardError - 0.08367723) < 1e-8)
    #expect(abs(independent.brier.standardError - 0.0422278) < 1e-7)
    #expect(abs(forecasts.brier.standardError - 0.0337417) < 1e-7)
    #expect(abs(try #require(forecasts.auc).standardError - 0.05893331988996388) < 1e-14)
  }

  @Test("Certain misses cost −ln 1e-15, certain hits nothing")
  func clipping() {
    let miss = ProbabilityForecasts(probabilities: [1, 0], outcomes: [0, 1])
    #expect(abs(miss.logLoss.value - 34.538776394910684) < 0.05)
    #expect(ProbabilityForecasts(probabilities: [1, 0], outcomes: [1, 0]).logLoss.value < 1e-14)
  }

  @Test("There is no AUC where all outcomes agree, and ½ where all probabilities do")
  func degenerateRanks() {
    #expect(ProbabilityForecasts(probabilities: [0.1, 0.4], outcomes: [1, 1]).auc == nil)
    #expect(ProbabilityForecasts(probabilities: [0.4, 0.4, 0.4], outcomes: [1, 0, 1]).auc?.value == 0.5)
  }

  /// scikit-learn 1.9.1: calibration_curve(n_bins=4, strategy="quantile"); the error is the mean distance by hand.
  @Test("The reliability diagram is scikit-learn's where no bin divides a tie")
  func reliability() {
    let points = forecasts.reliabilityDiagram(bins: 4)
    let expected = [(0.11666667, 0.0), (0.4, 2.0 / 3), (0.65, 2.0 / 3), (0.88333333, 1)]
    #expect(points.map(\.count) == [3, 3, 3, 3])
    for (point, expected) in zip(points, expected) {
      #expect(abs(point.probability - expected.0) < 1e-8)
      #expect(abs(point.frequency.value - expected.1) < 1e-15)
    }
    #expect(abs(forecasts.calibrationError(bins: 4).value - (0.35 + 0.8 + 0.05 + 0.35) / 12) < 1e-15)
  }

  @Test("The order of rows with one probability changes no bin")
  func ties() {
    let first = ProbabilityForecasts(probabilities: [0.5, 0.5, 0.5, 0.5], outcomes: [0, 0, 1, 1])
    #expect(first.reliabilityDiagram(bins: 2).map(\.frequency.value) == [0.5, 0.5])
    #expect(first.calibrationError(bins: 2).value == 0)
    #expect(first.reliabilityDiagram(bins: 10).count == 4)
  }

  /// Two probabilities, .2 (happened once of three) and .8 (twice of two), by hand.
  @Test("Murphy's parts of the Brier score add up to it")
  func decomposition() {
    let forecasts = ProbabilityForecasts(probabilities: [0.2, 0.8, 0.2, 0.8, 0.2], outcomes: [0, 1, 0, 1, 1])
    let parts = forecasts.brierDecomposition(bins: nil)
    #expect(abs(parts.reliability - 0.4 / 15) < 1e-15)
    #expect(abs(parts.resolution - 1.6 / 15) < 1e-15)
    #expect(abs(parts.uncertainty - 0.24) < 1e-15)
    #expect(abs(parts.withinGroups) < 1e-15)
    #expect(abs(parts.brier - 0.16) < 1e-15)
  }

  @Test("In bins, what varies within them is the rest", arguments: [1, 3, 10])
  func binnedDecomposition(bins: Int) {
    let parts = forecasts.brierDecomposition(bins: bins)
    #expect(abs(parts.brier - forecasts.brier.value) < 1e-15)
    #expect(abs(parts.uncertainty - 35.0 / 144) < 1e-15)
  }
}
