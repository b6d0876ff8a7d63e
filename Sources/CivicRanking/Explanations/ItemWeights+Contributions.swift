extension ItemWeights {
  /// The bias, and the weights from each choice: the reasons themselves. O(choices × actions).
  public func contributions(of citizen: CitizenBlock, to actions: [Int]) -> RankingContributions {
    RankingContributions(
      base: actions.map { bias[$0] }, choices: citizen.histories.row(0).columns, actions: actions, weights: weights)
  }
}

extension FittedPopularity {
  /// The counts, whoever is asked for. O(actions).
  func contributions(of citizen: CitizenBlock, to actions: [Int]) -> RankingContributions {
    RankingContributions(base: actions.map { bias[$0] })
  }
}

extension FittedPairAffinity {
  /// Affinities with each choice; popularity where there is none. O(choices × actions).
  func contributions(of citizen: CitizenBlock, to actions: [Int]) -> RankingContributions {
    let choices = citizen.histories.row(0).columns
    guard !choices.isEmpty else { return RankingContributions(base: actions.map { popularity[$0] }) }
    return RankingContributions(
      base: actions.map { _ in 0 }, choices: choices, actions: actions,
      weights: choices.count == 1 ? afterOne : afterMore)
  }
}
