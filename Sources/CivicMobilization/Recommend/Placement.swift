/// How an action came to its place on a list.
public struct Placement: Sendable, Hashable {
  /// Why an action is on a list.
  public enum Cause: Sendable, Hashable {
    /// It is among the best of those eligible.
    case rank
    /// It brings variety to the list.
    case diversity
    /// It brings exposures within their bounds.
    case exposure
    /// It was drawn by lot.
    case chance
  }

  /// Why it is there.
  public let cause: Cause
  /// The probability with which it stands at this place; 1 where nothing is left to chance.
  public let propensity: Double

  /// Among the best, without chance.
  public static let ranked = Placement(cause: .rank, propensity: 1)

  init(cause: Cause, propensity: Double = 1) {
    self.cause = cause
    self.propensity = propensity
  }
}
