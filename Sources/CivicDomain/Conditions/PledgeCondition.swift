/// What a promise depends on: "at least 10", "at least 3 of department:it", "all of (bob)", "at most 4", joined by and / or.
public indirect enum PledgeCondition: Sendable, Hashable {
  /// At least so many places promised within the group, one's own included.
  case atLeast(Int, of: PledgeGroup)
  /// Everybody named has promised.
  case all(of: [String])
  /// At most so many places promised by others.
  case atMost(Int)
  /// Every part holds.
  case and([PledgeCondition])
  /// Some part holds.
  case or([PledgeCondition])

  /// Whether more promises can never break the condition: it holds no `at most`.
  public var isMonotone: Bool {
    switch self {
    case .atLeast, .all: true
    case .atMost: false
    case .and(let parts), .or(let parts): parts.allSatisfy(\.isMonotone)
    }
  }
}

extension PledgeCondition {
  /// Calls `body` with the condition and every part of it, outer ones first. O(size).
  package func forEachPart(_ body: (PledgeCondition) -> Void) {
    body(self)
    switch self {
    case .and(let parts), .or(let parts): for part in parts { part.forEachPart(body) }
    case .atLeast, .all, .atMost: break
    }
  }
}

/// Whose promises a condition counts.
public enum PledgeGroup: Sendable, Hashable {
  /// Everybody who promised to take part in the action.
  case everyone
  /// The citizens whose field has this value, such as `department:it`.
  case having(field: String, value: String)
  /// The citizens named.
  case members([String])
}

extension PledgeCondition: CustomStringConvertible {
  /// Text that reads back as an equal condition.
  public var description: String {
    switch self {
    case .atLeast(let count, .everyone): "at least \(count)"
    case .atLeast(let count, .having(let field, let value)): "at least \(count) of \(field):\(value)"
    case .atLeast(let count, .members(let names)): "at least \(count) of (\(names.joined(separator: ", ")))"
    case .all(let names): "all of (\(names.joined(separator: ", ")))"
    case .atMost(let count): "at most \(count)"
    case .and(let parts): parts.map(\.parenthesised).joined(separator: " and ")
    case .or(let parts): parts.map(\.parenthesised).joined(separator: " or ")
    }
  }

  private var parenthesised: String {
    switch self {
    case .and, .or: "(\(self))"
    default: description
    }
  }
}
