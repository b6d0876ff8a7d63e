import CivicDomain

/// Some pledges to one action, settled: first those without `at most`, then the others.
struct SettledPledges {
  /// Rows whose condition contains `at most`.
  let lastResorts: Set<Int>
  /// Places of the pledges that hold.
  private(set) var held: HeldPlaces
  /// The fewest further pledges with which the goal is reached by pledges without `at most`.
  let furtherForGoal: Int
  private var furtherByRow: [Int: Int]
  private let admission: LastResortAdmission

  /// Settles pledges.
  /// - Parameters:
  ///   - rows: The rows.
  ///   - goal: Places needed in all.
  ///   - resolver: The tables.
  init(_ rows: [Int], goal: Int, of resolver: PledgeResolver) {
    let pledges = resolver.pledges
    let isLastResort = rows.map { pledges.conditions[$0].map { !$0.isMonotone } ?? false }
    let early = zip(rows, isLastResort).filter { !$0.1 }.map(\.0)
    let late = zip(rows, isLastResort).filter(\.1).map(\.0)
    let graph = ConditionGraph(rows: early, of: pledges, goal: goal, directory: resolver.directory)
    var largest = GreatestFixedPoint(graph)
    largest.descend()
    var held = HeldPlaces(pledges, directory: resolver.directory)
    furtherByRow = [:]
    for (pledge, row) in early.enumerated() {
      if largest.holds[pledge] { held.count(row) } else { furtherByRow[row] = largest.further[pledge] }
    }
    var admission = LastResortAdmission(pledges, held: held)
    admission.settle(LastResortAdmission.order(late, in: pledges))
    lastResorts = Set(late)
    furtherForGoal = largest.further[early.count]
    self.admission = admission
    self.held = admission.held
  }

  /// Whether the pledge of a row holds.
  func holds(_ row: Int) -> Bool {
    lastResorts.contains(row) ? admission.admitted.contains(row) : furtherByRow[row] == nil
  }

  /// The fewest further pledges with which the pledge of a row would hold; nil where no number does or none can be told.
  func further(_ row: Int) -> Int? {
    if lastResorts.contains(row) { return admission.admitted.contains(row) ? 0 : nil }
    let further = furtherByRow[row] ?? 0
    return further == GreatestFixedPoint.never ? nil : further
  }

  /// Why the pledge of a row does not hold; empty where it does. O(size of its condition).
  mutating func gaps(_ row: Int, of resolver: PledgeResolver, pledgers: Set<Int32>) -> [ConditionGap] {
    let pledges = resolver.pledges
    guard !holds(row), let condition = pledges.conditions[row] else { return [] }
    if let blocker = admission.blockers[row] {
      return [.breaks(citizen: pledges.citizens[pledges.citizen[blocker]])]
    }
    let gaps = held.gaps(in: condition, row: row, of: pledges, directory: resolver.directory) { name in
      pledges.citizens.number(of: name).map(pledgers.contains) ?? false
    }
    return gaps.isEmpty ? [.passed] : gaps
  }
}
