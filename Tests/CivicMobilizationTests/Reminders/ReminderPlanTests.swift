import CivicDomain
import CivicMobilization
import Foundation
import Testing

@Suite("Whom to remind")
struct ReminderPlanTests {
  private typealias Law = RemindedQuarter.Law

  private func plan(
    _ quarter: RemindedQuarter, budget: Int? = nil, fatigue: FatigueBudget = .standard
  ) throws -> ReminderPlan {
    let model = try ReminderModel().fit(quarter.catalog, now: RemindedQuarter.now)
    return ReminderPlan(
      model, quarter.catalog, actions: quarter.actions, budget: budget, fatigue: fatigue, now: RemindedQuarter.now)
  }

  /// Everybody may get a hundred messages.
  private let patient = FatigueBudget(messages: 100, days: 30)

  @Test("Nobody, where the interval of the policy's value includes zero", arguments: 1...4)
  func nobody(seed: UInt64) throws {
    let plan = try plan(try RemindedQuarter(Law(effect: { _ in 0 }), actions: 6, seed: seed), fatigue: patient)
    #expect(!plan.isWorthIt && plan.messages == 0)
    let decisions = Set(plan.entries.map(\.decision))
    #expect(decisions == [.noEffectFound, .notContactable])
  }

  @Test("All who are willing, where it helps; those most moved first, and never whoever wants no messages")
  func everybody() throws {
    let quarter = try RemindedQuarter()
    let plan = try plan(quarter, fatigue: patient)
    #expect(plan.isWorthIt && plan.messages == plan.candidates && plan.messages > 50)
    let uplifts = plan.entries.map(\.uplift.value)
    #expect(uplifts == uplifts.sorted(by: >))
    let unwilling = Set(quarter.catalog.citizens.filter { $0.contactable == false }.map(\.id))
    for entry in plan.entries {
      #expect((entry.decision == .notContactable) == unwilling.contains(entry.citizen))
    }
  }

  @Test("A budget goes to those most moved, and its value per promise is a part of the whole")
  func budget() throws {
    let quarter = try RemindedQuarter()
    let (some, all) = (try plan(quarter, budget: 10, fatigue: patient), try plan(quarter, fatigue: patient))
    #expect(some.messages == 10 && some.policyValue.value < all.policyValue.value)
    let willing = some.entries.filter { $0.decision != .notContactable }
    #expect(willing.prefix(10).allSatisfy { $0.decision == .send })
    #expect(willing.dropFirst(10).allSatisfy { $0.decision == .budget })
  }

  @Test("Whoever got enough messages lately is left alone")
  func fatigue() throws {
    let quarter = try RemindedQuarter()
    let recent = Set(
      quarter.catalog.reminders.filter { $0.sentAt > RemindedQuarter.now - 30 * 86_400 }.map(\.citizen))
    let plan = try plan(quarter, fatigue: FatigueBudget(messages: 1, days: 30))
    for entry in plan.entries where entry.decision == .send || entry.decision == .fatigue {
      #expect((entry.decision == .fatigue) == recent.contains(entry.citizen))
    }
    #expect(try self.plan(quarter, fatigue: FatigueBudget(messages: 0, days: 1)).messages == 0)
  }

  @Test("Nobody is reminded of one promise twice")
  func already() throws {
    var quarter = try RemindedQuarter()
    let ahead = try #require(quarter.catalog.actions.last).id
    let first = try #require(try plan(quarter, fatigue: patient).entries.first { $0.decision == .send })
    quarter.catalog.reminders.append(
      try Reminder(citizen: first.citizen, action: ahead, sentAt: RemindedQuarter.now - 60, randomized: false))
    let again = try plan(quarter, fatigue: patient).entries.first { $0.citizen == first.citizen }
    #expect(again?.decision == .alreadyReminded)
  }

  @Test("Nobody contactable is told as such, without an error")
  func nobodyContactable() throws {
    var quarter = try RemindedQuarter()
    for place in quarter.catalog.citizens.indices { quarter.catalog.citizens[place].contactable = false }
    let plan = try plan(quarter)
    #expect(plan.candidates == 0 && plan.messages == 0 && !plan.entries.isEmpty)
  }
}
