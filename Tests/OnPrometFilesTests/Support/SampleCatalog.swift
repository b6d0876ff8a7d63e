import CivicDomain
import Foundation
import Testing

/// A catalog whose rows use every column, and rows that use only the required ones.
enum SampleCatalog {
  static func make() throws -> Catalog {
    let paris = try #require(TimeZone(identifier: "Europe/Paris"))
    let midnight = Date(timeIntervalSince1970: 1_301_608_800)  // 2011-04-01 00:00 in Paris
    let instant = Date(timeIntervalSince1970: 1_301_652_000.125)
    let place = try Coordinate(latitude: 48.8566, longitude: 2.3522)
    return Catalog(
      citizens: [
        try Citizen(
          id: "c1", themes: [Interest("climate"), Interest("food", weight: 2.5), Interest("hunting", weight: -1)],
          modes: [Interest("tutoring", weight: 0.1)], formats: [.onsite, .hybrid],
          availability: Availability(parsing: "mon-fri 18:00-22:00; sat,sun 22:30-06:00; wed"), maximumHours: 3.5,
          monthlyHours: 1e-3, location: place, radius: 12, area: "75011", languages: ["fr", "en"],
          abilities: ["first_aid"], birthYear: 1980, organization: "o1", department: "it", contactable: true,
          joinedAt: instant, timeZone: paris),
        try Citizen(id: "c2"),
        try Citizen(id: "c,3 \"quoted\"\nline", contactable: false),
      ],
      organizations: [
        try Organization(id: "o1", name: " Les Amis, « été »", kind: .association, website: "https://example.org"),
        try Organization(id: "o2", kind: .company),
      ],
      supporters: [
        try Supporter(citizen: "c1", organization: "o1", since: instant, contactable: false),
        try Supporter(citizen: "c2", organization: "o1"),
      ],
      campaigns: [
        try Campaign(
          id: "k1", title: "A wide\r\nriver", impact: ImpactCurve(parsing: "2 * threshold(10) + power(1.3)"),
          target: 30,
          minimum: 10, impactValue: 0.1, deadline: instant),
        try Campaign(id: "k2"),
      ],
      actions: [
        try Action(
          id: "a1", title: "Clean-up", description: "Two\nlines; \"quoted\"", organization: "o1", mode: "clean-up",
          themes: [Interest("climate", weight: 1)], format: .onsite, promisesNeeded: 5,
          span: TimeSpan(start: midnight, end: midnight.addingTimeInterval(2 * 86_400), clockIsKnown: false),
          hours: 2.25,
          location: place, area: "75011", minimum: 3, target: 8, capacity: 12, pledgeLimit: 15, campaign: "k1",
          campaignWeight: 0.5, impact: ImpactCurve(parsing: "logistic(midpoint 40, width 8)"), impactValue: 12,
          requires: ["first_aid", "driving"], languages: ["fr"], minimumAge: 16, closesAt: midnight, status: .activated,
          url: "https://example.org/a1", timeZone: paris),
        try Action(
          id: "a2", title: "Tutoring", initiator: "c2",
          span: TimeSpan(start: instant, end: instant.addingTimeInterval(3600)), status: .open),
        try Action(id: "a3", title: "x"),
      ],
      slots: [
        try Slot(
          action: "a1", id: "s1", span: TimeSpan(start: midnight, end: instant), role: "cook", requires: ["knife"],
          minimum: 1, target: 2, capacity: 3),
        try Slot(
          action: "a2", id: "s1",
          span: TimeSpan(
            start: Date(timeIntervalSince1970: 1_301_616_000), end: Date(timeIntervalSince1970: 1_301_702_400),
            clockIsKnown: false)),
      ],
      pledges: PledgeTable([
        try Pledge(
          citizen: "c1", action: "a1", slot: "s1", pledgedAt: instant, places: 3, allOrNone: true,
          condition: PledgeCondition(parsing: "at least 3 of department:it and (at most 4 or all of (c2))"),
          status: .kept, attended: 2, invitedBy: "c2"),
        try Pledge(citizen: "c2", action: "a3"),
        try Pledge(citizen: "c2", action: "a1", status: .noShow, attended: 0, invitedBy: "c1"),
      ]),
      proposals: [
        try Proposal(
          citizen: "c1", action: "a2", proposedAt: instant, position: 1, propensity: 0.25, response: .declined),
        try Proposal(citizen: "c2", action: "a2", proposedAt: midnight),
      ],
      reminders: [
        try Reminder(
          citizen: "c1", action: "a1", sentAt: instant, variant: "kind", propensity: 1.0 / 3, randomized: true),
        try Reminder(citizen: "c2", action: "a1", sentAt: midnight),
      ])
  }
}
