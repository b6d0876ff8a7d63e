import CivicDomain

/// People who come together: whoever names one another is a group that takes all its places or none, and whoever names somebody
/// else follows that one's group.
///
/// Groups are the strongly connected components of "does not come without", by the algorithm of Tarjan, "Depth-first search and linear
/// graph algorithms" (1972), which tells a group after those that it follows.
struct Companionship {
  /// The members of each group, as positions among the citizens; those whom a group follows stand before it.
  private(set) var groups: [[Int]] = []
  /// The numbers of the groups that each group follows.
  private(set) var companions: [[Int]] = []
  /// Those who name somebody that cannot be sent, or follow one who does.
  private(set) var strandedCount = 0

  private let named: [[Int]]
  private var order: [Int?]
  private var lowest: [Int]
  private var group: [Int?]
  private var stack: [Int] = []
  private var visits = 0

  /// Groups citizens. O(citizens + names).
  /// - Parameter citizens: Those who may be sent, with distinct identifiers.
  init(_ citizens: [Citizen]) {
    let numbers = Dictionary(citizens.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let named = citizens.map { citizen in citizen.comesWith.map { numbers[$0] } }
    self.named = named.map { $0.compactMap(\.self) }
    order = [Int?](repeating: nil, count: citizens.count)
    lowest = [Int](repeating: 0, count: citizens.count)
    group = [Int?](repeating: nil, count: citizens.count)
    for citizen in citizens.indices where order[citizen] == nil { visit(from: citizen) }
    leaveOut(Set(citizens.indices.filter { named[$0].contains(nil) }))
  }

  /// Depth first without recursion, since chains of names may be long.
  private mutating func visit(from root: Int) {
    var path = [(citizen: root, next: 0)]
    enter(root)
    while let (citizen, next) = path.last {
      if next < named[citizen].count {
        path[path.count - 1].next += 1
        let other = named[citizen][next]
        if order[other] == nil {
          enter(other)
          path.append((other, 0))
        } else if group[other] == nil {
          lowest[citizen] = min(lowest[citizen], order[other] ?? visits)
        }
        continue
      }
      path.removeLast()
      if let parent = path.last?.citizen { lowest[parent] = min(lowest[parent], lowest[citizen]) }
      if lowest[citizen] == order[citizen] { close(citizen) }
    }
  }

  private mutating func enter(_ citizen: Int) {
    (order[citizen], lowest[citizen]) = (visits, visits)
    visits += 1
    stack.append(citizen)
  }

  private mutating func close(_ citizen: Int) {
    var members: [Int] = []
    while let last = stack.popLast() {
      members.append(last)
      group[last] = groups.count
      if last == citizen { break }
    }
    let followed = Set(members.flatMap { named[$0] }.compactMap { group[$0] }).subtracting([groups.count])
    groups.append(members.sorted())
    companions.append(followed.sorted())
  }

  /// Leaves out the groups of some citizens, and all that follow them.
  private mutating func leaveOut(_ lost: Set<Int>) {
    guard !lost.isEmpty else { return }
    var numbers: [Int?] = []
    var kept: (groups: [[Int]], companions: [[Int]]) = ([], [])
    for (members, followed) in zip(groups, companions) {
      let now = followed.compactMap { numbers[$0] }
      guard now.count == followed.count, lost.isDisjoint(with: members) else {
        strandedCount += members.count
        numbers.append(nil)
        continue
      }
      numbers.append(kept.groups.count)
      kept.groups.append(members)
      kept.companions.append(now)
    }
    (groups, companions) = kept
  }
}
