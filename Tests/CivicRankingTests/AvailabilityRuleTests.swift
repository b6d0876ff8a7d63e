import CivicDomain
import CivicRanking
import Foundation
import Testing

/// Which actions fit into a usual week, in the citizen's local time.
@Suite struct AvailabilityRuleTests {
  private func fits(_ availability: String, _ span: TimeSpan, hours: Double? = nil) throws -> Bool {
    let citizen = try citizen { $0.availability = try Availability(parsing: availability) }
    let action = try action { ($0.span, $0.hours) = (span, hours) }
    return Eligibility.isEligible(citizen, for: action, situation: CitizenSituation(), context: .here())
  }

  @Test(arguments: [
    // Saturday 7 March, 10:00 to 12:00 in Paris.
    ("sat 09:00-18:00", "2026-03-07T09:00:00Z", "2026-03-07T11:00:00Z", true),
    ("sat 10:00-12:00", "2026-03-07T09:00:00Z", "2026-03-07T11:00:00Z", true),
    ("sat 10:00-11:59", "2026-03-07T09:00:00Z", "2026-03-07T11:00:00Z", false),
    ("sun 09:00-18:00", "2026-03-07T09:00:00Z", "2026-03-07T11:00:00Z", false),
    // Two windows that touch are not one.
    ("sat 10:00-11:00; sat 11:00-12:00", "2026-03-07T09:00:00Z", "2026-03-07T11:00:00Z", false),
    // From 23:00 to 01:00 the window runs past midnight.
    ("sat 22:00-02:00", "2026-03-07T22:00:00Z", "2026-03-08T00:00:00Z", true),
    ("sat 22:00-02:00", "2026-03-07T23:30:00Z", "2026-03-08T00:30:00Z", true),
    ("sun 22:00-02:00", "2026-03-07T23:30:00Z", "2026-03-08T00:30:00Z", false),
    // 08:00 UTC is 09:00 in Paris before 29 March 2026 and 10:00 after.
    ("sat 09:00-10:00", "2026-03-28T08:00:00Z", "2026-03-28T09:00:00Z", true),
    ("sat 09:00-10:00", "2026-04-04T08:00:00Z", "2026-04-04T09:00:00Z", false),
    // In the night of 29 March, 01:30 to 03:30 local time lasts one hour.
    ("sun 01:30-03:30", "2026-03-29T00:30:00Z", "2026-03-29T01:30:00Z", true),
    ("sun 01:30-03:00", "2026-03-29T00:30:00Z", "2026-03-29T01:30:00Z", false),
  ])
  func aStretchLiesWithinOneWindow(availability: String, start: String, end: String, expected: Bool) throws {
    #expect(try fits(availability, span(start, end)) == expected)
  }

  @Test(arguments: [
    // Monday 9 March 00:00 to Friday 13 March 24:00 in Paris.
    ("wed 18:00-20:00", 2.0, true), ("wed 18:00-20:00", 2.5, false), ("sat 08:00-20:00", 2.0, false),
    ("wed 18:00-18:10", nil, false), ("wed 18:00-18:15", nil, true),
    // Two hours of this window fall on Monday, one on Sunday.
    ("sun 23:00-02:00", 2.0, true), ("sun 23:00-02:00", 3.0, false),
  ])
  func aLongerOneNeedsOneWindowOfItsHours(availability: String, hours: Double?, expected: Bool) throws {
    let week = span("2026-03-08T23:00:00Z", "2026-03-13T23:00:00Z")
    #expect(try fits(availability, week, hours: hours) == expected)
  }

  @Test func aLongActionOffersEveryWeekday() throws {
    let season = span("2026-03-10T17:00:00Z", "2026-09-10T17:00:00Z")
    for day in Weekdays.abbreviations { #expect(try fits("\(day) 08:00-20:00", season, hours: 12)) }
    #expect(try fits("daily 08:00-20:00", season, hours: 12.5) == false)
  }

  @Test func datesAloneLeaveTheHoursOpen() throws {
    let saturday = span("2026-03-06T23:00:00Z", "2026-03-07T23:00:00Z", clockIsKnown: false)
    #expect(try fits("sat 20:00-21:00", saturday))
    #expect(try fits("sat 20:00-21:00", saturday, hours: 2) == false)
    #expect(try fits("fri 20:00-21:00", saturday) == false)
  }

  @Test func anUnknownEndPassesUnlessTheHoursAreKnown() throws {
    let morning = span("2026-03-07T09:00:00Z")
    #expect(try fits("mon 08:00-09:00", morning))
    #expect(try fits("sat 10:00-12:00", morning, hours: 2))
    #expect(try fits("sat 10:00-12:00", morning, hours: 3) == false)
    #expect(try fits("sat 10:00-12:00", morning, hours: 40))
  }
}
