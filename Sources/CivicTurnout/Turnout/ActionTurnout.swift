import CivicStatistics

/// The forecast of one action: how many come, and how many places are promised in the end.
public struct ActionTurnout: Sendable, Hashable {
  /// The joint law, node by node of the shared shock.
  public let joint: JointCount
  /// Places promised so far.
  public let promised: Int
  /// Those of them whose condition holds, or that have none.
  public let holding: Int
  /// Places still to be promised.
  public let toCome: CountDistribution
  /// Log-odds with which somebody without history keeps a promise to this action.
  public let newcomerLogOdds: Double
  /// How many come, whatever the shock.
  public let present: CountDistribution

  /// Places promised on a condition that does not hold.
  public var notHolding: Int { promised - holding }

  init(
    joint: JointCount, promised: Int, holding: Int, toCome: CountDistribution, newcomerLogOdds: Double
  ) throws(CountDistributionError) {
    self.joint = joint
    self.promised = promised
    self.holding = holding
    self.toCome = toCome
    self.newcomerLogOdds = newcomerLogOdds
    present = try joint.present
  }
}
