extension AffinityReason {
  /// What speaks, without how much: one subject speaks for some actions and against others.
  public enum Subject: Sendable, Hashable {
    /// A theme that the citizen stated.
    case theme(String)
    /// A mode of action that the citizen stated.
    case mode(String)
    /// How far she has to go.
    case near
    /// That nobody has to go anywhere.
    case remote
    /// How often people say yes to actions of a sort.
    case sort
    /// Who else joined an action that she joined.
    case joined(String)
    /// What is like an action that she joined.
    case alike(String)
    /// What people like her by this field join.
    case people(CitizenField)
    /// How the action compares with what else is open.
    case others
  }

  /// What speaks.
  public var subject: Subject {
    switch self {
    case .theme(let code, _): .theme(code)
    case .mode(let code, _): .mode(code)
    case .near: .near
    case .remote: .remote
    case .sort: .sort
    case .joined(let action, _): .joined(action)
    case .alike(let action, _): .alike(action)
    case .people(let field, _): .people(field)
    case .others: .others
    }
  }
}
