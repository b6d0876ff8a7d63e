import CivicDomain
import CivicStatistics

/// A few random pledges to one action, and which of them hold by the letter of the definition.
struct PledgeOracle {
  static let names = ["ana", "bob", "cy", "di", "ed", "flo"]
  let catalog: Catalog
  let pledges: [Pledge]

  init(rows: Range<Int>, lastResorts: Bool, groups: Bool = true, needed: Int? = nil, seed: UInt64) throws {
    var draw = ConditionDraw(generator: Seed(seed).generator(), lastResorts: lastResorts, groups: groups)
    let citizens = try Self.names.map {
      try Citizen(id: $0, area: draw.pick(["north", "south", nil]), department: draw.pick(["it", "hr", nil]))
    }
    pledges = try (0..<draw.number(rows)).map { _ in
      let name = draw.pick(Self.names)
      return try Pledge(
        citizen: name, action: "a",
        pledgedAt: draw.number(0..<3) == 0 ? nil : .init(timeIntervalSince1970: Double(draw.number(0..<4))),
        places: draw.pick([1, 1, 1, 2, 3]), condition: draw.number(0..<4) == 0 ? nil : draw.condition(depth: 2))
    }
    catalog = Catalog(
      citizens: citizens, actions: [try Action(id: "a", title: "A", promisesNeeded: needed)],
      pledges: PledgeTable(pledges))
  }

  /// The pledges that hold when only those `made` are there, with so many further places.
  func holding(made: Set<Int>, further: Int = 0) -> Set<Int> {
    var holding = struckOut(from: made.filter { isMonotone($0) }, further: further)
    let late = made.filter { !isMonotone($0) }.sorted { key($0) < key($1) }
    var admitted: [Int] = []
    for pledge in late {
      let with = holding.union([pledge])
      guard (admitted + [pledge]).allSatisfy({ holds($0, among: with, further: further) }) else { continue }
      admitted.append(pledge)
      holding = with
    }
    return holding
  }

  /// Start with everyone, strike out whoever's condition fails, repeat.
  func struckOut(from start: Set<Int>, further: Int = 0) -> Set<Int> {
    var set = start
    while true {
      let next = set.filter { holds($0, among: set, further: further) }
      if next == set { return set }
      set = next
    }
  }

  /// The union of all sets whose members' conditions hold among them.
  func unionOfConsistentSets() -> Set<Int> {
    let monotone = pledges.indices.filter { isMonotone($0) }
    var union: Set<Int> = []
    for bits in 0..<1 << monotone.count {
      let set = Set(monotone.enumerated().filter { bits >> $0.offset & 1 == 1 }.map(\.element))
      if set.allSatisfy({ holds($0, among: set) }) { union.formUnion(set) }
    }
    return union
  }

  func places(_ set: Set<Int>) -> Int { set.reduce(0) { $0 + pledges[$1].places } }

  func isMonotone(_ pledge: Int) -> Bool { pledges[pledge].condition?.isMonotone ?? true }

  private func key(_ pledge: Int) -> (Double, String, Int) {
    (pledges[pledge].pledgedAt?.timeIntervalSince1970 ?? .infinity, pledges[pledge].citizen, pledge)
  }

  func holds(_ pledge: Int, among set: Set<Int>, further: Int = 0) -> Bool {
    guard let condition = pledges[pledge].condition else { return true }
    return evaluate(condition, of: pledges[pledge].citizen, among: set.map { pledges[$0] }, further: further)
  }

  private func evaluate(_ condition: PledgeCondition, of author: String, among set: [Pledge], further: Int) -> Bool {
    func places(_ isCounted: (Pledge) -> Bool) -> Int { set.filter(isCounted).reduce(0) { $0 + $1.places } }
    func citizen(_ pledge: Pledge) -> Citizen? { catalog.citizens.first { $0.id == pledge.citizen } }
    return switch condition {
    case .atLeast(let count, .everyone): places { _ in true } + further >= count
    case .atLeast(let count, .members(let names)): places { names.contains($0.citizen) } >= count
    case .atLeast(let count, .having("area", let value)): places { citizen($0)?.area == value } >= count
    case .atLeast(let count, .having(_, let value)): places { citizen($0)?.department == value } >= count
    case .all(let names): names.allSatisfy { name in set.contains { $0.citizen == name } }
    case .atMost(let count): places { $0.citizen != author } + further <= count
    case .and(let parts): parts.allSatisfy { evaluate($0, of: author, among: set, further: further) }
    case .or(let parts): parts.contains { evaluate($0, of: author, among: set, further: further) }
    }
  }
}

/// Random conditions of every kind.
struct ConditionDraw {
  var generator: SeededGenerator
  let lastResorts: Bool
  let groups: Bool

  mutating func number(_ range: Range<Int>) -> Int { range.lowerBound + generator.integer(below: range.count) }

  mutating func pick<Value>(_ values: [Value]) -> Value { values[generator.integer(below: values.count)] }

  mutating func condition(depth: Int) -> PledgeCondition {
    switch number(0..<(depth > 0 ? 9 : 6)) {
    case 0, 1: .atLeast(number(1..<10), of: .everyone)
    case 2:
      groups ? .atLeast(number(1..<4), of: .having(field: "department", value: pick(["it", "hr", "law"]))) : other()
    case 3: groups ? .atLeast(number(1..<5), of: .members(members())) : other()
    case 4: groups ? .all(of: members()) : other()
    case 5: lastResorts ? .atMost(number(0..<8)) : .atLeast(number(1..<3), of: groups ? area() : .everyone)
    case 6, 7: .and([condition(depth: depth - 1), condition(depth: depth - 1)])
    default: .or([condition(depth: depth - 1), condition(depth: depth - 1)])
    }
  }

  private mutating func other() -> PledgeCondition { .atLeast(number(2..<8), of: .everyone) }

  private mutating func area() -> PledgeGroup { .having(field: "area", value: pick(["north", "south"])) }

  private mutating func members() -> [String] {
    (0..<number(1..<4)).map { _ in pick(PledgeOracle.names + ["zoe"]) }
  }
}
