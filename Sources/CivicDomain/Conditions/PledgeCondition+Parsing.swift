extension PledgeCondition {
  /// The fields by which a group can be named.
  public static let groupFields = ["organization", "department", "area"]

  /// Reads the text of a table's cell; `and` binds before `or`, parentheses group.
  /// - Parameter text: The cell's text.
  /// - Throws: ``FieldError`` that says what was expected where.
  public init(parsing text: String) throws(FieldError) {
    var parser = ConditionParser(text)
    let condition = try parser.alternatives()
    guard parser.isAtEnd else { throw parser.failure("unexpected `\(parser.rest)`") }
    self = condition
  }
}

private struct ConditionParser {
  private let text: String
  private var tokens: ArraySlice<String>
  private var depth = 0
  /// How deep parentheses may nest: more than anybody means, and far less than overflows a stack.
  private static let deepest = 64

  init(_ text: String) {
    self.text = text
    tokens = Self.tokens(of: text)[...]
  }

  var isAtEnd: Bool { tokens.isEmpty }
  var rest: String { tokens.joined(separator: " ") }

  func failure(_ reason: String) -> FieldError {
    FieldError(field: "condition", value: text, requirement: .pledgeCondition(reason: reason))
  }

  mutating func alternatives() throws(FieldError) -> PledgeCondition {
    var parts = [try conjunction()]
    while take("or") { parts.append(try conjunction()) }
    return parts.count == 1 ? parts[0] : .or(parts)
  }

  private mutating func conjunction() throws(FieldError) -> PledgeCondition {
    var parts = [try atom()]
    while take("and") { parts.append(try atom()) }
    return parts.count == 1 ? parts[0] : .and(parts)
  }

  private mutating func atom() throws(FieldError) -> PledgeCondition {
    if take("(") {
      depth += 1
      guard depth <= Self.deepest else { throw failure("parentheses nest more than \(Self.deepest) deep") }
      let inner = try alternatives()
      depth -= 1
      try expect(")")
      return inner
    }
    if take("all") {
      try expect("of")
      return .all(of: try members())
    }
    try expect("at")
    if take("most") { return .atMost(try count()) }
    try expect("least")
    let count = try count()
    return .atLeast(count, of: take("of") ? try group() : .everyone)
  }

  private mutating func group() throws(FieldError) -> PledgeGroup {
    if tokens.first == "(" { return .members(try members()) }
    guard let name = tokens.popFirst(), let colon = name.firstIndex(of: ":") else {
      throw failure("`of` needs a group such as department:it or (bob, carol)")
    }
    let (field, value) = (String(name[..<colon]), String(name[name.index(after: colon)...]))
    guard PledgeCondition.groupFields.contains(field), !value.isEmpty else {
      throw failure("`\(name)` is no group; fields are \(PledgeCondition.groupFields.joined(separator: ", "))")
    }
    return .having(field: field, value: value)
  }

  private mutating func members() throws(FieldError) -> [String] {
    try expect("(")
    var names: [String] = []
    repeat {
      guard let name = tokens.popFirst(), !["(", ")", ","].contains(name) else { throw failure("a name is missing") }
      names.append(name)
    } while take(",")
    try expect(")")
    return names
  }

  private mutating func count() throws(FieldError) -> Int {
    guard let word = tokens.popFirst(), let count = Int(word), (0...Int(Int32.max)).contains(count) else {
      throw failure("a whole number is missing")
    }
    return count
  }

  private mutating func take(_ word: String) -> Bool {
    guard let first = tokens.first, first == word || first.lowercased() == word else { return false }
    tokens.removeFirst()
    return true
  }

  private mutating func expect(_ word: String) throws(FieldError) {
    guard take(word) else { throw failure("`\(word)` is missing before `\(rest)`") }
  }

  private static func tokens(of text: String) -> [String] {
    var tokens: [String] = []
    var word = ""
    func isBreak(_ character: Character) -> Bool { character.isWhitespace || "(),".contains(character) }
    for character in text {
      guard isBreak(character) else {
        word.append(character)
        continue
      }
      if !word.isEmpty { tokens.append(word) }
      word = ""
      if !character.isWhitespace { tokens.append(String(character)) }
    }
    if !word.isEmpty { tokens.append(word) }
    return tokens
  }
}
