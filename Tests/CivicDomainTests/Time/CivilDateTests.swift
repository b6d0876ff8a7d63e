import CivicDomain
import Testing

/// The day counts and their weekdays come from Python's `datetime.date`.
@Suite struct CivilDateTests {
  @Test(arguments: [
    (1, 1, 1, -719_162), (1900, 3, 1, -25_508), (1969, 12, 31, -1), (1970, 1, 1, 0), (2000, 2, 29, 11_016),
    (2026, 3, 29, 20_541), (2100, 3, 1, 47_541), (9999, 12, 31, 2_932_896),
  ])
  func daysAreCountedFrom1970(year: Int, month: Int, day: Int, count: Int) {
    let date = CivilDate(year: year, month: month, day: day)
    #expect(date.daysSince1970 == count)
    #expect(CivilDate(daysSince1970: count) == date)
  }

  @Test func everyDayOfEightCenturiesComesBack() {
    var previous = CivilDate(daysSince1970: -146_098)
    for day in -146_097...146_097 {
      let date = CivilDate(daysSince1970: day)
      let follows = date.day == previous.day + 1 || (date.day == 1 && date != previous)
      guard date.daysSince1970 == day, date.isValid, follows else {
        Issue.record("day \(day) is \(date)")
        return
      }
      previous = date
    }
  }

  @Test(arguments: [
    (2024, 2, 29, true), (2023, 2, 29, false), (1900, 2, 29, false), (2000, 2, 29, true), (2026, 4, 31, false),
    (2026, 0, 1, false), (2026, 13, 1, false), (2026, 1, 0, false), (2026, 12, 31, true),
  ])
  func aMonthHasItsDays(year: Int, month: Int, day: Int, isValid: Bool) {
    #expect(CivilDate(year: year, month: month, day: day).isValid == isValid)
  }
}
