import CivicLinearAlgebra

// MARK: - Several models together

extension RankingSelection {
  mutating func blend() throws(RankingModelError) -> RankingChoice {
    let bases = available([.logLinear, .pairTable, .easeWithFeatures, .edlae])
    guard !bases.isEmpty else { throw .nothingToLearn }
    let weights = ScoreWeights(equalFor: bases.map(\.scores))
    return stack(.blend, bases, weights, validation: ndcg(weights.combine(bases.map(\.scores))))
  }

  mutating func conditionalLogit() throws(RankingModelError) -> RankingChoice {
    guard ballots.count > 0 else { throw .nothingToLearn }
    let traits = available([.traits])
    var best: (bases: [TunedModel], choice: RankingChoice)?
    for families in baseFamilies() {
      let bases = available(families) + traits
      guard !bases.isEmpty else { continue }
      let weights = try ScoreWeights(learnedFrom: bases.map(\.scores), ballots, rows: sample { _ in true }, seed: seed)
      let choice = stack(.conditionalLogit, bases, weights, validation: try crossFitted(bases))
      if let best, !choice.isClearlyBetter(than: best.choice) { continue }
      best = (bases, choice)
    }
    guard let best else { throw .nothingToLearn }
    return best.choice
  }

  private func stack(
    _ family: ModelFamily, _ bases: [TunedModel], _ weights: ScoreWeights, validation: [Double]
  ) -> RankingChoice {
    RankingChoice(
      family: family,
      model: WeightedStackModel(family.rawValue, bases.map(\.choice.model), weights: weights),
      validation: validation)
  }

  /// The choices of those families that can be fitted to these data.
  private mutating func available(_ families: [ModelFamily]) -> [TunedModel] {
    var found: [TunedModel] = []
    for family in families {
      if let known = try? tune(family) { found.append(known) }
    }
    return found
  }

  /// The models to put together: the best single one, and where ballots are long enough, many.
  ///
  /// Of ballots with two choices one is cut off: how models should be mixed after a single choice says little about how
  /// they should be after two.
  private mutating func baseFamilies() -> [[ModelFamily]] {
    let singles: [ModelFamily] = [.logLinear, .pairTable, .easeWithFeatures, .edlae, .ease]
    let best = available(singles).map(\.choice).max { $0.meanValidation < $1.meanValidation }
    let alone = [[best?.family ?? .popularity]]
    let many = singles + [.neighbors, .conditionalNeighbors, .content, .popularity]
    return shape.hasPairsOnly ? alone : alone + [many]
  }

  /// NDCG where the weights of each half of the folds are learned on the other half.
  private func crossFitted(_ bases: [TunedModel]) throws(RankingModelError) -> [Double] {
    let scores = bases.map(\.scores)
    var values = [Double](repeating: 0, count: ballots.count)
    for half in 0..<2 {
      let others = sample { ballots.folds[$0] % 2 != half }
      let weights = try ScoreWeights(learnedFrom: scores, ballots, rows: others, seed: seed)
      let figures = partNDCG(weights.combine(scores))
      for row in values.indices where ballots.folds[row] % 2 == half { values[row] = figures[row] }
    }
    return ballots.citizenMeans(values)
  }

  /// At most as many parts of ballots as a dozen weights need.
  private func sample(_ isWanted: (Int) -> Bool) -> [Int] {
    let rows = (0..<ballots.count).filter(isWanted)
    let step = max(1, rows.count / 6_000)
    return stride(from: 0, to: rows.count, by: step).map { rows[$0] }
  }
}
