import OnPrometReport

extension JSONValue {
  /// The exact value of a cell; null where it is missing or not finite.
  package init(_ cell: Cell) {
    self =
      switch cell {
      case .text(let text): .string(text)
      case .number(let number): .number(number)
      case .integer(let integer): .integer(integer)
      case .boolean(let boolean): .boolean(boolean)
      case .reasons(let reasons): .array(reasons.map(JSONValue.init))
      case .missing: .null
      }
  }

  private init(_ reason: Reason) {
    self = .object([Member("code", .string(reason.code)), Member("text", .string(reason.text))])
  }
}
