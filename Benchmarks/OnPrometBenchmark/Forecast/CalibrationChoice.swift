import CivicEvaluation
import CivicStatistics
import CivicTurnout

/// Whether log-odds are corrected, and how: as they are, or by the calibration that forecasts other folds best.
struct CalibrationChoice {
  /// The ways to correct.
  enum Method: String, CaseIterable {
    /// Not at all.
    case none
    /// A line through the log-odds.
    case platt
    /// A line for each side of even odds.
    case beta
    /// Any rising steps.
    case isotonic
  }

  let method: Method
  /// The correction, fitted to all rows held out.
  let correct: ([Double]) -> [Double]
  /// The corrected probabilities of the rows held out, by what other folds teach.
  let held: [Double]

  /// Chooses by the log loss of each fold under what the others teach. A correction has to prove itself: it is taken only if it gains
  /// more than one standard error, rows of one cluster counted as one observation.
  init(_ logits: [Double], _ rows: OutcomeRows) throws {
    let outcomes = rows.heldRows.map { rows.outcomes[$0] }
    let trials = HeldTrials(rows)
    var best = (method: Method.none, held: logits.map { logistic($0) }, gain: 0.0)
    if !trials.judged.isEmpty {
      let gains = Gains(over: best.held, outcomes, rows, judged: trials.judged)
      for method in Method.allCases where method != .none {
        let crossed = try trials.crossed { learned, judged in
          try Self.fit(method, learned.map { logits[$0] }, learned.map { outcomes[$0] })(judged.map { logits[$0] })
            .map { logistic($0) }
        }
        let held = zip(crossed, gains.plain).map { $0 ?? $1 }
        let gain = gains.gain(of: held)
        if gain.value > max(gain.standardError, best.gain) { best = (method, held, gain.value) }
      }
    }
    (method, held) = (best.method, best.held)
    correct = try Self.fit(best.method, logits, outcomes)
  }

  private static func fit(
    _ method: Method, _ logits: [Double], _ outcomes: [Double]
  ) throws -> ([Double]) -> [Double] {
    switch method {
    case .none: { $0 }
    case .platt: try PlattCalibration().fit(logits: logits, outcomes: outcomes).calibrated
    case .beta: try BetaCalibration().fit(logits: logits, outcomes: outcomes).calibrated
    case .isotonic: try IsotonicCalibration().fit(logits: logits, outcomes: outcomes).calibrated
    }
  }
}

/// How much log loss corrected forecasts save on the rows that are judged by.
private struct Gains {
  let plain: [Double]
  private let outcomes: [Double]
  private let judged: [Int]
  private let clusters: [Int]

  init(over plain: [Double], _ outcomes: [Double], _ rows: OutcomeRows, judged: [Int]) {
    (self.plain, self.outcomes, self.judged) = (plain, outcomes, judged)
    let all = rows.clusters
    clusters = rows.heldRows.map { all[$0] }
  }

  func gain(of held: [Double]) -> Estimate {
    let before = ProbabilityForecasts(probabilities: plain, outcomes: outcomes).logLosses
    let after = ProbabilityForecasts(probabilities: held, outcomes: outcomes).logLosses
    return Estimate(meanOf: judged.map { before[$0] - after[$0] }, clusters: judged.map { clusters[$0] })
  }
}
