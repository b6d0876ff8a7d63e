import CivicDomain
import Foundation

/// Numbers as people read them: few digits, and the decimal sign of their language.
public struct ReadableNumber: Sendable {
  private let language: Language

  /// Creates a writer of numbers for one language.
  public init(_ language: Language) {
    self.language = language
  }

  /// A number in a column's style; an em dash when it is not finite.
  public func text(_ value: Double, style: ReportColumn.Style = .number) -> String {
    guard value.isFinite else { return "–" }
    switch style {
    case .text, .number: return significant(value)
    case .decimals(let decimals): return fixed(value, decimals)
    case .percent(let decimals): return fixed(value * 100, decimals) + (language == .fr ? "\u{A0}%" : "%")
    }
  }

  /// Three significant digits, at most four decimals, and no trailing zeros; whole numbers stay whole.
  private func significant(_ value: Double) -> String {
    let magnitude = abs(value)
    guard magnitude >= 1e-4 || magnitude == 0, magnitude < 1e9 else { return localized(String(format: "%.2e", value)) }
    guard magnitude < 100, value != value.rounded() else { return fixed(value, 0) }
    let decimals = magnitude >= 10 ? 1 : magnitude >= 1 ? 2 : magnitude >= 0.1 ? 3 : 4
    var digits = fixedPoint(value, decimals)
    while digits.hasSuffix("0") { digits.removeLast() }
    if digits.hasSuffix(".") { digits.removeLast() }
    return localized(digits)
  }

  private func fixed(_ value: Double, _ decimals: Int) -> String {
    localized(fixedPoint(value, decimals))
  }

  /// `-0.00` reads as a loss where there is none.
  private func fixedPoint(_ value: Double, _ decimals: Int) -> String {
    let digits = FixedPoint.text(value, decimals)
    return digits.hasPrefix("-") && !digits.contains { ("1"..."9").contains($0) } ? String(digits.dropFirst()) : digits
  }

  private func localized(_ digits: String) -> String {
    language == .fr ? digits.replacingOccurrences(of: ".", with: ",") : digits
  }
}
