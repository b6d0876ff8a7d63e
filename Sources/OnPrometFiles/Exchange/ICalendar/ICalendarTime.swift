import CivicDomain
import Foundation

/// Times of calendars (RFC 5545 §3.3.4 to §3.3.6): `20260502`, `20260502T090000` on a local clock, the same with `Z`, and durations.
enum ICalendarTime {
  /// Reads a date or a time; nil for anything else.
  static func time(_ text: String) -> ISOTime? {
    guard let parts = text.wholeMatch(of: #/(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?/#)?.output else {
      return nil
    }
    let date = "\(parts.1)-\(parts.2)-\(parts.3)"
    guard let hour = parts.4, let minute = parts.5, let second = parts.6 else { return ISOTime(date) }
    // A leap second is the second before it.
    return ISOTime("\(date)T\(hour):\(minute):\(second == "60" ? "59" : second)\(parts.7 ?? "")")
  }

  /// Reads a duration of at least 0 in seconds; nil for anything else.
  static func seconds(_ text: String) -> Double? {
    guard
      let parts = text.wholeMatch(
        of: #/\+?P(?:(\d{1,6})W|(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?)/#)?.output
    else { return nil }
    let numbers = [parts.1, parts.2, parts.3, parts.4, parts.5].map { $0.flatMap { Double($0) } ?? 0 }
    return zip(numbers, [604_800, 86_400, 3_600, 60, 1]).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// An instant in UTC, as a value; fractions of a second are cut.
  static func text(_ date: Date) -> String {
    let whole = Date(timeIntervalSince1970: date.timeIntervalSince1970.rounded(.down))
    return ISOTime.text(whole).filter { $0 != "-" && $0 != ":" }
  }

  /// A day counted from 1970-01-01, as a value.
  static func text(day: Int) -> String {
    ISOTime.dateText(day: day).filter { $0 != "-" }
  }
}
