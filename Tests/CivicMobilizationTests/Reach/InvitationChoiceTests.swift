import CivicDomain
import CivicMobilization
import CivicStatistics
import Foundation
import Testing

@Suite("Where the next invitation goes")
struct InvitationChoiceTests {
  private typealias Arm = InvitationChoice.Arm

  /// Closed form: with priors Beta(2, 1) and Beta(1, 2), P(X > Y) = ∫ 2x (2x − x²) dx = 5/6; a share of .05 is spread evenly.
  @Test("The propensity is the chance of being best, mixed with an even share")
  func propensity() throws {
    let choice = InvitationChoice(
      [Arm(value: "a", invited: 1, accepted: 1, invitable: 3), Arm(value: "b", invited: 1, accepted: 0, invitable: 3)],
      seed: Seed(2))
    #expect(abs(choice.arms[0].propensity - (0.95 * 5 / 6 + 0.025)) < 0.02)
    #expect(abs(choice.arms.reduce(0) { $0 + $1.propensity } - 1) < 1e-12)
    let next = try #require(choice.next)
    #expect(choice.arms.contains(next))
  }

  @Test("A segment is drawn as often as its propensity says")
  func drawn() {
    let arms = [
      Arm(value: "a", invited: 8, accepted: 4, invitable: 1), Arm(value: "b", invited: 8, accepted: 3, invitable: 1),
    ]
    let choices = (0..<60).map { InvitationChoice(arms, seed: Seed($0)) }
    let share = Double(choices.count { $0.next?.value == "a" }) / 60
    let expected = choices.reduce(0) { $0 + $1.arms[0].propensity } / 60
    #expect(abs(share - expected) < 3 * (expected * (1 - expected) / 60).squareRoot())
  }

  @Test("Where nobody may be invited the propensity is 0, and without anybody there is no next")
  func nobody() {
    let empty = Arm(value: "a", invited: 9, accepted: 9, invitable: 0)
    let open = Arm(value: "b", invited: 9, accepted: 0, invitable: 1)
    let choice = InvitationChoice([empty, open], seed: Seed(1))
    #expect(choice.arms.map(\.propensity) == [0, 1] && choice.next?.value == "b")
    #expect(InvitationChoice([empty], seed: Seed(1)).next == nil)
  }

  /// Two segments whose rates of yes are .1 and .3: after 300 invitations most went to the better one.
  @Test("Invitations move to the segment that says yes")
  func learns() {
    var generator = Seed(6).generator()
    var counts = [(invited: 0, accepted: 0), (invited: 0, accepted: 0)]
    for round in 0..<60 {
      let arms = counts.enumerated().map {
        Arm(value: "\($0)", invited: $1.invited, accepted: $1.accepted, invitable: 9)
      }
      let place = InvitationChoice(arms, seed: Seed(UInt64(round))).next?.value == "1" ? 1 : 0
      for _ in 0..<5 {
        counts[place].invited += 1
        if generator.bernoulli(place == 1 ? 0.3 : 0.1) { counts[place].accepted += 1 }
      }
    }
    #expect(counts[1].invited > 200)
  }

  @Test("Answers of newcomers count, of whoever may not be invited only the past does")
  func record() throws {
    let now = Date(timeIntervalSince1970: 1_772_000_000)
    func day(_ days: Double) -> Date { now - 86_400 * days }
    var catalog = Catalog(actions: [try Action(id: "a", title: "A", span: TimeSpan(start: day(2)))])
    catalog.citizens = try ["yes", "no", "silent", "waiting", "regular", "unwilling", "fresh"].map {
      try Citizen(id: $0, area: "north", contactable: $0 == "unwilling" ? false : nil)
    }
    for (citizen, days) in [("yes", 50.0), ("regular", 300)] {
      catalog.pledges.append(try Pledge(citizen: citizen, action: "a", pledgedAt: day(days)))
    }
    func proposal(_ citizen: String, _ days: Double, _ response: Proposal.Response?) throws -> Proposal {
      try Proposal(citizen: citizen, action: "a", proposedAt: day(days), response: response)
    }
    catalog.proposals = [
      try proposal("yes", 60, .accepted), try proposal("no", 60, .declined), try proposal("silent", 60, nil),
      try proposal("waiting", 2, nil), try proposal("regular", 60, .accepted),
    ]
    let choice = try #require(
      try ReachStudy(fatigue: FatigueBudget(messages: 1, days: 30)).findings(of: catalog, now: now).invitation?.choice)
    let arm = try #require(choice.arms.first)
    // Yes, no and silent were new and had time to answer; no, silent and fresh may be invited, waiting got a message lately.
    #expect(arm.invited == 3 && arm.accepted == 1 && arm.invitable == 3 && arm.acceptance == 2.0 / 5)
  }
}
