/// A language in which the action map and the reports speak.
public enum Language: String, Sendable, CaseIterable, Codable, Hashable {
  /// French.
  case fr
  /// English.
  case en
}
