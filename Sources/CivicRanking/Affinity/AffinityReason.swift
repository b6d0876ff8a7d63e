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

  /// What it adds to the log-odds.
  public var contribution: Double {
    switch self {
    case .theme(_, let contribution), .mode(_, let contribution), .near(_, let contribution),
      .remote(let contribution), .sort(let contribution):
      contribution
    }
  }
}
