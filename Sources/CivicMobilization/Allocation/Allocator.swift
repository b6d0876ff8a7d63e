import CivicStatistics

/// Decides who is sent where, when everyone's list depends on everyone else's.
///
/// Maximizes the sum over posts of the expected added impact, and what options are worth by themselves, where a post either is open
/// and keeps the ``TurnoutRule``, or takes nobody. Opening is a fixed charge and thresholds are not submodular, so no greedy order is
/// any good: each post offers a price for a unit of load, each party picks its best posts by itself, and prices move. Then posts are
/// opened or closed step by step, people are placed, posts that lack people are closed, prices are polished for the posts that remain,
/// and a local search moves a few parties at a time. The prices prove an upper bound, so that the gap is always known.
///
/// The same allocation for any number of workers.
public struct Allocator: Sendable, Hashable {
  /// When a post may be open.
  public var rule: TurnoutRule
  /// Where random numbers of the local search start.
  public var seed: Seed

  /// Creates a configuration.
  public init(rule: TurnoutRule = TurnoutRule(), seed: Seed = Seed(1)) {
    self.rule = rule
    self.seed = seed
  }

  /// Allocates the parties of a problem.
  /// - Parameters:
  ///   - problem: Who may be sent where.
  ///   - workers: How many threads share the work; it changes no result.
  /// - Returns: The allocation.
  /// - Throws: `CountDistributionError.supportTooLarge` for posts of many millions.
  /// - Complexity: O(iterations × options), about 200 iterations; for small problems O(posts² × options) more.
  public func allocate(_ problem: AllocationProblem, workers: Int = 1) throws(CountDistributionError) -> Allocation {
    let course = AllocationCourse(
      AllocationMarket(problem, rule: rule, workers: workers), rule: rule, seed: seed)
    return try course.run()
  }
}
