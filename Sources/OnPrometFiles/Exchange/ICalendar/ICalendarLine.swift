/// A content line of a calendar (RFC 5545 §3.1): a name, parameters and a value.
struct ICalendarLine {
  /// The name in capitals.
  let name: String
  /// The parameters by their names in capitals.
  let parameters: [String: String]
  /// The value as it stands, escapes included.
  let value: String
  /// Where the line begins in its file.
  let number: Int

  /// Reads an unfolded line; nil for what is none.
  init?(_ line: String, number: Int) {
    var rest = line[...]
    func take(until ends: Set<Character>) -> Substring? {
      guard let end = rest.firstIndex(where: ends.contains) else { return nil }
      defer { rest = rest[end...] }
      return rest[..<end]
    }
    guard let name = take(until: [";", ":"]), !name.isEmpty else { return nil }
    var parameters: [String: String] = [:]
    while rest.first == ";" {
      rest.removeFirst()
      guard let key = take(until: ["="]) else { return nil }
      rest.removeFirst()
      if rest.first == "\"" {
        rest.removeFirst()
        guard let quoted = take(until: ["\""]) else { return nil }
        parameters[key.uppercased()] = String(quoted)
        rest.removeFirst()
      } else {
        guard let plain = take(until: [";", ":"]) else { return nil }
        parameters[key.uppercased()] = String(plain)
      }
    }
    guard rest.first == ":" else { return nil }
    self.name = name.uppercased()
    self.parameters = parameters
    value = String(rest.dropFirst())
    self.number = number
  }
}
