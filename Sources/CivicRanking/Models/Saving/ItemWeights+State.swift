extension ItemWeights {
  /// The bias and the weights.
  public var state: RankingModelState {
    RankingModelState(.itemWeights, actionCount: bias.count, weights: ["bias": bias, "weights": weights.elements])
  }

  init(_ state: RankingModelState) throws(RankingModelStateError) {
    self.init(
      bias: try state.weights("bias", count: state.actionCount),
      weights: try state.matrix("weights", rows: state.actionCount))
  }
}
