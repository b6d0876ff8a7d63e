import CivicDomain
import Foundation
import Testing

@Suite struct TimeSpanTests {
  private func span(_ start: Double?, _ end: Double?, clockIsKnown: Bool = true) -> TimeSpan {
    func hour(_ hour: Double) -> Date { Date(timeIntervalSince1970: hour * 3600) }
    return TimeSpan(start: start.map(hour), end: end.map(hour), clockIsKnown: clockIsKnown)
  }

  @Test(
    arguments: [(1.0, 3.5, true, 2.5), (1, nil, true, nil), (nil, 3, true, nil), (1, 3, false, nil)]
      as [(Double?, Double?, Bool, Double?)])
  func theLengthNeedsBothEndsAndTheClock(start: Double?, end: Double?, clockIsKnown: Bool, hours: Double?) {
    #expect(span(start, end, clockIsKnown: clockIsKnown).hours == hours)
  }

  @Test(
    arguments: [
      ((2.0, 4.0), true), ((1, 3), true), ((3, 9), true), ((0, 9), true), ((4, 5), false), ((0, 2), false),
      ((3, nil), true),
      ((2, nil), true), ((4, nil), false), ((2, 2), true), ((nil, 3), false),
    ] as [((Double?, Double?), Bool)])
  func spansClashWhereTheyOverlap(other: (start: Double?, end: Double?), expected: Bool) {
    let (own, other) = (span(2, 4), span(other.start, other.end))
    #expect(own.clashes(with: other) == expected)
    #expect(other.clashes(with: own) == expected)
  }

  @Test func datesAloneNeverClash() {
    #expect(span(2, 4).clashes(with: span(2, 4, clockIsKnown: false)) == false)
    #expect(span(2, 4, clockIsKnown: false).clashes(with: span(2, 4)) == false)
  }
}
