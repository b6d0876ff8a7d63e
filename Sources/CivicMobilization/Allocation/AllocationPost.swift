import CivicDomain
import CivicLeverage
import CivicStatistics

/// What people are sent to: an action, or one slot of it.
public struct AllocationPost: Sendable {
  /// The number of the action; a party is sent to one post of an action at most.
  public var action: Int
  /// What is achieved when n people come; its minimum and its capacity are those of the post.
  public var impact: ImpactFunction
  /// Who comes without any allocation, at each node of the shared shock.
  public var base: [CountDistribution]
  /// Places that may still be promised; nil for any number.
  public var room: Int?
  /// Places that must yet be promised for it to go ahead; 0 for none.
  public var needed: Int
  /// When it takes place.
  public var span: TimeSpan
  /// Hours asked of one participant; nil when unknown.
  public var hours: Double?

  /// Creates a post; nobody comes by themselves unless given.
  public init(
    action: Int, impact: ImpactFunction, base: [CountDistribution] = [.certain(0)], room: Int? = nil,
    needed: Int = 0, span: TimeSpan = TimeSpan(), hours: Double? = nil
  ) {
    precondition(needed >= 0 && room ?? 0 >= 0, "places are at least 0")
    self.action = action
    self.impact = impact
    self.base = base
    self.room = room
    self.needed = needed
    self.span = span
    self.hours = hours
  }
}
