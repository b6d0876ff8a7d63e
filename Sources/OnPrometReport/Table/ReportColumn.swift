import CivicDomain

/// A column of a report: the name that programs rely on, and how people see it.
public struct ReportColumn: Sendable, Hashable {
  /// How the values of a column look to people; programs always get the exact value.
  public enum Style: Sendable, Hashable {
    /// Text, from the left.
    case text
    /// Whole numbers, or numbers with three significant digits, from the right.
    case number
    /// Numbers with so many decimals, from the right.
    case decimals(Int)
    /// Shares of 1 as percentages with so many decimals, from the right.
    case percent(Int)

    /// Whether values are set flush right.
    public var isTrailing: Bool { self != .text }
  }

  /// The name in CSV and JSON, the same in every language.
  public let name: String
  /// The heading for people.
  public let title: LocalizedText
  /// How values look to people.
  public let style: Style

  /// Creates a column.
  /// - Parameters:
  ///   - name: The name in CSV and JSON.
  ///   - title: The heading for people; the name, with spaces for underscores, unless given.
  ///   - style: How values look to people.
  public init(_ name: String, title: LocalizedText? = nil, style: Style = .text) {
    let words = name.split(separator: "_").joined(separator: " ")
    self.name = name
    self.title = title ?? LocalizedText(fr: words, en: words)
    self.style = style
  }
}
