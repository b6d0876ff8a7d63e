/// What is asked of an allocation of citizens among actions.
public struct AllocationSettings: Sendable, Hashable {
  /// Whether people are asked or told.
  public enum Basis: String, Sendable, CaseIterable {
    /// People are proposed actions, and some decline.
    case proposal
    /// People agreed to go where they are sent.
    case assignment
  }

  /// Whether people are asked or told.
  public var basis: Basis
  /// How many actions each may be sent to.
  public var commitments: Int
  /// What a perfect fit counts, as a share of the hours that are asked.
  public var fitWeight: Double
  /// What it counts that somebody who waits for a place elsewhere is sent, as a share of the hours of the longest that is open to her:
  /// above ``fitWeight`` she goes before whoever only fits better, and hardly before whoever brings more.
  public var waitingWeight: Double
  /// What it counts, in participant hours, that somebody who has not promised anything yet is sent anywhere; with every promise
  /// held it counts less, so that those come first who were served least.
  public var worstOffHours: Double
  /// So many eligible pairs are looked at; each citizen's best, where there are more.
  public var pairLimit: Int
  /// How many messages a citizen may get, over all organizers together; whoever got as many is sent nowhere.
  public var fatigue: FatigueBudget

  /// Creates settings.
  public init(
    basis: Basis = .proposal, commitments: Int = 1, fitWeight: Double = 0.05, waitingWeight: Double = 0.1,
    worstOffHours: Double = 0, pairLimit: Int = 5_000_000, fatigue: FatigueBudget = .standard
  ) {
    precondition(commitments >= 1 && pairLimit >= 1, "somebody is sent somewhere")
    precondition(min(fitWeight, waitingWeight, worstOffHours) >= 0, "weights are at least 0")
    self.basis = basis
    self.commitments = commitments
    self.fitWeight = fitWeight
    self.waitingWeight = waitingWeight
    self.worstOffHours = worstOffHours
    self.pairLimit = pairLimit
    self.fatigue = fatigue
  }
}
