extension FittedPopularity {
  var state: RankingModelState {
    RankingModelState(.popularity, actionCount: bias.count, weights: ["bias": bias])
  }
}
