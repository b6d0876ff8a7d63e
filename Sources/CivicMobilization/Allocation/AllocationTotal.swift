import CivicStatistics

/// What the posts of one action must keep together: its slots have numbers of their own, and so has the action.
///
/// People who come to several posts of an action are counted once for each; a party is sent to one of them at most.
public struct AllocationTotal: Sendable {
  /// The numbers of the posts, in increasing order.
  public var posts: [Int]
  /// People without whom nothing is achieved; nil for none.
  public var minimum: Int?
  /// People whom the action can hold; nil for any number.
  public var capacity: Int?
  /// Who comes to the action and to none of these posts, at each node of the shared shock.
  public var base: [CountDistribution]
  /// Places that may still be promised; nil for any number.
  public var room: Int?
  /// Places that must yet be promised for it to go ahead; 0 for none.
  public var needed: Int

  /// Creates a total; nobody comes beside the posts unless given.
  public init(
    posts: [Int], minimum: Int? = nil, capacity: Int? = nil, base: [CountDistribution] = [.certain(0)],
    room: Int? = nil, needed: Int = 0
  ) {
    precondition(zip(posts, posts.dropFirst()).allSatisfy { $0 < $1 }, "posts are in increasing order")
    precondition(needed >= 0 && room ?? 0 >= 0, "places are at least 0")
    self.posts = posts
    self.minimum = minimum
    self.capacity = capacity
    self.base = base
    self.room = room
    self.needed = needed
  }
}
