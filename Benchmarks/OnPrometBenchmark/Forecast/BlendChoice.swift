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

  /// Chooses by the log loss of each fold under what the other folds teach.
  init(_ logits: Matrix<Double>, _ rows: OutcomeRows) throws {
    let equal = FittedLogitBlend(equalWeightsOf: logits.columns)
    let equalHeld = equal.blended(logits).map { logistic($0) }
    guard rows.folds.count > 1 else {
      (chosen, held) = (equal, equalHeld)
      return
    }
    let outcomes = rows.heldRows.map { rows.outcomes[$0] }
    let folds = rows.folds.enumerated().flatMap { number, fold in fold.validation.map { _ in number } }
    let learner = LogitBlend(hasIntercept: true)
    var crossed: [Double] = []
    for fold in rows.folds.indices {
      let others = folds.indices.filter { folds[$0] != fold }
      let own = folds.indices.filter { folds[$0] == fold }
      let fitted = try learner.fit(logits: Self.some(others, of: logits), outcomes: others.map { outcomes[$0] })
      crossed += fitted.blended(Self.some(own, of: logits)).map { logistic($0) }
    }
    func loss(_ held: [Double]) -> Double {
      ProbabilityForecasts(probabilities: held, outcomes: outcomes).logLoss.value
    }
    let isBetter = loss(crossed) < loss(equalHeld)
    chosen = isBetter ? try learner.fit(logits: logits, outcomes: outcomes) : equal
    held = isBetter ? crossed : equalHeld
  }

  private static func some(_ rows: [Int], of matrix: Matrix<Double>) -> Matrix<Double> {
    Matrix(rows: rows.count, columns: matrix.columns, elements: rows.flatMap { matrix.row($0) })
  }
}
