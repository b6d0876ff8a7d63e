import CivicDomain
import CivicMobilization
import CivicRanking
import CivicStatistics
import CivicTurnout
import Foundation
import Testing

@Suite("The allocation problem of a catalog")
struct AllocationCaseTests {
  private static let now = Date(timeIntervalSince1970: 1_300_000_000)
  private static let turnout = FittedTurnoutModel(prior: TurnoutModel(shockDeviation: 0))

  private func span(_ day: Double, hours: Double = 2) -> TimeSpan {
    TimeSpan(start: Self.now + day * 86_400, end: Self.now + day * 86_400 + hours * 3_600)
  }

  private func setUp(_ catalog: Catalog, _ settings: AllocationSettings = AllocationSettings()) throws -> AllocationCase
  {
    try AllocationCase(catalog, turnout: Self.turnout, settings: settings, now: Self.now)
  }

  private func people(_ names: String..., change: (inout Citizen) -> Void = { _ in }) throws -> [Citizen] {
    try names.map { name in
      var citizen = try Citizen(id: name)
      change(&citizen)
      return citizen
    }
  }

  @Test(
    "the options are the pairs that eligibility lets pass, whatever the town", arguments: 1...4 as ClosedRange<UInt64>)
  func eligibility(seed: UInt64) throws {
    let town = try SmallTown(seed: seed)
    let city = try AllocationCase(town.catalog, turnout: town.turnout, now: SmallTown.now)
    let context = EligibilityContext(
      now: SmallTown.now, timeZone: .gmt, actions: town.catalog.actions, pledges: town.catalog.pledges)
    let pairs = town.catalog.citizens.reduce(0) { sum, citizen in
      sum
        + town.catalog.actions.count { action in
          Eligibility.isEligible(
            citizen, for: action, situation: context.situation(of: citizen.id), context: context)
        }
    }
    #expect(city.problem.optionCount == pairs)
    #expect(city.parties == town.catalog.citizens.indices.map { [$0] })
    let allocation = try Allocator().allocate(city.problem)
    #expect(allocation.objective <= allocation.upperBound)
    for (post, outcome) in zip(city.problem.posts, allocation.posts) where outcome.isOpen {
      #expect(outcome.present.probability(atLeast: post.impact.minimum ?? 0) >= 0.8)
      #expect(outcome.present.probability(above: post.impact.capacity ?? .max) <= 0.05)
    }
  }

  @Test("each slot is a post with its own numbers, time and abilities; what it does not say is an equal share")
  func slots() throws {
    var catalog = Catalog(citizens: try people("cook", "carrier") { $0.abilities = [$0.id] })
    catalog.actions = [
      try Action(
        id: "a", title: "Soup", span: span(3, hours: 10), minimum: 3, target: 9, capacity: 10, pledgeLimit: 20)
    ]
    catalog.slots = [
      try Slot(action: "a", id: "kitchen", span: span(3), role: "cook", requires: ["cook"], minimum: 1, capacity: 4),
      try Slot(action: "a", id: "door", span: span(3.2)),
    ]
    catalog.citizens.append(try Citizen(id: "anybody"))
    catalog.pledges.append(try Pledge(citizen: "old", action: "a", slot: "door", places: 2))
    let city = try setUp(catalog)
    #expect(city.posts.map(\.slot) == ["kitchen", "door"])
    let (kitchen, door) = (city.problem.posts[0], city.problem.posts[1])
    #expect(kitchen.impact.minimum == 1 && kitchen.impact.capacity == 4 && kitchen.room == 8)
    #expect(door.impact.minimum == 2 && door.impact.capacity == 5 && door.room == 8)
    #expect(kitchen.span == span(3) && kitchen.hours == 2)
    #expect(kitchen.base[0].mean < door.base[0].mean)
    // The cook and whoever says nothing of abilities may cook, everybody may stand at the door.
    #expect(city.problem.optionCount == 2 + 3)
  }

  @Test("whoever names one another is a group, whoever names somebody else follows, nobody else's name strands")
  func companions() throws {
    var catalog = Catalog(citizens: try people("a", "b", "c", "d", "e", "f", "g"))
    for (name, others) in [("a", "b"), ("b", "c"), ("c", "a"), ("d", "b"), ("e", "d"), ("f", "nobody"), ("g", "f")] {
      let number = try #require(catalog.citizens.firstIndex { $0.id == name })
      catalog.citizens[number].comesWith = [others]
    }
    catalog.actions = [try Action(id: "x", title: "X", span: span(3))]
    let city = try setUp(catalog)
    #expect(city.parties == [[0, 1, 2], [3], [4]])
    #expect(city.problem.parties.map(\.places) == [3, 1, 1])
    #expect(city.problem.parties.map(\.companions) == [[], [0], [1]])
    #expect(city.withoutCompanion == 2)
  }

  @Test("whoever does not want to be contacted is left out; nobody at all is said")
  func consent() throws {
    var catalog = Catalog(citizens: try people("a", "b"))
    catalog.actions = [try Action(id: "x", title: "X", span: span(3))]
    catalog.citizens[0].contactable = false
    #expect(try setUp(catalog).parties == [[1]])
    catalog.citizens[1].contactable = false
    let city = try setUp(catalog)
    #expect(city.parties.isEmpty && city.notContactable == 2)
    #expect(try Allocator().allocate(city.problem).assignments.isEmpty)
  }

  @Test("monthly hours, and what is promised of them already, hold over all that one is sent to")
  func monthlyHours() throws {
    var catalog = Catalog(citizens: try people("a") { $0.monthlyHours = 5 })
    // 2011-03-13 and the days after lie in one month, 2011-04-12 in the next.
    catalog.actions = try [("p", 1.0), ("x", 2), ("y", 3), ("z", 30)].map {
      try Action(id: $0.0, title: $0.0, span: span($0.1))
    }
    func sent() throws -> [Int] {
      let city = try setUp(catalog, AllocationSettings(basis: .assignment, commitments: 4))
      return try Allocator().allocate(city.problem).assignments.map { city.posts[$0.post].action }
    }
    #expect(try sent().count == 3 && sent().contains(3))
    catalog.pledges.append(try Pledge(citizen: "a", action: "p"))
    #expect(try sent().count == 2 && sent().contains(3))
  }

  @Test("promises that an action still needs are a minimum of promises")
  func promisesNeeded() throws {
    var catalog = Catalog(citizens: try people("a", "b", "c", "d", "e", "f"))
    catalog.actions = [
      try Action(id: "x", title: "X", promisesNeeded: 6, span: span(3), closesAt: Self.now + 3_600)
    ]
    func outcome(_ settings: AllocationSettings) throws -> Allocation.PostOutcome {
      try Allocator().allocate(try setUp(catalog, settings).problem).posts[0]
    }
    let assigned = AllocationSettings(basis: .assignment)
    #expect(try outcome(assigned).places == 6)
    // Some of six would decline.
    #expect(try outcome(AllocationSettings()).unmet == .supply)
    catalog.citizens.removeLast()
    #expect(try outcome(assigned).unmet == .supply)
  }

  @Test("whoever got as many messages as allowed, from any organizer, is sent nowhere")
  func fatigue() throws {
    var catalog = Catalog(citizens: try people("tired", "rested"))
    catalog.actions = [try Action(id: "x", title: "X", span: span(3)), try Action(id: "y", title: "Y", span: span(9))]
    catalog.proposals = [try Proposal(citizen: "tired", action: "y", proposedAt: Self.now - 86_400)]
    catalog.reminders = [try Reminder(citizen: "tired", action: "y", sentAt: Self.now - 3_600)]
    let city = try setUp(catalog)
    #expect(city.parties == [[1]] && city.tired == 1)
    let once = try setUp(catalog, AllocationSettings(fatigue: FatigueBudget(messages: 3, days: 30)))
    #expect(once.parties == [[0], [1]] && once.tired == 0)
  }

  @Test("whoever waits for a place elsewhere is offered another before those who fit better")
  func waitingList() throws {
    var catalog = Catalog(citizens: try people("eager", "waits"))
    catalog.citizens[0].themes = [Interest("climate", weight: 3)]
    catalog.actions = [
      try Action(id: "full", title: "Full", span: span(5)),
      try Action(id: "x", title: "X", themes: [Interest("climate")], span: span(3), pledgeLimit: 1),
    ]
    func sent() throws -> [Int] {
      let city = try setUp(catalog, AllocationSettings(basis: .assignment))
      let allocation = try Allocator().allocate(city.problem)
      return allocation.assignments.filter { city.posts[$0.post].action == 1 }.flatMap { city.parties[$0.party] }
    }
    #expect(try sent() == [0])
    catalog.actions[0].status = .cancelled
    catalog.pledges.append(try Pledge(citizen: "waits", action: "full", status: .waiting))
    #expect(try sent() == [1])
    #expect(try setUp(catalog).waitsFor == [1: "full"])
  }

  @Test("a pledge whose condition does not hold is no base, and one that holds is")
  func conditions() throws {
    var catalog = Catalog(citizens: try people("c"))
    catalog.actions = [try Action(id: "x", title: "X", span: span(0.01), pledgeLimit: 4)]
    func expected() throws -> Double {
      let post = try #require(try setUp(catalog).problem.posts.first)
      return post.base[0].mean
    }
    let nobody = try expected()
    catalog.pledges.append(try Pledge(citizen: "a", action: "x", condition: .atLeast(4, of: .everyone)))
    catalog.pledges.append(try Pledge(citizen: "b", action: "x", condition: .all(of: ["d"])))
    let unmet = try expected()
    catalog.pledges.append(try Pledge(citizen: "d", action: "x", condition: .all(of: ["b"])))
    let met = try expected()
    #expect(unmet < nobody + 0.1)
    #expect(met > unmet + 1)
  }

  @Test("the worst-off come first where they are given weight: who has promised least is served before who fits best")
  func worstOff() throws {
    var catalog = Catalog(citizens: try people("served", "new"))
    catalog.citizens[0].themes = [Interest("climate", weight: 3)]
    catalog.actions = [
      try Action(id: "old", title: "Old", span: span(-3), status: .done),
      try Action(id: "x", title: "X", themes: [Interest("climate")], span: span(3), pledgeLimit: 1),
    ]
    catalog.pledges.append(try Pledge(citizen: "served", action: "old", status: .kept))
    func sent(_ hours: Double) throws -> [Int] {
      let settings = AllocationSettings(basis: .assignment, worstOffHours: hours)
      return try Allocator().allocate(try setUp(catalog, settings).problem).assignments.map(\.party)
    }
    let (byFit, byNeed) = (try sent(0), try sent(5))
    #expect(byFit == [0])
    #expect(byNeed == [1])
  }
}
