extension FittedPairAffinity {
  var state: RankingModelState {
    RankingModelState(
      .pairAffinity, actionCount: popularity.count,
      weights: ["popularity": popularity, "afterOne": afterOne.elements, "afterMore": afterMore.elements])
  }

  init(_ state: RankingModelState) throws(RankingModelStateError) {
    self.init(
      popularity: try state.weights("popularity", count: state.actionCount),
      afterOne: try state.matrix("afterOne", rows: state.actionCount),
      afterMore: try state.matrix("afterMore", rows: state.actionCount))
  }
}
