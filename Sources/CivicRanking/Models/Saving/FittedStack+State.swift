extension FittedStack {
  /// The models and their weights.
  public var state: RankingModelState {
    let parts = bases.map(\.state)
    return RankingModelState(
      .stack, actionCount: parts[0].actionCount, numbers: ["weights": weights.values], parts: parts)
  }

  init(_ state: RankingModelState) throws(RankingModelStateError) {
    let weights = try state.numbers("weights", count: state.parts.count)
    guard !weights.isEmpty else { throw .inconsistentParts }
    self.init(
      bases: try state.parts.map { part throws(RankingModelStateError) in try part.restored() },
      weights: ScoreWeights(weights))
  }
}
