import CivicEvaluation
import CivicLinearAlgebra
import CivicStatistics
import CivicTurnout

/// How log-odds of several models are blended: some of them equally, or all by weights that fit the rows held out.
struct BlendChoice {
  /// What was chosen, fitted to all rows held out.
  let chosen: FittedLogitBlend
  /// The blended probabilities of the rows held out, by weights that other folds taught.
  let held: [Double]

  /// Chooses by the log loss of each fold under what the other folds teach: where rows are in time, the earlier ones alone, since
  /// weights that later rows taught say nothing of how weights last. All models count equally where nothing can be judged.
  init(_ logits: Matrix<Double>, _ rows: OutcomeRows) throws {
    let outcomes = rows.heldRows.map { rows.outcomes[$0] }
    let learner = LogitBlend(hasIntercept: false)
    let trials = HeldTrials(rows)
    let crossed = try trials.crossed { taught, judged in
      try learner.fit(logits: logits.selectingRows(taught), outcomes: taught.map { outcomes[$0] })
        .blended(logits.selectingRows(judged)).map { logistic($0) }
    }
    let judged = trials.judged
    func loss(_ held: [Double]) -> Double {
      ProbabilityForecasts(probabilities: judged.map { held[$0] }, outcomes: judged.map { outcomes[$0] }).logLoss.value
    }
    let all = FittedLogitBlend(equalWeightsOf: logits.columns)
    var equal = (blend: all, held: all.blended(logits).map { logistic($0) })
    guard !judged.isEmpty else {
      (chosen, held) = equal
      return
    }
    var best = loss(equal.held)
    for blend in Self.equalBlends(of: logits.columns) {
      let held = blend.blended(logits).map { logistic($0) }
      let loss = loss(held)
      if loss < best { (best, equal) = (loss, (blend, held)) }
    }
    // The first fold in time has no earlier rows that could teach weights.
    let learned = zip(crossed, equal.held).map { $0 ?? $1 }
    let isBetter = loss(learned) < best
    chosen = isBetter ? try learner.fit(logits: logits, outcomes: outcomes) : equal.blend
    held = isBetter ? learned : equal.held
  }

  /// Two or more of the models at a time, with equal weights.
  private static func equalBlends(of models: Int) -> [FittedLogitBlend] {
    (1..<1 << models).filter { $0.nonzeroBitCount > 1 }.map { members in
      FittedLogitBlend(equalWeightsOf: (0..<models).map { members & 1 << $0 != 0 })
    }
  }
}
