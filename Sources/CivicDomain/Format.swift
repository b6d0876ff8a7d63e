/// How people take part in an action: in one place, from anywhere, or either as they prefer.
public enum Format: String, Sendable, CaseIterable, Codable, Hashable {
  /// Everybody meets in one place.
  case onsite
  /// Everybody takes part from wherever they are.
  case remote
  /// Each participant chooses between coming and taking part from afar.
  case hybrid
}
