import CivicDomain
import CivicMobilization
import CivicRanking
import Foundation
import Testing

@Suite("Whom to ask, and in which order")
struct OutreachTests {
  static let shapes: [(needed: Int?, minimum: Int?, impact: ImpactCurve?)] = [
    (nil, 6, nil), (nil, 4, .power(1.3)), (8, nil, .linear), (9, 3, nil), (5, 5, .threshold(5)),
  ]

  @Test("What a list brings is what listing everything that can happen brings", arguments: 0..<5, [0, 0.5])
  func outcomes(shape: Int, shock: Double) throws {
    let (needed, minimum, impact) = Self.shapes[shape]
    let action = try AskedVillage.action(needed: needed, minimum: minimum, target: 10, impact: impact)
    var village = try AskedVillage(people: 30, actions: [action])
    village.shock = shock
    try village.pledge(["c1", "c2", "c3"], to: "a")
    try checkEverything(village)
  }

  @Test("Whoever promised on a condition counts where those asked make it hold", arguments: 0..<5)
  func conditions(shape: Int) throws {
    let (needed, minimum, impact) = Self.shapes[shape]
    let action = try AskedVillage.action(needed: needed, minimum: minimum, target: 10, impact: impact)
    var village = try AskedVillage(people: 30, actions: [action])
    try village.pledge(["c1"], to: "a")
    for (citizen, count) in [("c2", 3), ("c3", 4), ("c4", 7)] {
      try village.pledge(citizen, to: "a", if: .atLeast(count, of: .everyone))
    }
    #expect(village.recommender.board.promises[0].map(\.further) == [0, 1, 1, 3])
    try checkEverything(village)
  }

  private func checkEverything(_ village: AskedVillage) throws {
    let plan = try village.plans(limit: 5)[0]
    #expect(plan.requests.count == 5)
    let recommender = village.recommender
    let before = try EverythingThatCanHappen([], action: 0, of: recommender)
    for count in 1...5 {
      let list = Array(plan.requests.prefix(count))
      let shorter = try EverythingThatCanHappen(Array(list.dropLast()), action: 0, of: recommender)
      let longer = try EverythingThatCanHappen(list, action: 0, of: recommender)
      #expect(abs(list[count - 1].gain - (longer.impact - shorter.impact)) < 1e-9 * max(1, longer.impact))
    }
    let after = try EverythingThatCanHappen(plan.requests, action: 0, of: recommender)
    #expect(abs(try #require(plan.before) - before.probability) < 1e-9)
    #expect(abs(try #require(plan.after) - after.probability) < 1e-9)
    #expect(abs(plan.gain - (after.impact - before.impact)) < 1e-9 * max(1, after.impact))
  }

  @Test("The first asked is whose proposal is worth most in all: accept × keep × marginal impact")
  func first() throws {
    let village = try AskedVillage(people: 30, actions: [AskedVillage.action(target: 10, impact: .linear)])
    let (recommender, plan) = (village.recommender, try village.plans()[0])
    let worths = village.catalog.citizens.map { citizen -> Double in
      let situation = recommender.context.situation(of: citizen.id)
      let action = recommender.board.actions[0]
      guard Eligibility.isEligible(citizen, for: action, situation: situation, context: recommender.context) else {
        return 0
      }
      let value = recommender.evaluate(action: 0, for: Candidate(citizen: citizen, situation: situation)).value
      return value.accept * value.impact.perPromise
    }
    #expect(abs(plan.requests[0].gain - (worths.max() ?? 0)) < 1e-9)
    // On a straight line nobody's coming changes what others add, so the order is that of accept × keep.
    #expect(zip(plan.requests, plan.requests.dropFirst()).allSatisfy { $0.gain >= $1.gain * (1 - 1e-4) })
    #expect(plan.eligible == worths.count { $0 > 0 })
  }

  @Test("Asking stops with the first who makes enough come nine times out of ten")
  func stop() throws {
    let village = try AskedVillage(people: 200, actions: [AskedVillage.action(minimum: 6, target: 10)])
    let plan = try village.plans()[0]
    #expect(try #require(plan.after) >= 0.9)
    let fewer = try village.plans(limit: plan.requests.count - 1)[0]
    #expect(try #require(fewer.after) < 0.9)
    #expect(fewer.requests == Array(plan.requests.dropLast()))
    let settled = try AskedVillage(people: 20, actions: [AskedVillage.action(minimum: 0, target: 10)])
    #expect(try settled.plans()[0].requests.isEmpty)
    let boundless = try AskedVillage(people: 200, actions: [AskedVillage.action()])
    let open = try boundless.plans()[0]
    #expect(open.before == nil && open.requests.count == Outreach.usualLimit)
  }

  @Test("No more are asked than are expected to take the free places")
  func room() throws {
    var village = try AskedVillage(people: 200, actions: [AskedVillage.action(minimum: 4, target: 5, capacity: 5)])
    try village.pledge(["c1", "c2", "c3"], to: "a")
    let plan = try village.plans()[0]
    let accepted = plan.requests.map(\.accept).reduce(0, +)
    #expect(accepted < 3 && accepted > 0)
  }

  @Test("Among equals the least recently asked go first, those never asked before all")
  func recency() throws {
    let alike = try (0..<6).map { try Citizen(id: "c\($0)") }
    var village = try AskedVillage(people: 0, actions: [AskedVillage.action(target: 50)])
    village.catalog.citizens = alike
    for (citizen, days) in [("c0", 40.0), ("c1", 3), ("c3", 200), ("c4", 8)] {
      try village.propose(to: citizen, daysAgo: days)
    }
    let plan = try village.plans()[0]
    try #require(plan.requests.count == 6)
    #expect(village.names(plan) == ["c2", "c5", "c3", "c0", "c4", "c1"])
    #expect(plan.requests[2].lastAsked == AskedVillage.moment(daysAgo: 200))
  }

  @Test("Nobody gets more messages than the budget allows, over all organizers; a list shown at once is one message")
  func fatigue() throws {
    var village = try AskedVillage(people: 4, actions: [AskedVillage.action(target: 50)])
    for days in [1.0, 20] { try village.propose(to: "c0", daysAgo: days) }
    for days in [1.0, 31] { try village.propose(to: "c1", daysAgo: days) }
    for _ in 0..<5 { try village.propose(to: "c2", daysAgo: 1) }
    try village.propose(to: "c3", daysAgo: 2)
    village.catalog.reminders = [
      try Reminder(citizen: "c3", action: "past", sentAt: AskedVillage.moment(daysAgo: 1)),
      try Reminder(citizen: "c3", action: "past", sentAt: AskedVillage.moment(daysAgo: -1)),
    ]
    #expect(Set(village.names(try village.plans()[0])) == ["c1", "c2"])
    #expect(village.audience().tired == 2)
    let strict = village.audience(fatigue: FatigueBudget(messages: 1, days: 7))
    #expect(strict.citizens.isEmpty)
  }

  @Test("A no is heard, from the person or as somebody's supporter; an organization asks its own supporters")
  func consent() throws {
    var village = try AskedVillage(people: 0, actions: [AskedVillage.action(target: 50)])
    village.catalog.citizens = try [true, false, nil, nil, nil].enumerated().map {
      try Citizen(id: "c\($0)", contactable: $1)
    }
    #expect(Set(village.names(try village.plans()[0])) == ["c0", "c2", "c3", "c4"])
    #expect(village.audience().unwilling == 1)
    // Nothing is known of supporters: anybody may be asked.
    #expect(village.audience("o").citizens.count == 4)
    village.catalog.supporters = [
      try Supporter(citizen: "c0", organization: "o"), try Supporter(citizen: "c1", organization: "o"),
      try Supporter(citizen: "c2", organization: "o", contactable: false),
      try Supporter(citizen: "c3", organization: "other"),
    ]
    #expect(village.audience("o").citizens == [0])
    #expect(village.audience("o").unwilling == 2)
    #expect(village.audience("stranger").hasNoSupporters)
    #expect(try village.plans(audience: village.audience("stranger"))[0].requests.isEmpty)
  }

  @Test("People who wait for a place elsewhere are offered the alternative first")
  func waiting() throws {
    let full = try AskedVillage.action("full", days: 9, capacity: 1)
    var village = try AskedVillage(people: 30, actions: [AskedVillage.action(target: 20), full])
    try village.pledge(["c8"], to: "full")
    try village.pledge(["c7", "c10"], to: "full", status: .waiting)
    let plan = try village.plans()[0]
    #expect(Set(village.names(plan).prefix(2)) == ["c7", "c10"])
    #expect(plan.requests.map(\.waitsFor).prefix(3) == ["full", "full", nil])
  }

  @Test("Nobody is asked to join two actions at once, and threads change nothing", arguments: [1, 3])
  func several(workers: Int) throws {
    let actions = try ["a", "b", "c"].map { try AskedVillage.action($0, minimum: 8) }
    let village = try AskedVillage(people: 60, actions: actions)
    let plans = try village.plans(for: [0, 1, 2], workers: workers)
    let asked = plans.flatMap(village.names)
    #expect(Set(asked).count == asked.count && asked.count > 20)
    #expect(try plans == village.plans(for: [0, 1, 2]))
    #expect(Set(plans.map(\.action)) == [0, 1, 2])
  }

  @Test("Answers take as long as they took, two days where that is not known, never beyond half of what is left")
  func delay() throws {
    var village = try AskedVillage(people: 40, actions: [AskedVillage.action()])
    #expect(AnswerDelay(village.catalog, now: AskedVillage.now) == .prior)
    for number in 0..<20 {
      let at = AskedVillage.moment(daysAgo: 40)
      village.catalog.proposals.append(
        try Proposal(citizen: "c\(number)", action: "a", proposedAt: at, response: .accepted))
      village.catalog.pledges.append(
        try Pledge(
          citizen: "c\(number)", action: "a", pledgedAt: AskedVillage.moment(daysAgo: 40 - Double(number + 1) / 2)))
    }
    let delay = AnswerDelay(village.catalog, now: AskedVillage.now)
    #expect(delay.days == 8 && delay.answers == 20)
    #expect(try village.plans()[0].wait == 2)
    let soon = try AskedVillage(people: 9, actions: [AskedVillage.action(days: 1, minimum: 9)])
    #expect(try soon.plans()[0].wait == 0)
  }
}
