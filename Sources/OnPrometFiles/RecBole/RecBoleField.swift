import OnPrometReport

/// A column of an atomic file, whose header names its type: `title:token_seq`.
struct RecBoleField {
  enum Kind: String, CaseIterable {
    case token
    case tokens = "token_seq"
    case number = "float"
    case numbers = "float_seq"
  }

  /// The whole heading.
  let heading: String
  /// The part before the type.
  let name: String
  let kind: Kind

  init?(_ heading: String) {
    guard let colon = heading.lastIndex(of: ":"), colon != heading.startIndex,
      let kind = Kind(rawValue: String(heading[heading.index(after: colon)...]))
    else { return nil }
    self.heading = heading
    name = String(heading[..<colon])
    self.kind = kind
  }

  /// The columns of a file.
  /// - Throws: ``TableProblem`` for the first one whose type is missing or unknown.
  static func fields(of layout: TableLayout, in file: String) throws(TableProblem) -> [RecBoleField] {
    try layout.columns.map { heading throws(TableProblem) in
      guard let field = RecBoleField(heading) else {
        throw TableProblem(
          file: file, row: 1, column: heading, kind: .columnType(accepted: Kind.allCases.map(\.rawValue)))
      }
      return field
    }
  }
}
