import CivicLinearAlgebra

extension FittedNewActions {
  /// The base's; for a new action what content says, and as its base what carries that to the base's scale.
  ///
  /// As much as the contributions of both models and the scores of one citizen.
  func contributions(of citizen: CitizenBlock, to actions: [Int]) -> RankingContributions {
    let (known, new) = (actions.filter { !isNew[$0] }, actions.filter { isNew[$0] })
    guard !new.isEmpty else { return base.contributions(of: citizen, to: actions) }
    let parts = [base.contributions(of: citizen, to: known), content.contributions(of: citizen, to: new)]
    let scores = scores(of: citizen)
    let reasons = RankingReason.union(parts.map(\.reasons))
    var base = [Float](repeating: 0, count: actions.count)
    var amounts = Matrix<Float>(rows: reasons.count, columns: actions.count)
    for (part, columns) in zip(parts, [known, new]) {
      let rows = part.reasons.map { reasons.firstIndex(of: $0) ?? 0 }
      for (column, action) in columns.enumerated() {
        for place in actions.indices where actions[place] == action {
          var sum: Float = 0
          for (row, target) in rows.enumerated() {
            amounts[target, place] = part.amounts[row, column]
            sum += part.amounts[row, column]
          }
          base[place] = isNew[action] ? scores[0, action] - sum : part.base[column]
        }
      }
    }
    return RankingContributions(base: base, reasons: reasons, amounts: amounts)
  }
}
