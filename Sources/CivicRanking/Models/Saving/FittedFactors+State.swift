import CivicLinearAlgebra

extension FittedFactors {
  var state: RankingModelState {
    RankingModelState(
      .factors, actionCount: solver.vectors.rows,
      numbers: [
        "vectors": solver.vectors.elements, "penalty": [solver.penalty], "confidence": [solver.confidence],
      ])
  }

  init(_ state: RankingModelState) throws(RankingModelStateError) {
    let vectors = try state.numbers("vectors")
    let (penalty, confidence) = (
      try state.numbers("penalty", count: 1)[0], try state.numbers("confidence", count: 1)[0]
    )
    guard penalty > 0 && confidence > 0 else { throw .inconsistent(list: "penalty") }
    guard state.actionCount > 0 && vectors.count.isMultiple(of: state.actionCount) && !vectors.isEmpty else {
      throw .inconsistent(list: "vectors")
    }
    let actions = Matrix(
      rows: state.actionCount, columns: vectors.count / state.actionCount, elements: vectors)
    self.init(FactorSolver(actions, penalty: penalty, confidence: confidence))
  }
}
