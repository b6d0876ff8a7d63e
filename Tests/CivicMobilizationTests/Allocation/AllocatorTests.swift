import CivicDomain
import CivicLeverage
import CivicMobilization
import CivicStatistics
import CivicTurnout
import Foundation
import Testing

@Suite("Who is sent where")
struct AllocatorTests {
  private static func post(
    _ action: Int, minimum: Int?, capacity: Int?, curve: ImpactCurve = .linear, room: Int? = nil, hours: Double = 2,
    start: Double? = nil
  ) -> AllocationPost {
    let span = start.map {
      TimeSpan(start: Date(timeIntervalSince1970: $0), end: Date(timeIntervalSince1970: $0 + 3600))
    }
    return AllocationPost(
      action: action,
      impact: ImpactFunction(curve: curve, minimum: minimum, capacity: capacity, usualNumber: 5, hours: hours),
      room: room,
      span: span ?? TimeSpan(), hours: hours)
  }

  /// Eight parties and three posts drawn at random.
  private static func small(_ seed: Int) -> (problem: AllocationProblem, reference: AllEnumerated) {
    var generator = Seed(UInt64(seed)).generator()
    let curves: [ImpactCurve] = [
      .linear, .power(1.4), .power(0.6), .saturating(half: 3), .logistic(midpoint: 3, width: 1),
    ]
    let posts = (0..<3).map { number in
      let minimum = 1 + generator.integer(below: 3)
      return post(
        number, minimum: minimum, capacity: minimum + 2 + generator.integer(below: 4),
        curve: curves[generator.integer(below: 5)], hours: 1 + generator.uniform())
    }
    let places = (0..<8).map { _ in generator.bernoulli(0.2) ? 2 : 1 }
    // Numbers that single precision holds exactly.
    let keeps = (0..<8).map { _ in (0..<3).map { _ in Double(Float(0.4 + 0.55 * generator.uniform())) } }
    let fits = (0..<8).map { _ in (0..<3).map { _ in Double(Float(0.1 * generator.uniform())) } }
    var problem = AllocationProblem(posts: posts)
    for party in 0..<8 {
      problem.append(
        AllocationParty(places: places[party]),
        options: (0..<3).map { AllocationOption(post: $0, keep: keeps[party][$0], fit: fits[party][$0]) })
    }
    return (problem, AllEnumerated(posts: posts, places: places, probabilities: keeps, fits: fits))
  }

  private func sets(_ allocation: Allocation, posts: Int) -> [Int] {
    allocation.assignments.reduce(into: [Int](repeating: 0, count: posts)) { $0[$1.post] |= 1 << $1.party }
  }

  @Test("every open post keeps the rule, and impacts are exact, by enumerating who comes", arguments: 1...12)
  func exactRule(seed: Int) throws {
    let (problem, reference) = Self.small(seed)
    let allocation = try Allocator().allocate(problem)
    var impact = 0.0
    for (post, set) in sets(allocation, posts: 3).enumerated() {
      #expect(allocation.posts[post].isOpen == (set != 0))
      guard set != 0 else { continue }
      #expect(reference.ruleHolds(post, set))
      impact += reference.law(post, set).enumerated().reduce(0) {
        $0 + $1.element * problem.posts[post].impact.value(at: $1.offset)
      }
      for (count, mass) in reference.law(post, set).enumerated() {
        #expect(abs(allocation.posts[post].present.probability(of: count) - mass) < 1e-12)
      }
    }
    #expect(abs(allocation.expectedImpact - impact) < 1e-9)
  }

  @Test(
    "the bound is one, and nothing beats the allocation under the same curves and the exact rule", arguments: 1...12)
  func optimality(seed: Int) throws {
    let (problem, reference) = Self.small(seed)
    let allocation = try Allocator().allocate(problem)
    let market = AllocationMarket(problem, rule: TurnoutRule())
    func value(_ post: Int, _ set: Int) -> Double? {
      let members = (0..<8).filter { set >> $0 & 1 == 1 }.map { $0 * 3 + post }
      let load = members.reduce(0.0) { $0 + Double(market.load[$1]) }
      guard market.curves.allows(post, load) else { return nil }
      return members.reduce(market.curves.value(post, load)) { $0 + Double(market.worth[$1]) }
    }
    let best = reference.best(value: value)
    let bestThatPasses = reference.best { reference.ruleHolds($0, $1) ? value($0, $1) : nil }
    #expect(allocation.upperBound >= best - 1e-9)
    #expect(abs(allocation.objective - bestThatPasses) < 1e-4 * bestThatPasses)
  }

  @Test("the normal count costs little beside the best of all allocations that pass, valued exactly")
  func exactOptimality() throws {
    var shares: [Double] = []
    for seed in 1...12 {
      let (problem, reference) = Self.small(seed)
      let own = sets(try Allocator().allocate(problem), posts: 3).enumerated().map { reference.value($0, $1) }
      let best = reference.best { reference.ruleHolds($0, $1) ? reference.value($0, $1) : nil }
      shares.append(own.reduce(0, +) / best)
    }
    #expect(shares.allSatisfy { $0 <= 1 + 1e-12 })
    #expect(shares.reduce(0, +) / 12 > 0.95)
  }

  @Test("the same allocation for any number of workers")
  func workers() throws {
    let problem = Self.town(parties: 2_500, posts: 12, share: 0.3)
    let (one, three) = (try Allocator().allocate(problem), try Allocator().allocate(problem, workers: 3))
    #expect(one.assignments == three.assignments)
    #expect(one.upperBound == three.upperBound)
    #expect(one.objective > 0 && one.objective <= one.upperBound)
  }

  private static func town(parties: Int, posts: Int, share: Double) -> AllocationProblem {
    var generator = Seed(7).generator()
    var problem = AllocationProblem(
      posts: (0..<posts).map { post($0, minimum: parties / 10, capacity: parties / 6) },
      shock: SharedShock(deviation: 0))
    for _ in 0..<parties {
      problem.append(
        AllocationParty(),
        options: (0..<posts).filter { _ in generator.bernoulli(share) }.map {
          AllocationOption(post: $0, keep: 0.4 + 0.5 * generator.uniform())
        })
    }
    return problem
  }

  /// One post for each given minimum, and people who may be sent to all of them.
  private func allocation(
    _ posts: [AllocationPost], _ parties: [AllocationParty], keep: Double = 0.9, months: [[Int?]] = []
  ) throws -> Allocation {
    var problem = AllocationProblem(posts: posts, months: months)
    for party in parties {
      problem.append(party, options: posts.indices.map { AllocationOption(post: $0, keep: keep) })
    }
    return try Allocator().allocate(problem)
  }

  @Test("more are sent than are needed when some will not come", arguments: [(0.95, 6), (0.7, 9), (0.5, 12)])
  func overRecruits(keep: Double, people: Int) throws {
    // The least n with P(Binomial(n, keep) >= 5) >= .8, and the threshold gives no more than a minimum asks for.
    let needed = try #require(
      try (5...60).first { try CountDistribution.binomial(n: $0, p: keep).probability(atLeast: 5) >= 0.8 })
    let post = Self.post(0, minimum: 5, capacity: 30, curve: .threshold(5))
    let allocation = try allocation([post], [AllocationParty](repeating: AllocationParty(), count: 40), keep: keep)
    #expect(needed <= people)
    #expect(allocation.posts[0].isOpen && allocation.posts[0].places >= needed)
    #expect(allocation.posts[0].present.probability(atLeast: 5) >= 0.8)
  }

  @Test("nobody is sent to two posts at the same time, nor to two slots of one action")
  func clashes() throws {
    let parties = [AllocationParty](repeating: AllocationParty(limit: 2), count: 6)
    func places(_ second: AllocationPost) throws -> Int {
      try allocation([Self.post(0, minimum: nil, capacity: nil, start: 0), second], parties).assignments.count
    }
    #expect(try places(Self.post(1, minimum: nil, capacity: nil, start: 1_800)) == 6)
    #expect(try places(Self.post(1, minimum: nil, capacity: nil, start: 3_600)) == 12)
    #expect(try places(Self.post(0, minimum: nil, capacity: nil, start: 3_600)) == 6)
    #expect(try places(Self.post(1, minimum: nil, capacity: nil)) == 12)
  }

  @Test("nobody gives more hours in a month than are left")
  func hours() throws {
    let posts = (0..<3).map { Self.post($0, minimum: nil, capacity: nil, hours: 2) }
    func sent(_ hours: Double, spent: [Int: Double] = [:], months: [Int?] = [1, 1, 2]) throws -> Int {
      let limit = AllocationParty.HourLimit(clock: 0, hours: hours, spent: spent)
      return try allocation(posts, [AllocationParty(limit: 3, hourLimits: [limit])], months: [months]).assignments.count
    }
    #expect(try sent(4) == 3)
    #expect(try sent(3) == 2)
    #expect(try sent(4, spent: [1: 1]) == 2)
    #expect(try sent(1) == 0)
    #expect(try sent(1, months: [1, nil, nil]) == 2)
  }

  @Test("a group takes all its places or none")
  func groups() throws {
    let post = Self.post(0, minimum: 3, capacity: 7)
    let allocation = try allocation([post], [AllocationParty(places: 4), AllocationParty(places: 4)])
    #expect(allocation.assignments.count == 1)
    #expect(allocation.posts[0].places == 4)
    // Four come together or not at all.
    #expect(allocation.posts[0].present.probability(of: 0) + allocation.posts[0].present.probability(of: 4) > 1 - 1e-12)
  }

  @Test("whoever comes only with somebody is sent only where that one is")
  func companions() throws {
    var problem = AllocationProblem(posts: (0..<2).map { Self.post($0, minimum: nil, capacity: nil) })
    problem.append(AllocationParty(), options: [AllocationOption(post: 1, keep: 0.9)])
    problem.append(
      AllocationParty(companions: [0]), options: (0..<2).map { AllocationOption(post: $0, keep: $0 == 0 ? 0.9 : 0.5) })
    problem.append(AllocationParty(companions: [1]), options: [AllocationOption(post: 0, keep: 0.9)])
    let allocation = try Allocator().allocate(problem)
    #expect(allocation.assignments.map(\.party) == [0, 1])
    #expect(allocation.assignments.map(\.post) == [1, 1])
  }

  @Test("what cannot be met is said, and nobody is sent there")
  func unmet() throws {
    func unmet(_ post: AllocationPost, people: Int = 20) throws -> Allocation.UnmetConstraint? {
      let allocation = try allocation([post], [AllocationParty](repeating: AllocationParty(), count: people), keep: 0.6)
      #expect(allocation.posts[0].isOpen == !allocation.assignments.isEmpty)
      if allocation.posts[0].unmet != nil { #expect(allocation.assignments.isEmpty) }
      return allocation.posts[0].unmet
    }
    #expect(try unmet(Self.post(0, minimum: 5, capacity: 12)) == nil)
    #expect(try unmet(Self.post(0, minimum: 5, capacity: 12), people: 6) == .supply)
    #expect(try unmet(Self.post(0, minimum: 5, capacity: 5)) == .room)
    #expect(try unmet(Self.post(0, minimum: 5, capacity: 12, room: 6)) == .room)
    #expect(try unmet(Self.post(0, minimum: 0, capacity: 0)) == nil)
    var crowded = Self.post(0, minimum: nil, capacity: 3)
    crowded.base = [.certain(4)]
    #expect(try unmet(crowded) == .crowded)
    let rivals = try allocation(
      (0..<2).map { Self.post($0, minimum: 8, capacity: 14) },
      [AllocationParty](repeating: AllocationParty(), count: 16), keep: 0.6)
    #expect(Set(rivals.posts.map(\.unmet)) == [nil, .competition])
  }

  @Test("nobody, nothing to do, and nothing to gain are no errors")
  func empty() throws {
    let nobody = try Allocator().allocate(AllocationProblem(posts: [Self.post(0, minimum: 1, capacity: 3)]))
    #expect(nobody.assignments.isEmpty && nobody.objective == 0 && nobody.gap == 0)
    #expect(nobody.posts[0].unmet == .supply)
    #expect(try Allocator().allocate(AllocationProblem(posts: [])).posts.isEmpty)
    let idle = try allocation([Self.post(0, minimum: 0, capacity: 9)], [AllocationParty(limit: 0)])
    #expect(idle.assignments.isEmpty)
  }

  @Test("people who come already count: only as many are sent as the minimum still needs")
  func baseCounts() throws {
    var half = Self.post(0, minimum: 6, capacity: nil, curve: .threshold(6))
    half.base = [.certain(4)]
    let allocation = try allocation([half], [AllocationParty](repeating: AllocationParty(), count: 20), keep: 0.8)
    #expect(allocation.posts[0].isOpen)
    // P(Binomial(2, .8) >= 2) = .64 is not enough, P(Binomial(3, .8) >= 2) = .896 is.
    #expect(allocation.posts[0].places >= 3)
    // 4 without anybody sent achieve nothing: all of the impact is added.
    #expect(abs(allocation.expectedImpact - 12 * allocation.posts[0].present.probability(atLeast: 6)) < 1e-9)
  }
}
