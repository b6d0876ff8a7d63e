import CivicLinearAlgebra

extension FittedTaxonomies {
  /// Each taxonomy's score in equal parts to all that matches: choices, and what she says of herself.
  ///
  /// O(reasons × taxonomies × actions).
  func contributions(of citizen: CitizenBlock, to actions: [Int]) -> RankingContributions {
    let answers = answers(of: citizen)[0]
    let answered = zip(taxonomies, answers).filter { $1.total > 0 }
    guard !answered.isEmpty else {
      return RankingContributions(base: actions.map { _ in Float(TaxonomyRule.base) })
    }
    let choices = citizen.histories.row(0).columns.map { RankingReason.choice(Int($0)) }
    let reasons = choices + answered.filter { $1.own != nil }.map { .trait($0.0.column) }
    var amounts = Matrix<Float>(rows: reasons.count, columns: actions.count)
    for (row, reason) in reasons.enumerated() {
      for (place, action) in actions.enumerated() {
        for (taxonomy, answer) in answered where answer.meets(reason, of: taxonomy.column, action) {
          let matched = answer.matched(by: action)
          let score = TaxonomyRule.score(matched: matched, of: answer.total)
          amounts[row, place] += Float(score / matched / Double(answered.count))
        }
      }
    }
    return RankingContributions(base: actions.map { _ in 0 }, reasons: reasons, amounts: amounts)
  }
}

extension TaxonomyAnswer {
  /// Whether a reason is part of what the action matches.
  fileprivate func meets(_ reason: RankingReason, of column: String, _ action: Int) -> Bool {
    switch reason {
    case .choice(let choice): agree(choice, action)
    case .trait(let name): name == column && isOwn(action)
    }
  }
}
