import CivicDomain
import CivicMobilization
import CivicStatistics
import Foundation
import Testing

@Suite("The reproduction number of word of mouth")
struct ReferralNumberTests {
  private static let now = Date(timeIntervalSince1970: 1_772_000_000)

  private func referral(_ rows: [(citizen: String, day: Double, by: String?)]) throws -> ReferralNumber {
    var catalog = Catalog(actions: [try Action(id: "a", title: "A", span: TimeSpan(start: Self.now))])
    for row in rows {
      catalog.pledges.append(
        try Pledge(
          citizen: row.citizen, action: "a", pledgedAt: Self.now - 86_400 * row.day, invitedBy: row.by))
    }
    return try ReachStudy(days: 90).findings(of: catalog, now: Self.now).referral
  }

  @Test("Counts newcomers brought within the days, by people who were there long enough")
  func counts() throws {
    let found = try referral([
      ("ines", 300, nil), ("paul", 280, "ines"), ("rosa", 250, "ines"), ("sam", 100, "paul"), ("theo", 10, "rosa"),
      ("paul", 200, "rosa"),
    ])
    // Ines brought two; Paul brought Sam too late to count; Rosa brought Theo too late; Paul was no newcomer the second time.
    #expect(found.inviters == 4 && found.invited == 2 && found.value == 0.5 && found.leftOut == 0)
    #expect(found.cascade == 2)
  }

  @Test("Who was brought by herself, or by somebody who never promised, tells nothing")
  func leftOut() throws {
    let found = try referral([("ines", 300, "ines"), ("paul", 280, "stranger"), ("rosa", 270, "paul")])
    #expect(found.leftOut == 2 && found.invited == 1)
  }

  /// Closed forms: 1.96 standard errors on the logarithm; the exact bound of a Poisson count of none, −ln .025 / n.
  @Test("Intervals")
  func intervals() throws {
    let none = ReferralNumber(counts: [Double](repeating: 0, count: 50))
    #expect(none.value == 0 && none.interval?.lowerBound == 0 && none.cascade == 1)
    #expect(abs(try #require(none.interval).upperBound - 3.688879454113936 / 50) < 1e-12)
    let some = ReferralNumber(counts: [1, 0, 0, 1])
    let interval = try #require(some.interval)
    let error = max((1.0 / 12).squareRoot(), (0.5 / 4).squareRoot()) / 0.5
    #expect(abs(log(interval.upperBound / 0.5) - 1.959963984540054 * error) < 1e-12)
    #expect(ReferralNumber(counts: []).value == nil)
    #expect(ReferralNumber(counts: [1, 2]).cascade == .infinity)
  }

  @Test("On simulated word of mouth, its intervals hold the truth, also where few bring many")
  func coverage() {
    var generator = Seed(8).generator()
    var hits = 0
    for _ in 0..<400 {
      // A gamma mixture of Poisson counts is negative binomial: mean .4, variance .4 + .4²/.5.
      let counts = (0..<300).map { _ in Double(generator.poisson(mean: generator.gamma(shape: 0.5) * 0.8)) }
      if ReferralNumber(counts: counts).interval?.contains(0.4) == true { hits += 1 }
    }
    #expect(abs(Double(hits) / 400 - 0.95) <= 0.025)
  }
}
