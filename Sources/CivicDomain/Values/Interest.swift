/// A code of a theme or a mode with a weight: how much somebody cares, or how much an action is about it.
///
/// Weight 1 unless given; a negative weight is a dislike.
public struct Interest: Sendable, Hashable {
  /// The largest weight accepted, of either sign: beyond it sums of weights would lose what is small.
  public static let largestWeight = 1e6

  /// The code, as in the action map or of one's own.
  public var code: String
  /// How strongly, 1 unless given.
  public var weight: Double

  /// Creates an interest.
  public init(_ code: String, weight: Double = 1) {
    self.code = code
    self.weight = weight
  }
}
