import CivicRanking
import CivicStatistics

/// How each citizen's list departs from the ranking: by variety first, then by exploration.
public struct ListPolicy: Sendable, Hashable {
  /// What each further action of a theme or an organizer loses, within 0...1; 0 keeps the ranking. See `Diversity`.
  public var diversity: Double
  /// How places are given to actions that are not on the list; nil for not at all.
  public var exploration: Exploration?
  /// Where the random numbers start, from which each citizen's derive. Another seed gives another draw.
  public var seed: Seed

  /// The ranking itself, unless something is given.
  public init(diversity: Double = 0, exploration: Exploration? = nil, seed: Seed = Seed(1)) {
    precondition((0...1).contains(diversity), "a strength of diversity lies within 0...1")
    self.diversity = diversity
    self.exploration = exploration
    self.seed = seed
  }
}
