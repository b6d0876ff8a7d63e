import CivicDomain

/// The monotone conditions of one action's pledges, flattened so that whoever falls tells exactly those that counted on it.
///
/// A node is a part of a condition, and fails when its slack goes below 0: an `and` when one part fails, an `or` when all
/// do, `all of` when somebody named is absent, `at least` when more places are gone than could be spared.
struct ConditionGraph: Sendable {
  /// `at least` of a group that many conditions share.
  struct Threshold {
    let count: Int
    let node: Int32
  }

  /// The group of everybody, which every pledge belongs to.
  static let everyone = 0

  /// Places of each pledge; the last is the goal, a pledge without places.
  private(set) var places: [Int] = []
  /// Who made each pledge, by a number within the action.
  private(set) var people: [Int32] = []
  /// How many people made them.
  private(set) var personCount = 0
  /// The node above each node; below 0 for the whole condition of pledge −1 − parent.
  private(set) var parents: [Int32] = []
  /// What each node can lose before it fails, as long as nobody is present.
  private(set) var slack: [Int] = []
  /// Nodes that may have failed from the start.
  private(set) var leaves: [Int32] = []
  /// By person, the nodes that count the places.
  private(set) var placeWatchers = Watchers()
  /// By person, the nodes that ask for presence.
  private(set) var presenceWatchers = Watchers()
  /// By group, the nodes that ask for so many places, the most demanding first.
  private(set) var thresholds: [[Threshold]] = [[]]
  /// By field that a condition names, the group of each person, −1 for none.
  private(set) var fieldGroups: [[Int32]] = []

  /// Flattens the conditions of some pledges.
  /// - Parameters:
  ///   - rows: Their rows.
  ///   - conditions: Their conditions, none of which contains `at most`.
  ///   - pledges: The table.
  ///   - goal: Places needed in all, as if one more pledge without places asked for them.
  ///   - directory: Who belongs to which group.
  /// - Complexity: O(total size of the conditions), and O(t log t) for t conditions of the form `at least` on a shared group.
  init(
    rows: [Int], conditions: [PledgeCondition?], of pledges: PledgeTable, goal: Int, directory: CitizenDirectory
  ) {
    var builder = GraphBuilder(numbers: PledgerNumbers(rows, of: pledges))
    places = rows.map { Int(pledges.places[$0]) } + [0]
    people = rows.map { builder.numbers[pledges.citizen[$0]] ?? -1 }
    personCount = builder.numbers.pledgers.count
    for (pledge, condition) in conditions.enumerated() {
      if let condition { add(condition, above: -1 - Int32(pledge), &builder) }
    }
    add(.atLeast(goal, of: .everyone), above: -1 - Int32(rows.count), &builder)
    for group in thresholds.indices { thresholds[group].sort { $0.count > $1.count } }
    placeWatchers = Watchers(builder.placeWatchers, people: personCount)
    presenceWatchers = Watchers(builder.presenceWatchers, people: personCount)
    fieldGroups = builder.fieldGroups(pledges, directory)
  }

  private mutating func node(above parent: Int32, slack: Int) -> Int32 {
    parents.append(parent)
    self.slack.append(slack)
    return Int32(parents.count - 1)
  }

  private mutating func add(_ condition: PledgeCondition, above parent: Int32, _ builder: inout GraphBuilder) {
    switch condition {
    case .and(let parts):
      let node = node(above: parent, slack: 0)
      for part in parts { add(part, above: node, &builder) }
    case .or(let parts):
      let node = node(above: parent, slack: parts.count - 1)
      if parts.isEmpty { leaves.append(node) }
      for part in parts { add(part, above: node, &builder) }
    case .all(let names):
      let node = node(above: parent, slack: 0)
      leaves.append(node)
      slack[Int(node)] = -builder.numbers.watch(names, by: node, &builder.presenceWatchers)
    case .atLeast(let count, .members(let names)):
      let node = node(above: parent, slack: -count)
      leaves.append(node)
      _ = builder.numbers.watch(names, by: node, &builder.placeWatchers)
    case .atLeast(let count, let group):
      let node = node(above: parent, slack: 0)
      let number = builder.number(of: group)
      if number == thresholds.count { thresholds.append([]) }
      thresholds[number].append(Threshold(count: count, node: node))
    case .atMost: preconditionFailure("`at most` is not monotone")
    }
  }
}

/// What is only needed while a graph is built.
private struct GraphBuilder {
  let numbers: PledgerNumbers
  var placeWatchers: [Watchers.Pair] = []
  var presenceWatchers: [Watchers.Pair] = []
  private var groups: [PledgeGroup: Int] = [.everyone: ConditionGraph.everyone]

  init(numbers: PledgerNumbers) { self.numbers = numbers }

  mutating func number(of group: PledgeGroup) -> Int {
    if let number = groups[group] { return number }
    groups[group] = groups.count
    return groups.count - 1
  }

  func fieldGroups(_ pledges: PledgeTable, _ directory: CitizenDirectory) -> [[Int32]] {
    var values: [String: [String: Int32]] = [:]
    for (group, number) in groups {
      if case .having(let field, let value) = group { values[field, default: [:]][value] = Int32(number) }
    }
    return values.map { field, groups in
      numbers.pledgers.map { citizen in
        directory.value(of: field, citizen: pledges.citizens[citizen]).flatMap { groups[$0] } ?? -1
      }
    }
  }
}

extension PledgerNumbers {
  /// Up to this many names, looking for one among them beats a set.
  private static let few = 16

  /// Lets a node watch everybody named who pledged, each once.
  /// - Returns: How many must be present for all to be: those who pledged, and one more where somebody has not.
  fileprivate func watch(_ names: [String], by node: Int32, _ watchers: inout [Watchers.Pair]) -> Int {
    let start = watchers.count
    var seen: Set<Int32> = []
    var isSomebodyAbsent = false
    for name in names {
      guard let person = self[name] else {
        isSomebodyAbsent = true
        continue
      }
      let isNew =
        names.count <= Self.few ? !watchers[start...].contains { $0.person == person } : seen.insert(person).inserted
      if isNew { watchers.append((person, node)) }
    }
    return watchers.count - start + (isSomebodyAbsent ? 1 : 0)
  }
}
