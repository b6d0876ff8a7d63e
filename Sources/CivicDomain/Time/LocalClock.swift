import Foundation

/// Reads instants on the clock of one time zone.
package struct LocalClock: Sendable, Hashable {
  package let timeZone: TimeZone

  package init(_ timeZone: TimeZone) {
    self.timeZone = timeZone
  }

  /// Seconds of local time since 1970-01-01 00:00 local.
  package func localSeconds(_ date: Date) -> Double {
    date.timeIntervalSince1970 + Double(timeZone.secondsFromGMT(for: date))
  }

  /// The weekday (0 is Monday) and the minutes since local midnight.
  package func weekdayAndMinute(_ date: Date) -> (weekday: Int, minute: Double) {
    let seconds = localSeconds(date)
    let day = (seconds / 86_400).rounded(.down)
    // 1970-01-01 was a Thursday.
    let weekday = (Int(day) + 3) % 7
    return ((weekday + 7) % 7, (seconds - day * 86_400) / 60)
  }

  /// Months since January of year 0, so that equal numbers mean the same calendar month.
  package func month(_ date: Date) -> Int {
    let civil = CivilDate(daysSince1970: Int((localSeconds(date) / 86_400).rounded(.down)))
    return civil.year * 12 + civil.month - 1
  }

  /// The calendar year.
  package func year(_ date: Date) -> Int {
    Int((Double(month(date)) / 12).rounded(.down))
  }
}
