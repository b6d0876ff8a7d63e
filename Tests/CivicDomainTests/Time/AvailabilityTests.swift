import CivicDomain
import Testing

@Suite struct AvailabilityTests {
  private static let weekdays = Weekdays(rawValue: 0b0011111)
  private static let saturday = Weekdays(rawValue: 0b0100000)

  private static let texts: [(text: String, windows: [WeeklyWindow])] = [
    (
      "mon-fri 18:00-22:00; sat 09:00-18:00",
      [
        WeeklyWindow(days: weekdays, startMinute: 1080, endMinute: 1320),
        WeeklyWindow(days: saturday, startMinute: 540, endMinute: 1080),
      ]
    ),
    ("sat", [WeeklyWindow(days: saturday, startMinute: 0, endMinute: 1440)]),
    ("SAT 9:00-18:30", [WeeklyWindow(days: saturday, startMinute: 540, endMinute: 1110)]),
    ("sat 20:00-24:00", [WeeklyWindow(days: saturday, startMinute: 1200, endMinute: 1440)]),
    ("sat 20:00-00:00", [WeeklyWindow(days: saturday, startMinute: 1200, endMinute: 1440)]),
    ("sat 22:00-02:00;", [WeeklyWindow(days: saturday, startMinute: 1320, endMinute: 1560)]),
  ]

  @Test(arguments: texts) func windowsAreRead(text: String, windows: [WeeklyWindow]) throws {
    #expect(try Availability(parsing: text).windows == windows)
  }

  @Test(arguments: [
    ("", ""), (";", ";"), ("someday", "someday"), ("mon 25:00-26:00", "mon 25:00-26:00"),
    ("sat; mon 18:00", " mon 18:00"), ("mon 18:60-19:00", "mon 18:60-19:00"), ("mon 10:00-10:00", "mon 10:00-10:00"),
    ("mon 24:00-02:00", "mon 24:00-02:00"), ("mon 8:0-9:00", "mon 8:0-9:00"),
    ("mon 08:00-09:00 x", "mon 08:00-09:00 x"),
    ("mon 08:00", "mon 08:00"), ("mon 08-09", "mon 08-09"),
  ])
  func errorsNameThePart(text: String, part: String) {
    #expect(throws: FieldError(field: "availability", value: part, requirement: .availability)) {
      try Availability(parsing: text)
    }
  }

  @Test(arguments: [
    (5, 1320.0, 240.0, true), (5, 1320, 241, false), (5, 1319, 10, false), (6, 0, 120, true), (6, 0, 121, false),
    (6, 1320, 60, false), (0, 30, 30, false),
  ])
  func aWindowRunsPastMidnight(weekday: Int, minute: Double, duration: Double, expected: Bool) {
    let night = WeeklyWindow(days: Self.saturday, startMinute: 1320, endMinute: 1560)
    #expect(night.contains(weekday: weekday, minute: minute, duration: duration) == expected)
  }

  @Test func sundayNightReachesMonday() {
    let night = WeeklyWindow(days: Weekdays(rawValue: 0b1000000), startMinute: 1320, endMinute: 1560)
    #expect(night.contains(weekday: 0, minute: 60, duration: 60))
  }
}
