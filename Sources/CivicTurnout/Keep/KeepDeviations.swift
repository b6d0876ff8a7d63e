/// How much groups differ in keeping their promises: standard deviations of their log-odds, 0 for no difference.
public struct KeepDeviations: Sendable, Hashable {
  /// Of citizens.
  public var citizen: Double
  /// Of actions; nil where there are too many to estimate it.
  public var action: Double?
  /// Of organizers.
  public var organizer: Double
  /// Of modes of action.
  public var mode: Double

  /// Creates deviations.
  public init(citizen: Double, action: Double?, organizer: Double, mode: Double) {
    self.citizen = citizen
    self.action = action
    self.organizer = organizer
    self.mode = mode
  }
}
