/// One value of a report.
public enum Cell: Sendable, Hashable {
  /// Some text.
  case text(String)
  /// A number; one that is not finite is written as missing.
  case number(Double)
  /// A whole number.
  case integer(Int)
  /// Yes or no.
  case boolean(Bool)
  /// Why: each reason with its code, for programs, and its sentence, for people.
  case reasons([Reason])
  /// Not known.
  case missing

  /// A text, missing when nil.
  public init(_ text: String?) { self = text.map(Cell.text) ?? .missing }
  /// A number, missing when nil.
  public init(_ number: Double?) { self = number.map(Cell.number) ?? .missing }
  /// A whole number, missing when nil.
  public init(_ integer: Int?) { self = integer.map(Cell.integer) ?? .missing }
  /// Yes or no, missing when nil.
  public init(_ boolean: Bool?) { self = boolean.map(Cell.boolean) ?? .missing }
}

/// Why something is as it is.
public struct Reason: Sendable, Hashable {
  /// The code, the same in every language.
  public let code: String
  /// The sentence, in the report's language.
  public let text: String

  /// Creates a reason.
  public init(code: String, text: String) {
    self.code = code
    self.text = text
  }
}
