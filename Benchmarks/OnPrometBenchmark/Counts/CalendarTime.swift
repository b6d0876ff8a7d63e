/// An instant as it is written, in seconds from 1970 without regard to time zones: "2023-03-30", "2023-03-30 18:30:00",
/// "2023-03-30T18:30Z". Differences within one file need no zone.
struct CalendarTime: Hashable, Comparable {
  let seconds: Double

  init?(_ text: String) {
    let numbers = text.split { !$0.isNumber }.prefix(6).map { Int($0) ?? -1 }
    guard numbers.count >= 3, text.first?.isNumber == true, (1...9999).contains(numbers[0]),
      (1...12).contains(numbers[1]), (1...Self.length(ofMonth: numbers[1], numbers[0])).contains(numbers[2])
    else { return nil }
    let clock = numbers.dropFirst(3) + [0, 0, 0]
    let parts = Array(clock.prefix(3))
    guard parts[0] <= 24, parts[1] < 60, parts[2] <= 60, parts.allSatisfy({ $0 >= 0 }) else { return nil }
    seconds = Double(
      Self.day(numbers[0], numbers[1], numbers[2]) * 86_400 + parts[0] * 3_600 + parts[1] * 60 + parts[2])
  }

  /// The whole days since 1970-01-01, a Thursday.
  var day: Int { Int((seconds / 86_400).rounded(.down)) }

  /// Whether it is a Saturday or a Sunday.
  var isWeekend: Bool { (day + 3) % 7 >= 5 }

  static func < (left: Self, right: Self) -> Bool { left.seconds < right.seconds }

  private static func length(ofMonth month: Int, _ year: Int) -> Int {
    day(month == 12 ? year + 1 : year, month % 12 + 1, 1) - day(year, month, 1)
  }

  /// The Gregorian calendar with years that begin in March, so that a leap day is the last of its year.
  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let (century, ofCentury) = (shifted / 400, shifted % 400)
    let ofYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return century * 146_097 + ofCentury * 365 + ofCentury / 4 - ofCentury / 100 + ofYear - 719_468
  }
}
