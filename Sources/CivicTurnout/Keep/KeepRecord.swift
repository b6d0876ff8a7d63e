import CivicStatistics

/// What is known of a group's promises, and the effect on the log-odds of keeping that follows from it.
public struct KeepRecord: Sendable, Hashable {
  /// Places kept, weighted by age.
  public var kept: Double
  /// Places whose outcome is known, weighted by age.
  public var known: Double
  /// The shift of the log-odds against what the group's parents predict.
  public var effect: Double

  /// Creates a record.
  public init(kept: Double, known: Double, effect: Double) {
    self.kept = kept
    self.known = known
    self.effect = effect
  }
}
