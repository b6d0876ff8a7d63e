import CivicDomain
import Foundation

extension ISOTime {
  /// An instant, written with `Z`.
  init(_ date: Date) {
    self.init(clockSeconds: date.timeIntervalSince1970, offset: 0, isDate: false)
  }

  /// A date alone, counted in days from 1970-01-01.
  init(day: Int) {
    self.init(clockSeconds: Double(day) * 86_400, offset: nil, isDate: true)
  }

  /// The day of the written clock, counted from 1970-01-01.
  var day: Int { Int((clockSeconds / 86_400).rounded(.down)) }

  /// The text that reads back as an equal time, with `Z` where there is a time of day.
  var text: String {
    isDate ? Self.dateText(day: day) : Self.text(seconds: clockSeconds - Double(offset ?? 0))
  }

  /// An instant as text with `Z`: whole seconds, else as few decimals as read back to the same instant.
  public static func text(_ date: Date) -> String {
    text(seconds: date.timeIntervalSince1970)
  }

  static func text(seconds: Double) -> String {
    let whole = seconds.rounded(.down)
    let fraction = decimals(of: seconds, after: whole)
    let day = Int((whole / 86_400).rounded(.down))
    let second = Int(whole) - day * 86_400
    let clock = [second / 3_600, second / 60 % 60, second % 60].map { padded($0, 2) }.joined(separator: ":")
    return "\(dateText(day: day))T\(clock)\(fraction)Z"
  }

  /// A day, counted from 1970-01-01, as text.
  static func dateText(day: Int) -> String {
    let date = CivilDate(daysSince1970: day)
    return "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
  }

  private static func decimals(of seconds: Double, after whole: Double) -> String {
    guard seconds != whole else { return "" }
    for digits in [3, 6, 9, 12, 15] {
      let scale = pow(10.0, Double(digits))
      let scaled = ((seconds - whole) * scale).rounded()
      guard scaled < scale, whole + scaled / scale == seconds || digits == 15 else { continue }
      return "." + padded(Int(scaled), digits)
    }
    return ""
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
