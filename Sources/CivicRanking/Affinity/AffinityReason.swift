/// One reason why a citizen might accept an action or not, with what it adds to the log-odds.
public enum AffinityReason: Sendable, Hashable {
  /// A theme that the citizen stated.
  case theme(String, contribution: Double)
  /// A mode of action that the citizen stated.
  case mode(String, contribution: Double)
  /// The distance to go, in kilometres.
  case near(kilometers: Double, contribution: Double)
  /// One joins from where one is.
  case remote(contribution: Double)
  /// People said yes to actions of this sort (mode, themes, format, length) more often than stated, or less often.
  case sort(contribution: Double)
  /// People who promised to join this action, as the citizen did, join the one at hand too, or avoid it.
  case joined(String, contribution: Double)
  /// The action at hand is like this one that the citizen promised to join, or unlike it.
  case alike(String, contribution: Double)
  /// People like the citizen by this field join the action, or avoid it.
  case people(CitizenField, contribution: Double)
  /// How the action compares with what else is open, before anything about the citizen speaks.
  case others(contribution: Double)

  /// What it adds to the log-odds.
  public var contribution: Double {
    switch self {
    case .theme(_, let contribution), .mode(_, let contribution), .near(_, let contribution),
      .remote(let contribution), .sort(let contribution), .joined(_, let contribution),
      .alike(_, let contribution), .people(_, let contribution), .others(let contribution):
      contribution
    }
  }
}
