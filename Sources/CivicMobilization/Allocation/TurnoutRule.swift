/// With which certainty a post that people are sent to must have enough of them, and not too many.
public struct TurnoutRule: Sendable, Hashable {
  /// The probability with which at least the minimum come.
  public var enough: Double
  /// The probability with which more than the capacity may come.
  public var tooMany: Double

  /// Creates a rule: enough with .8, too many with .05 unless given.
  public init(enough: Double = 0.8, tooMany: Double = 0.05) {
    precondition((0..<1).contains(enough) && (0..<1).contains(tooMany), "a rule is kept with some probability below 1")
    self.enough = enough
    self.tooMany = tooMany
  }
}
