import CivicDomain
import CivicRanking
import Foundation
import Testing

/// What the tables say about promised places and about everybody's own time.
@Suite struct EligibilityContextTests {
  private func context() throws -> EligibilityContext {
    let beach = try action { ($0.span, $0.hours) = (span("2026-03-07T08:00:00Z", "2026-03-07T18:00:00Z"), 3) }
    let river = try action("river") { $0.span = span("2026-03-08T08:00:00Z") }
    let morning = try Slot(action: "beach", id: "am", span: span("2026-03-07T08:00:00Z", "2026-03-07T10:00:00Z"))
    let pledges = [
      try Pledge(citizen: "ana", action: "beach", slot: "am", places: 2),
      try Pledge(citizen: "bob", action: "river", places: 3, status: .cancelled),
      try Pledge(citizen: "ana", action: "river", status: .waiting),
      try Pledge(citizen: "bob", action: "beach", status: .noShow),
      try Pledge(citizen: "ana", action: "elsewhere", status: .kept),
    ]
    return EligibilityContext(
      now: moment, timeZone: paris, actions: [beach, river], slots: [morning], pledges: PledgeTable(pledges))
  }

  @Test func onlyPledgesThatHoldPlacesFillAnAction() throws {
    #expect(try context().promisedPlaces == ["beach": 3, "elsewhere": 1])
  }

  @Test func commitmentsAreTheUncancelledPledges() throws {
    let context = try context()
    let slot = span("2026-03-07T08:00:00Z", "2026-03-07T10:00:00Z")
    #expect(
      context.situation(of: "ana").commitments == [
        Commitment(action: "beach", span: slot, hours: 3),
        Commitment(action: "river", span: span("2026-03-08T08:00:00Z")),
        Commitment(action: "elsewhere"),
      ])
    #expect(context.situation(of: "bob").commitments.map(\.action) == ["beach"])
    #expect(context.situation(of: "nobody").commitments.isEmpty)
  }

  @Test func pledgesFromElsewhereAreReadTheSameWay() throws {
    let context = try context()
    let pledges = [
      try Pledge(citizen: "eve", action: "beach", slot: "am"),
      try Pledge(citizen: "eve", action: "river", status: .cancelled),
    ]
    #expect(context.situation(pledges: pledges).commitments == [context.situation(of: "ana").commitments[0]])
  }
}
