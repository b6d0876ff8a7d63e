import CivicDomain
import CivicStatistics
import Foundation
import OnPrometFiles
import Testing

struct ISOTimeTests {
  private static let paris = TimeZone(identifier: "Europe/Paris") ?? .gmt

  static let instants: [(String, Double)] = [
    ("2011-04-01T10:00Z", 1_301_652_000), ("2011-04-01T12:00+02:00", 1_301_652_000),
    ("2011-04-01 12:00:00+0200", 1_301_652_000), ("2011-04-01T04:30:00.250-0530", 1_301_652_000.25),
    ("2011-04-01t10:00:00z", 1_301_652_000), ("2011-04-01T12:00+02", 1_301_652_000), ("2011-04-01", 1_301_616_000),
    ("1969-12-31T23:59:59.5Z", -0.5), ("2000-02-29", 951_782_400), ("2011-04-01T24:00Z", 1_301_702_400),
  ]

  @Test(arguments: instants) func timesAreRead(_ text: String, _ seconds: Double) {
    #expect(ISOTime.instant(text, in: .gmt)?.timeIntervalSince1970 == seconds)
  }

  @Test(arguments: [
    "", "2011-04-01T12+02", "1900-02-29", "2011-04-01T24:01Z", "2011-04-01T10:60Z", "2011-04-01T10:00:60Z", "2011-4-1",
    "2011-04-01T10:00+", "2011-04-01T10:00Zx", "2011-04-01T10:00+02:", "20110401", "2011-04-01T", "x011-04-01",
    "2011-00-10", "2011-04-31", "2011-13-01", "2011-04-01T10:00.5Z", "2011-04-01T10:00:00.Z", "2011-04-01T10:00+25:00",
  ])
  func whatIsNoTimeIsRefused(_ text: String) {
    #expect(ISOTime.instant(text, in: .gmt) == nil)
  }

  /// The European Union's clocks went forward at 01:00 UTC on 27 March 2011 and back at 01:00 UTC on 30 October 2011.
  @Test(arguments: [
    ("2011-03-27T01:59", "2011-03-27T00:59Z"), ("2011-03-27T03:00", "2011-03-27T01:00Z"),
    ("2011-03-27T02:30", "2011-03-27T01:30Z"), ("2011-10-30T02:30", "2011-10-30T00:30Z"),
    ("2011-10-30T03:00", "2011-10-30T02:00Z"), ("2011-10-30", "2011-10-29T22:00Z"), ("2011-10-31", "2011-10-30T23:00Z"),
    ("2011-07-14 20:15", "2011-07-14T18:15Z"), ("2011-12-24T20:15:30.5", "2011-12-24T19:15:30.500Z"),
  ])
  func localTimesFollowTheClocksOfTheirZone(_ local: String, _ utc: String) {
    #expect(ISOTime.instant(local, in: Self.paris) == ISOTime.instant(utc, in: .gmt))
  }

  @Test func textsAgreeWithFoundation() {
    var generator = Seed(4).generator()
    for _ in 0..<2_000 {
      let date = Date(timeIntervalSince1970: Double(generator.integer(below: 8_000_000_000) - 4_000_000_000))
      #expect(ISOTime.text(date) == date.ISO8601Format())
    }
  }

  @Test func everyInstantReadsBackEqual() {
    var generator = Seed(5).generator()
    for _ in 0..<2_000 {
      let date = Date(timeIntervalSince1970: (generator.uniform() - 0.5) * 4e9)
      #expect(ISOTime.instant(ISOTime.text(date), in: Self.paris) == date)
    }
  }

  @Test func aDateAloneIsWholeDays() throws {
    let text = "id,title,starts_at,ends_at,closes_at,time_zone\na1,x,2011-03-27,2011-03-27,2011-03-20,Europe/Paris\n"
    let action = try #require(try read(.actions, text.utf8).catalog.actions.first)
    #expect(!action.span.clockIsKnown)
    #expect(action.span.start == ISOTime.instant("2011-03-26T23:00Z", in: .gmt))
    #expect(action.span.end == ISOTime.instant("2011-03-27T22:00Z", in: .gmt))
    #expect(action.closesAt == ISOTime.instant("2011-03-20T23:00Z", in: .gmt))
  }

  @Test func everyTableMayNameTheZoneOfItsTimes() throws {
    let text = "citizen,action,pledged_at,time_zone\nc1,a1,2011-07-14T20:00,Europe/Paris\nc1,a1,2011-07-14T20:00,\n"
    let options = ReadingOptions(timeZone: TimeZone(secondsFromGMT: -3600) ?? .gmt)
    let pledges = try read(.pledges, text.utf8, options: options).catalog.pledges
    #expect(pledges[0].pledgedAt == ISOTime.instant("2011-07-14T18:00Z", in: .gmt))
    #expect(pledges[1].pledgedAt == ISOTime.instant("2011-07-14T21:00Z", in: .gmt))
  }
}
