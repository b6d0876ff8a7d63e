import CivicDomain
import Foundation

/// Reads instants as people type them.
enum InstantText {
  /// An ISO 8601 date or time, with an offset or local to a zone; nil for anything else.
  static func instant(_ text: String, in zone: TimeZone) -> Date? {
    guard let match = text.wholeMatch(of: pattern), let day = day(match.output) else { return nil }
    guard let seconds = secondsOfDay(match.output) else { return nil }
    let asIfUTC = Double(day) * 86_400 + seconds
    if let offset = match.output.offset {
      return offsetSeconds(offset).map { Date(timeIntervalSince1970: asIfUTC - Double($0)) }
    }
    // The offset on that day is asked twice, since the first answer may lie across a change of the clocks.
    let guess = Date(timeIntervalSince1970: asIfUTC)
    let near = Date(timeIntervalSince1970: asIfUTC - Double(zone.secondsFromGMT(for: guess)))
    return Date(timeIntervalSince1970: asIfUTC - Double(zone.secondsFromGMT(for: near)))
  }

  private typealias Parts = (
    Substring, year: Substring, month: Substring, day: Substring, hour: Substring?, minute: Substring?,
    second: Substring?, offset: Substring?
  )

  private static var pattern: Regex<Parts> {
    #/
    (?<year>\d{4}) - (?<month>\d\d) - (?<day>\d\d)
    (?:
      [T\ ] (?<hour>\d\d) : (?<minute>\d\d) (?: : (?<second>\d\d (?:\.\d+)? ) )?
      (?<offset> Z | [+\-] \d\d :? \d\d )?
    )?
    /#
  }

  private static func day(_ parts: Parts) -> Int? {
    guard let year = Int(parts.year), let month = Int(parts.month), let day = Int(parts.day) else { return nil }
    let date = CivilDate(year: year, month: month, day: day)
    return date.isValid ? date.daysSince1970 : nil
  }

  private static func secondsOfDay(_ parts: Parts) -> Double? {
    let hour = parts.hour.flatMap { Int($0) } ?? 0
    let minute = parts.minute.flatMap { Int($0) } ?? 0
    let second = parts.second.flatMap { Double($0) } ?? 0
    guard hour < 24, minute < 60, second < 60 else { return nil }
    return Double(hour * 3600 + minute * 60) + second
  }

  private static func offsetSeconds(_ text: Substring) -> Int? {
    guard text != "Z" else { return 0 }
    guard let hours = Int(text.dropFirst().prefix(2)), let minutes = Int(text.suffix(2)), hours < 24, minutes < 60
    else { return nil }
    return (text.hasPrefix("-") ? -1 : 1) * (hours * 3600 + minutes * 60)
  }
}
