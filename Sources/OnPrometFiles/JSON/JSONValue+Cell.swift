extension JSONValue {
  /// The text of a table's cell that means the same; nil where none does.
  func cell(_ kind: JSONKind) -> String? {
    switch self {
    case .null: ""
    case _ where kind == .document: text
    case .array(let values): kind == .list ? Self.list(values) : nil
    case .object(let members): kind == .list ? Self.list(members) : nil
    default: word
    }
  }

  /// A single value as text.
  private var word: String? {
    switch self {
    case .string(let string): string
    case .boolean, .integer, .number: text
    case .null, .array, .object: nil
    }
  }

  /// A `;` inside a part would cut it in two.
  private static func list(_ values: [JSONValue]) -> String? {
    let parts = values.compactMap(\.word)
    guard parts.count == values.count, !parts.contains(where: { $0.utf8.contains(UInt8(ascii: ";")) }) else {
      return nil
    }
    return parts.joined(separator: ";")
  }

  /// Codes with their weights.
  private static func list(_ members: [Member]) -> String? {
    let parts = members.compactMap { member in member.value.number.map { "\(member.name):\(ShortestNumber.text($0))" } }
    guard parts.count == members.count, !parts.contains(where: { $0.utf8.contains(UInt8(ascii: ";")) }) else {
      return nil
    }
    return parts.joined(separator: ";")
  }
}
