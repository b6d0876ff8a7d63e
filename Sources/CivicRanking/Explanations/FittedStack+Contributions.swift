import CivicLinearAlgebra

extension FittedStack {
  /// What each choice and each trait says in all models together, by their weights.
  ///
  /// As much as the models take together.
  public func contributions(of citizen: CitizenBlock, to actions: [Int]) -> RankingContributions {
    let parts = bases.map { $0.contributions(of: citizen, to: actions) }
    let chosen = RankingReason.union(parts.map(\.reasons))
    let places = Dictionary(uniqueKeysWithValues: chosen.enumerated().map { ($1, $0) })
    var base = [Float](repeating: 0, count: actions.count)
    var amounts = Matrix<Float>(rows: chosen.count, columns: base.count)
    for (part, value) in zip(parts, weights.values) {
      let weight = Float(value)
      for action in base.indices { base[action] += weight * part.base[action] }
      for (row, reason) in part.reasons.enumerated() {
        guard let place = places[reason] else { continue }
        for action in base.indices { amounts[place, action] += weight * part.amounts[row, action] }
      }
    }
    return RankingContributions(base: base, reasons: chosen, amounts: amounts)
  }
}
