import CivicDomain
import Testing

@Suite struct WeekdaysTests {
  @Test(arguments: [
    ("mon", [0]), ("sun", [6]), ("mon-fri", [0, 1, 2, 3, 4]), ("sat,sun", [5, 6]), ("sat-mon", [0, 5, 6]),
    ("daily", [0, 1, 2, 3, 4, 5, 6]), ("tue-tue", [1]), ("wed,mon-tue", [0, 1, 2]),
  ])
  func daysAreRead(text: String, days: [Int]) throws {
    let weekdays = try #require(Weekdays(parsing: text))
    #expect((0..<7).filter { weekdays.contains(day: $0) } == days)
  }

  @Test(arguments: ["", "mo", "monday", "mon-", "-fri", "mon-tue-wed", "mon,,tue", "Mon", "mon fri"])
  func everythingElseIsRefused(text: String) {
    #expect(Weekdays(parsing: text) == nil)
  }

  @Test func thereAreSevenDays() {
    #expect(Weekdays(rawValue: 0xFF) == .daily)
  }
}
