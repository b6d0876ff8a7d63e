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
  /// How often the price of newcomers' places is halved in on, after it was found high enough.
  private static let searches = 6

  /// When a post may be open.
  public var rule: TurnoutRule
  /// The least share of all places that goes to newcomers; 0 for no such constraint.
  public var newcomerShare: Double
  /// Where random numbers of the local search start.
  public var seed: Seed

  /// Creates a configuration.
  public init(rule: TurnoutRule = TurnoutRule(), newcomerShare: Double = 0, seed: Seed = Seed(1)) {
    precondition((0...1).contains(newcomerShare), "a share lies within 0...1")
    self.rule = rule
    self.newcomerShare = newcomerShare
    self.seed = seed
  }

  /// Allocates the parties of a problem.
  ///
  /// Where newcomers do not get their share by themselves, their places are given a price, for which several allocations are made.
  /// - Parameters:
  ///   - problem: Who may be sent where.
  ///   - workers: How many threads share the work; it changes no result.
  /// - Returns: The allocation; one whose newcomers lack their share only where no price was found that gives it to them.
  /// - Throws: `CountDistributionError.supportTooLarge` for posts of many millions.
  /// - Complexity: O(iterations × options), about 200 iterations; for small problems O(posts² × options) more.
  public func allocate(_ problem: AllocationProblem, workers: Int = 1) throws(CountDistributionError) -> Allocation {
    let free = try allocate(problem, newcomerPrice: 0, workers: workers)
    guard !satisfies(free) else { return free }
    var (low, high) = (0.0, problem.largestPrice)
    var best = try allocate(problem, newcomerPrice: high, workers: workers)
    var bound = min(free.upperBound, best.upperBound)
    for _ in 0..<Self.searches where satisfies(best) {
      let middle = (low + high) / 2
      let next = try allocate(problem, newcomerPrice: middle, workers: workers)
      bound = min(bound, next.upperBound)
      if satisfies(next) { high = middle } else { low = middle }
      if satisfies(next), next.objective > best.objective { best = next }
    }
    best.upperBound = max(bound, best.objective)
    return best
  }

  private func satisfies(_ allocation: Allocation) -> Bool {
    allocation.newcomerShare.map { $0 >= newcomerShare - 1e-9 } ?? true
  }

  private func allocate(
    _ problem: AllocationProblem, newcomerPrice price: Double, workers: Int
  ) throws(CountDistributionError) -> Allocation {
    let newcomers = price > 0 ? NewcomerPrice(share: newcomerShare, price: price) : nil
    let market = AllocationMarket(problem, rule: rule, newcomers: newcomers, workers: workers)
    return try AllocationCourse(market, newcomers, rule: rule, seed: seed).run()
  }
}
