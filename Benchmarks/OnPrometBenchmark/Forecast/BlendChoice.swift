import CivicEvaluation
import CivicLinearAlgebra
import CivicStatistics
import CivicTurnout

/// How log-odds of several models are blended: equally, or by weights that fit the rows held out.
struct BlendChoice {
  /// What was chosen, fitted to all rows held out.
  let chosen: FittedLogitBlend
  /// The blended probabilities of the rows held out, by weights that other folds taught.
  let held: [Double]

  /// Chooses by the log loss of each fold under what the other folds teach: where rows are in time, the earlier ones alone, since
  /// weights that later rows taught say nothing of how weights last.
  init(_ logits: Matrix<Double>, _ rows: OutcomeRows) throws {
    let equal = FittedLogitBlend(equalWeightsOf: logits.columns)
    let equalHeld = equal.blended(logits).map { logistic($0) }
    let outcomes = rows.heldRows.map { rows.outcomes[$0] }
    let folds = rows.folds.enumerated().flatMap { number, fold in fold.validation.map { _ in number } }
    let learner = LogitBlend(hasIntercept: false)
    var (crossed, judged): ([Double], [Int]) = (equalHeld, [])
    for fold in rows.folds.indices {
      let others = folds.indices.filter { rows.days == nil ? folds[$0] != fold : folds[$0] < fold }
      let own = folds.indices.filter { folds[$0] == fold }
      guard !others.isEmpty else { continue }
      let fitted = try learner.fit(logits: logits.selectingRows(others), outcomes: others.map { outcomes[$0] })
      for (row, value) in zip(own, fitted.blended(logits.selectingRows(own))) { crossed[row] = logistic(value) }
      judged += own
    }
    func loss(_ held: [Double]) -> Double {
      ProbabilityForecasts(probabilities: judged.map { held[$0] }, outcomes: judged.map { outcomes[$0] }).logLoss.value
    }
    let isBetter = !judged.isEmpty && loss(crossed) < loss(equalHeld)
    chosen = isBetter ? try learner.fit(logits: logits, outcomes: outcomes) : equal
    held = isBetter ? crossed : equalHeld
  }
}
