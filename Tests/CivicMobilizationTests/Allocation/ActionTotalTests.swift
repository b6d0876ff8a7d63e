import CivicDomain
import CivicLeverage
import CivicMobilization
import CivicStatistics
import CivicTurnout
import Foundation
import Testing

/// Two slots of one action, which has numbers of its own, beside another action; every assignment is enumerated.
@Suite("An action with slots keeps its own minimum and capacity")
struct ActionTotalTests {
  private static let people = 5
  private static let slots = [0, 1]

  private static func post(_ action: Int, minimum: Int?, capacity: Int?, curve: ImpactCurve = .linear) -> AllocationPost
  {
    AllocationPost(
      action: action,
      impact: ImpactFunction(curve: curve, minimum: minimum, capacity: capacity, usualNumber: 4, hours: 2), hours: 2)
  }

  private static func small(_ seed: Int) -> (problem: AllocationProblem, reference: AllEnumerated) {
    var generator = Seed(UInt64(seed)).generator()
    let curves: [ImpactCurve] = [.linear, .power(1.4), .power(0.6), .saturating(half: 3)]
    let posts = [0, 0, 1].map { action in
      post(action, minimum: 1, capacity: 3 + generator.integer(below: 3), curve: curves[generator.integer(below: 4)])
    }
    let minimum = 2 + generator.integer(below: 2)
    let total = AllocationTotal(posts: slots, minimum: minimum, capacity: minimum + generator.integer(below: 3))
    let keeps = (0..<people).map { _ in (0..<3).map { _ in Double(Float(0.6 + 0.38 * generator.uniform())) } }
    let fits = (0..<people).map { _ in (0..<3).map { _ in Double(Float(0.1 * generator.uniform())) } }
    var problem = AllocationProblem(posts: posts, totals: [total])
    for person in 0..<people {
      problem.append(
        AllocationParty(),
        options: (0..<3).map { AllocationOption(post: $0, keep: keeps[person][$0], fit: fits[person][$0]) })
    }
    let places = [Int](repeating: 1, count: people)
    return (problem, AllEnumerated(posts: posts, places: places, probabilities: keeps, fits: fits))
  }

  /// What the posts and the action reach with whom, computed once for every set of people.
  private struct Enumerated {
    let total: AllocationTotal
    let laws: [[[Double]]]
    let holds: [[Bool]]

    init(_ problem: AllocationProblem, _ reference: AllEnumerated) {
      total = problem.totals[0]
      let sets = 0..<1 << people
      laws = slots.map { slot in sets.map { reference.law(slot, $0) } }
      holds = problem.posts.indices.map { post in sets.map { $0 == 0 || reference.ruleHolds(post, $0) } }
    }

    /// P(N = n) of the two slots together.
    func law(_ sets: [Int]) -> [Double] {
      let (first, second) = (laws[0][sets[0]], laws[1][sets[1]])
      var law = [Double](repeating: 0, count: first.count + second.count - 1)
      for (n, left) in first.enumerated() {
        for (m, right) in second.enumerated() { law[n + m] += left * right }
      }
      return law
    }

    /// Whether enough come with probability .8, and too many with .05 at most, at each open post and at the open action.
    func passes(_ sets: [Int]) -> Bool {
      guard sets.indices.allSatisfy({ holds[$0][sets[$0]] }) else { return false }
      guard sets[0] | sets[1] != 0 else { return true }
      let law = law(sets)
      let enough = law.indices.reduce(0) { $1 >= total.minimum ?? 0 ? $0 + law[$1] : $0 }
      let tooMany = law.indices.reduce(0) { $1 > total.capacity ?? .max ? $0 + law[$1] : $0 }
      return enough >= 0.8 && tooMany <= 0.05
    }
  }

  private func sets(_ allocation: Allocation) -> [Int] {
    allocation.assignments.reduce(into: [0, 0, 0]) { $0[$1.post] |= 1 << $1.party }
  }

  @Test("the rule holds for each slot and for the action, by enumerating who comes", arguments: 1...12)
  func bothRules(seed: Int) throws {
    let (problem, reference) = Self.small(seed)
    let allocation = try Allocator().allocate(problem)
    let (sets, enumerated) = (sets(allocation), Enumerated(problem, reference))
    #expect(enumerated.passes(sets))
    #expect(allocation.totals[0].isOpen == (sets[0] | sets[1] != 0))
    for (count, mass) in enumerated.law(sets).enumerated() {
      #expect(abs(allocation.totals[0].present.probability(of: count) - mass) < 1e-12)
    }
  }

  @Test("the bound is one, and hardly any allocation that passes is better than the one found")
  func optimality() throws {
    var shares: [Double] = []
    for seed in 1...12 {
      let (problem, reference) = Self.small(seed)
      let allocation = try Allocator().allocate(problem)
      let best = best(problem, reference)
      #expect(allocation.upperBound >= best - 1e-9)
      if best > 0 { shares.append(allocation.objective / best) }
    }
    #expect(shares.allSatisfy { $0 <= 1 + 1e-4 })
    #expect(shares.reduce(0, +) / Double(shares.count) > 0.99)
  }

  /// The best of all 4⁵ assignments that pass, under the allocator's own curves.
  private func best(_ problem: AllocationProblem, _ reference: AllEnumerated) -> Double {
    let market = AllocationMarket(problem, rule: TurnoutRule())
    func value(_ post: Int, _ set: Int) -> Double? {
      guard set != 0 else { return 0 }
      let options = (0..<Self.people).filter { set >> $0 & 1 == 1 }.map { $0 * 3 + post }
      let load = options.reduce(0.0) { $0 + Double(market.load[$1]) }
      guard market.curves.allows(post, load) else { return nil }
      return options.reduce(market.curves.value(post, load)) { $0 + Double(market.worth[$1]) }
    }
    let values = (0..<3).map { post in (0..<1 << Self.people).map { value(post, $0) } }
    let enumerated = Enumerated(problem, reference)
    var best = 0.0
    for code in 0..<1 << (2 * Self.people) {
      var sets = [0, 0, 0]
      for person in 0..<Self.people where code >> (2 * person) & 3 < 3 { sets[code >> (2 * person) & 3] |= 1 << person }
      guard let a = values[0][sets[0]], let b = values[1][sets[1]], let c = values[2][sets[2]], a + b + c > best,
        enumerated.passes(sets)
      else { continue }
      best = a + b + c
    }
    return best
  }

  /// Two slots of one action that nothing limits but its own numbers.
  private func allocation(
    _ total: AllocationTotal, people: Int, keep: Double, accept: Double = 1
  ) throws -> Allocation {
    var problem = AllocationProblem(
      posts: Self.slots.map { _ in Self.post(0, minimum: nil, capacity: nil) }, totals: [total])
    for _ in 0..<people {
      problem.append(
        AllocationParty(), options: Self.slots.map { AllocationOption(post: $0, accept: accept, keep: keep) })
    }
    return try Allocator().allocate(problem)
  }

  @Test("people at both slots fill the action: as many as the capacity holds, and promises as the room allows")
  func capacity() throws {
    let certain = try allocation(AllocationTotal(posts: [0, 1], capacity: 5), people: 12, keep: 1)
    #expect(certain.assignments.count == 5 && certain.totals[0].places == 5)
    let promised = try allocation(AllocationTotal(posts: [0, 1], room: 4), people: 12, keep: 0.5)
    #expect(promised.assignments.count == 4)
  }

  @Test("what the action fails is told of the action alone")
  func unmet() throws {
    func outcome(_ total: AllocationTotal, people: Int = 6, keep: Double = 0.6) throws -> Allocation {
      let allocation = try allocation(total, people: people, keep: keep)
      if allocation.totals[0].unmet != nil {
        #expect(allocation.assignments.isEmpty && allocation.posts.allSatisfy { $0.unmet == nil })
      }
      return allocation
    }
    #expect(try outcome(AllocationTotal(posts: [0, 1], minimum: 5)).totals[0].unmet == .supply)
    #expect(try outcome(AllocationTotal(posts: [0, 1], minimum: 5, capacity: 5), people: 20).totals[0].unmet == .room)
    #expect(try outcome(AllocationTotal(posts: [0, 1], needed: 7)).totals[0].unmet == .supply)
    #expect(try outcome(AllocationTotal(posts: [0, 1], capacity: 2, base: [.certain(3)])).totals[0].unmet == .crowded)
    #expect(try outcome(AllocationTotal(posts: [0, 1], minimum: 3)).totals[0].unmet == nil)
  }

  @Test("people who come to the action and to no slot count for it")
  func base() throws {
    let total = AllocationTotal(posts: [0, 1], minimum: 5, capacity: 5, base: [.certain(3)])
    #expect(try allocation(total, people: 12, keep: 1).assignments.count == 2)
  }

  @Test("a catalog's action with slots has a total where it says a number, and promises without a slot are in its base")
  func catalog() throws {
    let now = Date(timeIntervalSince1970: 1_300_000_000)
    let span = TimeSpan(start: now + 86_400, end: now + 90_000)
    var catalog = Catalog(citizens: [try Citizen(id: "c")])
    catalog.actions = [
      try Action(id: "free", title: "Free", span: span),
      try Action(id: "a", title: "A", span: span, minimum: 4, capacity: 9),
    ]
    catalog.slots = [
      try Slot(action: "free", id: "f", span: span),
      try Slot(action: "a", id: "p", span: span, minimum: 1, capacity: 7),
      try Slot(action: "a", id: "q", span: span, minimum: 1, capacity: 7),
    ]
    for (citizen, slot) in [("x", "p"), ("y", nil), ("z", nil)] {
      catalog.pledges.append(try Pledge(citizen: citizen, action: "a", slot: slot))
    }
    let turnout = FittedTurnoutModel(prior: TurnoutModel(shockDeviation: 0))
    let problem = try AllocationCase(catalog, turnout: turnout, now: now).problem
    let total = try #require(problem.totals.first)
    #expect(problem.totals.count == 1 && total.posts == [1, 2])
    #expect(total.minimum == 4 && total.capacity == 9 && total.room == 6)
    let keep = logistic(turnout.keep.explanation(citizen: "y", action: catalog.actions[1]).logOdds)
    #expect(abs(total.base[0].mean - 2 * keep) < 1e-12)
  }
}
