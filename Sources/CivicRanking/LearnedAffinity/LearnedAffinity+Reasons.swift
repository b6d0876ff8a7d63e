import CivicDomain

extension LearnedAffinity {
  /// What a term is made of: the promises that it follows from, and how it compares with other actions.
  ///
  /// The slope of the bounded term, 1 − |term| / b, turns what the model says of each reason into log-odds; the rest is
  /// the comparison with the mean of the open actions. Together they are the term.
  /// - Parameters:
  ///   - term: The term of the action.
  ///   - column: The action's column.
  ///   - citizen: A block with one citizen.
  /// - Returns: The reasons, without those that add nothing.
  func reasons(of term: Float, column: Int, for citizen: CitizenBlock) -> [AffinityReason] {
    let isContent = isScoredByContent(column)
    let scorer = isContent ? content ?? model : model
    let taken = scorer.contributions(of: citizen, to: [column])
    let slope = 1 - abs(Double(term)) / bound
    let reasons = taken.reasons.enumerated().compactMap { row, reason -> AffinityReason? in
      let contribution = slope * Double(taken.amounts[row, 0])
      guard contribution != 0 else { return nil }
      return switch reason {
      case .choice(let choice) where isContent: .alike(actions[choice], contribution: contribution)
      case .choice(let choice): .joined(actions[choice], contribution: contribution)
      case .trait(let name): CitizenField(rawValue: name).map { .people($0, contribution: contribution) }
      }
    }
    let rest = reasons.reduce(Double(term)) { $0 - $1.contribution }
    return rest == 0 ? reasons : reasons + [.others(contribution: rest)]
  }
}
