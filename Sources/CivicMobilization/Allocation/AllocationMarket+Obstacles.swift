extension AllocationMarket {
  /// Why a post at which the rule does not hold takes nobody.
  func obstacle(to post: Int, rule: TurnoutRule) -> Allocation.UnmetConstraint {
    let (turnout, impact) = (turnouts[post], problem.posts[post].impact)
    if let capacity = impact.capacity, turnout.probability(atLeast: capacity + 1, load: 0) > rule.tooMany {
      return .crowded
    }
    if turnout.probability(atLeast: impact.minimum ?? 0, load: supply[post]) < rule.enough { return .supply }
    if problem.posts[post].needed > promises[post] { return .supply }
    return curves.lower[post] > curves.upper[post] ? .room : .competition
  }
}
