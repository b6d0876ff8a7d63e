import CivicDomain

/// Some pledges to one action, settled: first those without `at most`, then the others.
struct SettledPledges {
  /// Whether each pledge holds, in the order of the rows.
  private(set) var holds: [Bool]
  /// The fewest further pledges with which each holds; nil where no number does or none can be told.
  private(set) var further: [Int?]
  /// Whether each contains `at most`.
  let isLastResort: [Bool]
  /// For rows refused because of somebody admitted before, that one's row.
  private(set) var blockers: [Int: Int] = [:]
  /// Places of the pledges that hold.
  private(set) var held: Int
  /// The fewest further pledges with which the goal is reached by pledges without `at most`.
  let furtherForGoal: Int

  /// Settles pledges.
  /// - Parameters:
  ///   - rows: The rows.
  ///   - goal: Places needed in all.
  ///   - resolver: The tables.
  init(_ rows: [Int], goal: Int, of resolver: PledgeResolver) {
    let conditions = rows.map { resolver.pledges.conditions[$0] }
    let isLastResort = conditions.map { $0.map { !$0.isMonotone } ?? false }
    self.isLastResort = isLastResort
    let early = rows.indices.filter { !isLastResort[$0] }
    let graph = ConditionGraph(
      rows: early.map { rows[$0] }, conditions: early.map { conditions[$0] }, of: resolver.pledges, goal: goal,
      directory: resolver.directory)
    var largest = GreatestFixedPoint(graph)
    largest.descend()
    holds = [Bool](repeating: false, count: rows.count)
    further = [Int?](repeating: nil, count: rows.count)
    for (pledge, place) in early.enumerated() {
      holds[place] = largest.holds[pledge]
      further[place] = largest.further[pledge] == GreatestFixedPoint.never ? nil : largest.further[pledge]
    }
    held = largest.total
    furtherForGoal = largest.further[early.count]
    if early.count < rows.count { settleLastResorts(rows, of: resolver) }
  }

  private mutating func settleLastResorts(_ rows: [Int], of resolver: PledgeResolver) {
    var held = HeldPlaces(resolver.pledges, directory: resolver.directory)
    for (place, row) in rows.enumerated() where holds[place] { held.count(row) }
    var admission = LastResortAdmission(resolver.pledges, held: held)
    let late = rows.indices.filter { isLastResort[$0] }
    admission.settle(LastResortAdmission.order(late.map { rows[$0] }, in: resolver.pledges))
    for place in late where admission.admitted.contains(rows[place]) {
      holds[place] = true
      further[place] = 0
    }
    blockers = admission.blockers
    self.held = admission.held.total
  }
}
