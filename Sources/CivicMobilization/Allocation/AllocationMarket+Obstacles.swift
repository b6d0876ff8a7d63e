extension AllocationMarket {
  /// Why nobody is sent to where the rule does not hold for a count.
  func obstacle(to number: Int, rule: TurnoutRule) -> Allocation.UnmetConstraint {
    let (count, turnout) = (counts[number], turnouts[number])
    if let capacity = count.capacity, turnout.probability(atLeast: capacity + 1, load: 0) > rule.tooMany {
      return .crowded
    }
    if turnout.probability(atLeast: count.minimum ?? 0, load: supply[number]) < rule.enough { return .supply }
    if count.needed > promises[number] { return .supply }
    return bounds(of: number).isEmpty ? .room : .competition
  }

  private func bounds(of number: Int) -> LoadBounds {
    number < curves.count ? curves.bounds(number) : totals.bounds[number - curves.count]
  }
}
