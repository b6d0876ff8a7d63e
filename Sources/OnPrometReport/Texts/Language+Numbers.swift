import CivicDomain
import Foundation

extension Language {
  /// A number with so many decimals at most, as people write it: `1 234,5` in French, `1,234.5` in English.
  package func number(_ value: Double, decimals: Int = 0) -> String {
    guard value.isFinite else { return "–" }
    let digits = FixedPoint.text(abs(value), decimals)
    let whole = digits.prefix { $0 != "." }
    var fraction = digits.dropFirst(whole.count + 1)
    while fraction.last == "0" { fraction.removeLast() }
    let sign = value < 0 && (whole != "0" || !fraction.isEmpty) ? "−" : ""
    return sign + grouped(whole) + (fraction.isEmpty ? "" : (self == .fr ? "," : ".") + fraction)
  }

  /// A number with three significant digits, down to the fourth decimal.
  package func significant(_ value: Double) -> String {
    let magnitude = abs(value)
    return number(
      value, decimals: magnitude >= 100 ? 0 : magnitude >= 10 ? 1 : magnitude >= 1 ? 2 : magnitude >= 0.1 ? 3 : 4)
  }

  /// A whole number as people write it.
  package func number(_ value: Int) -> String {
    number(Double(value))
  }

  /// A share of 1 as a percentage; shares that are neither none nor all never look as if they were.
  package func percent(_ share: Double) -> String {
    let space = text(fr: "\u{00A0}", en: "")
    if share > 0, share < 0.005 { return text(fr: "moins de 1", en: "under 1") + space + "%" }
    if share < 1, share > 0.995 { return text(fr: "plus de 99", en: "over 99") + space + "%" }
    return number(share * 100) + space + "%"
  }

  /// A length of time in hours and minutes: `45 min`, `2 h`, `2 h 30`.
  package func hours(_ value: Double) -> String {
    let minutes = Int((value * 60).rounded())
    let space = "\u{00A0}"
    guard minutes >= 60 else { return "\(minutes)\(space)min" }
    let rest = minutes % 60
    guard rest > 0 else { return number(minutes / 60) + "\(space)h" }
    return number(minutes / 60) + "\(space)h\(space)" + (rest < 10 ? "0\(rest)" : "\(rest)")
  }

  /// A distance: metres below one kilometre.
  package func distance(_ kilometres: Double) -> String {
    let space = "\u{00A0}"
    if kilometres < 0.95 { return number((kilometres * 10).rounded() * 100) + "\(space)m" }
    return number(kilometres, decimals: kilometres < 10 ? 1 : 0) + "\(space)km"
  }

  private func grouped(_ digits: Substring) -> String {
    guard digits.count > 3 else { return String(digits) }
    let separator = text(fr: "\u{202F}", en: ",")
    var groups: [Substring] = []
    var rest = digits
    while rest.count > 3 {
      groups.append(rest.suffix(3))
      rest = rest.dropLast(3)
    }
    return ([rest] + groups.reversed()).joined(separator: separator)
  }
}
