import CivicLinearAlgebra
import CivicStatistics
import Foundation
import Testing

@Suite("Calibrated log-odds")
struct CalibrationTests {
  private let logits = CalibrationSample.logits
  private let outcomes = CalibrationSample.outcomes

  private func expectClose(_ values: [Double], _ expected: [Double], within tolerance: Double) {
    #expect(values.count == expected.count)
    for (value, expected) in zip(values, expected) { #expect(abs(value - expected) < tolerance) }
  }

  /// scikit-learn 1.9.1, `_sigmoid_calibration` (the same to its tolerance of 1e-6), and Newton's method in numpy.
  @Test("A Platt line is that of another program")
  func platt() throws {
    let line = try PlattCalibration().fit(logits: logits, outcomes: outcomes)
    expectClose([line.slope, line.intercept], [0.66648458, 0.55250935], within: 1e-8)
    let weighted = try PlattCalibration().fit(logits: logits, outcomes: outcomes, weights: CalibrationSample.weights)
    expectClose([weighted.slope, weighted.intercept], [0.6425966, 0.52958899], within: 1e-8)
    expectClose(line.calibrated([-1, 2]), [-0.11397523, 1.88547851], within: 1e-7)
  }

  @Test("A Platt line is finite where scores separate outcomes, and flat where they are upside down")
  func plattExtremes() throws {
    let separated = try PlattCalibration().fit(logits: [-2, -1, 1, 2], outcomes: [0, 0, 1, 1])
    #expect(separated.slope > 0 && separated.slope.isFinite)
    let reversed = try PlattCalibration().fit(logits: [-2, -1, 1, 2, 3], outcomes: [1, 1, 0, 0, 0])
    #expect(reversed.slope == 0)
    // Platt's outcomes: 3/4 twice and 1/5 thrice.
    #expect(abs(reversed.intercept - logit((2 * 0.75 + 3 * 0.2) / 5)) < 1e-12)
  }

  /// Maximum likelihood by Newton's method in numpy; betacal 1.1.0 gives .3065, 1.1233 and −.1994 for the first.
  @Test("A beta curve is the most likely one")
  func beta() throws {
    let curve = try BetaCalibration().fit(logits: logits, outcomes: outcomes)
    expectClose([curve.a, curve.b, curve.c], [0.30652837, 1.12329547, -0.19943434], within: 1e-6)
    let weighted = try BetaCalibration().fit(logits: logits, outcomes: outcomes, weights: CalibrationSample.weights)
    expectClose([weighted.a, weighted.b, weighted.c], [0.29747997, 1.07186097, -0.19190177], within: 1e-6)
    // The probabilities that betacal predicts, to the tolerance of its optimizer.
    expectClose(
      curve.calibrated([-2.5, -1, 0, 1, 2.5]).map(logistic),
      [0.28876737, 0.43779145, 0.59065996, 0.76489913, 0.93543086], within: 1e-4)
  }

  /// scipy 1.17.1, `minimize` with L-BFGS-B and bounds; unbounded, a would be −.652.
  @Test("A beta curve never falls")
  func boundedBeta() throws {
    let curve = try BetaCalibration().fit(logits: logits, outcomes: CalibrationSample.bentOutcomes)
    expectClose([curve.a, curve.b, curve.c], [0, 1.37143761, -1.38872734], within: 1e-6)
  }

  /// scikit-learn 1.9.1, `IsotonicRegression(out_of_bounds="clip")`.
  @Test("An isotonic function is that of another program")
  func isotonic() throws {
    let at = [-4, -2.95, -1.27, -0.33, 0.05, 0.5, 1.234, 2.9, 5]
    let function = try IsotonicCalibration().fit(logits: logits, outcomes: outcomes)
    expectClose(
      function.probabilities(of: at),
      [0, 1.0 / 7, 0.4, 0.6, 17.0 / 23, 17.0 / 23, 16.0 / 21, 1, 1], within: 1e-12)
    let weighted = try IsotonicCalibration()
      .fit(logits: logits, outcomes: outcomes, weights: CalibrationSample.weights)
    expectClose(
      weighted.probabilities(of: at),
      [0, 1.0 / 7, 0.425, 0.5849056603773585, 0.7521367521367521, 0.7521367521367521, 0.7521367521367521, 1, 1],
      within: 1e-12)
    expectClose(function.calibrated([-4, 5]), [logit(1e-4), -logit(1e-4)], within: 1e-9)
  }

  @Test("An isotonic function by hand: ties are pooled, neighbors in the wrong order too")
  func isotonicByHand() throws {
    let function = try IsotonicCalibration()
      .fit(logits: [3, 1, 1, 2, 4, 0], outcomes: [0, 0, 1, 1, 1, 0], weights: [1, 1, 1, 2, 1, 1])
    // 0 → 0; 1 → ½; 2 and 3 → 2/3; 4 → 1.
    expectClose(
      function.probabilities(of: [-1, 0, 0.5, 1, 2, 2.5, 3, 3.5, 9]),
      [0, 0, 0.25, 0.5, 2.0 / 3, 2.0 / 3, 2.0 / 3, 5.0 / 6, 1], within: 1e-15)
  }

  @Test("Each calibration improves the likelihood of the outcomes it learned from, and keeps the order")
  func improvement() throws {
    func logLoss(_ logits: [Double]) -> Double {
      zip(logits, outcomes).map { (x: Double, y: Double) -> Double in -log(logistic(y == 1 ? x : -x)) }.reduce(0, +)
    }
    let fits: [[Double]] = try [
      PlattCalibration().fit(logits: logits, outcomes: outcomes).calibrated(logits),
      BetaCalibration().fit(logits: logits, outcomes: outcomes).calibrated(logits),
      IsotonicCalibration().fit(logits: logits, outcomes: outcomes).calibrated(logits),
    ]
    for calibrated in fits {
      #expect(logLoss(calibrated) < logLoss(logits))
      let ordered = zip(logits, calibrated).sorted { $0 < $1 }.map(\.1)
      for (low, high) in zip(ordered, ordered.dropFirst()) { #expect(low <= high + 1e-12) }
    }
  }

  @Test("Wrong data are refused by each calibration")
  func wrongData() {
    func expect(_ error: CalibrationError, _ logits: [Double], _ outcomes: [Double], _ weights: [Double]? = nil) {
      let calibrations: [any Calibration] = [PlattCalibration(), BetaCalibration(), IsotonicCalibration()]
      for calibration in calibrations {
        #expect(throws: error) { try calibration.fit(logits: logits, outcomes: outcomes, weights: weights) }
      }
    }
    expect(.outcomes(.noRows), [], [])
    expect(.outcomes(.countMismatch(rows: 2, values: 1)), [1, 2], [1])
    expect(.outcomes(.constantOutcome(1)), [1, 2], [1, 1])
    expect(.outcomes(.invalidWeight(row: 0, value: -1)), [1, 2], [1, 0], [-1, 1])
    expect(.logitNotFinite(row: 1, column: 0, value: .infinity), [1, .infinity], [0, 1])
  }
}
