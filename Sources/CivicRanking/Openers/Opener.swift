/// A change that would open actions to a citizen, and which.
public struct Opener: Sendable, Hashable {
  /// The change.
  public let change: OpenerChange
  /// The actions that it alone would open, by their position, in increasing order.
  public let actions: [Int]

  /// How many actions it would open.
  public var count: Int { actions.count }
}
