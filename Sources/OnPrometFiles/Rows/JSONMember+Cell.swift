import OnPrometReport

extension JSONValue.Member {
  /// The text of the cell that means the same as the value; empty for null.
  /// - Parameter kind: How the column's values look in JSON.
  /// - Returns: The text.
  /// - Throws: ``MemberFlaw`` for a value that no cell can hold.
  func cell(_ kind: JSONKind) throws(MemberFlaw) -> String {
    guard let cell = value.cell(kind) else {
      throw MemberFlaw(
        column: name, value: value.text, kind: .malformedJSON(reason: "no text, number or list of texts"))
    }
    guard !cell.utf8.contains(0) else { throw MemberFlaw(column: name, value: nil, kind: .nul) }
    return cell
  }
}

/// Why the value of a member can be no cell.
struct MemberFlaw: Error {
  let column: String
  let value: String?
  let kind: TableProblem.Kind
}

extension TableProblem {
  /// The flaw, with its place.
  init(_ flaw: MemberFlaw, file: String, row: Int? = nil) {
    self.init(file: file, row: row, column: flaw.column, value: flaw.value, kind: flaw.kind)
  }
}
