/// The largest set of pledges whose monotone conditions hold together: start with all, strike out whoever's condition fails,
/// repeat.
///
/// Starting from all, and not from nobody, lets two pledges that wait for each other hold. The order of striking out changes
/// nothing, since no monotone condition is helped by fewer pledges. Tarski, "A lattice-theoretical fixpoint theorem" (1955).
///
/// *Further* pledges are unconditional, of one place, by people whom no condition names and no group holds. With fewer of
/// them the largest set only shrinks, so that one descent from infinitely many tells how many each pledge needs.
struct GreatestFixedPoint {
  /// Marks a pledge that no number of further pledges makes hold.
  static let never = Int.max

  private let graph: ConditionGraph
  /// Whether each pledge is in the set; the last is the goal.
  private(set) var holds: [Bool]
  /// The fewest further pledges with which each pledge would be in the set; 0 where it is, ``never`` where no number does.
  private(set) var further: [Int]
  private var slack: [Int]
  private var places: [Int]
  private var pledgesOf: [Int32]
  private var next: [Int]
  private var struck: [Int] = []
  private var label = GreatestFixedPoint.never

  /// Prepares the set of those present; O(size of the graph).
  /// - Parameters:
  ///   - graph: The conditions.
  ///   - present: Whether each pledge is made at all; all unless given.
  init(_ graph: ConditionGraph, present: [Bool]? = nil) {
    self.graph = graph
    holds = (present ?? [Bool](repeating: true, count: graph.people.count)) + [true]
    further = holds.map { $0 ? 0 : Self.never }
    slack = graph.slack
    places = [Int](repeating: 0, count: graph.thresholds.count)
    pledgesOf = [Int32](repeating: 0, count: graph.personCount)
    next = [Int](repeating: 0, count: graph.thresholds.count)
    for (pledge, person) in graph.people.enumerated() where holds[pledge] { enter(pledge, Int(person)) }
  }

  /// Places of the pledges in the set.
  var total: Int { places[ConditionGraph.everyone] }

  /// Finds the set with so many further pledges. O(total size of the conditions).
  mutating func settle(further count: Int) {
    let graph = graph
    for leaf in graph.leaves where slack[Int(leaf)] < 0 { fail(above: Int(leaf), graph) }
    for group in graph.thresholds.indices { failThresholds(of: group, further: count, graph) }
    strike(further: count, graph)
  }

  /// Finds the set without further pledges, and how many each of the others needs. O(total size of the conditions).
  mutating func descend() {
    settle(further: Self.never / 2)
    let (graph, everyone) = (graph, ConditionGraph.everyone)
    while next[everyone] < graph.thresholds[everyone].count {
      let threshold = graph.thresholds[everyone][next[everyone]].count
      guard threshold > total else { return }
      label = threshold - total
      failThresholds(of: everyone, further: label - 1, graph)
      strike(further: label - 1, graph)
    }
  }

  private mutating func enter(_ pledge: Int, _ person: Int) {
    let count = graph.places[pledge]
    places[ConditionGraph.everyone] += count
    for groups in graph.fieldGroups where groups[person] >= 0 { places[Int(groups[person])] += count }
    for place in graph.placeWatchers.range(of: person) { slack[graph.placeWatchers[place]] += count }
    if pledgesOf[person] == 0 {
      for place in graph.presenceWatchers.range(of: person) { slack[graph.presenceWatchers[place]] += 1 }
    }
    pledgesOf[person] += 1
  }

  private mutating func strike(further count: Int, _ graph: ConditionGraph) {
    while let pledge = struck.popLast() {
      guard pledge < graph.people.count else { continue }
      leave(pledge, Int(graph.people[pledge]), further: count, graph)
    }
  }

  private mutating func leave(_ pledge: Int, _ person: Int, further count: Int, _ graph: ConditionGraph) {
    let lost = graph.places[pledge]
    places[ConditionGraph.everyone] -= lost
    pledgesOf[person] -= 1
    for place in graph.placeWatchers.range(of: person) { lower(graph.placeWatchers[place], by: lost, graph) }
    if pledgesOf[person] == 0 {
      for place in graph.presenceWatchers.range(of: person) { lower(graph.presenceWatchers[place], by: 1, graph) }
    }
    failThresholds(of: ConditionGraph.everyone, further: count, graph)
    for groups in graph.fieldGroups where groups[person] >= 0 {
      places[Int(groups[person])] -= lost
      failThresholds(of: Int(groups[person]), further: count, graph)
    }
  }

  private mutating func failThresholds(of group: Int, further count: Int, _ graph: ConditionGraph) {
    let there = places[group] + (group == ConditionGraph.everyone ? count : 0)
    while next[group] < graph.thresholds[group].count, graph.thresholds[group][next[group]].count > there {
      let node = Int(graph.thresholds[group][next[group]].node)
      next[group] += 1
      lower(node, by: 1, graph)
    }
  }

  private mutating func lower(_ node: Int, by loss: Int, _ graph: ConditionGraph) {
    let before = slack[node]
    slack[node] = before - loss
    if before >= 0, before < loss { fail(above: node, graph) }
  }

  private mutating func fail(above node: Int, _ graph: ConditionGraph) {
    let parent = Int(graph.parents[node])
    guard parent < 0 else { return lower(parent, by: 1, graph) }
    let pledge = -1 - parent
    guard holds[pledge] else { return }
    holds[pledge] = false
    further[pledge] = label
    struck.append(pledge)
  }
}
