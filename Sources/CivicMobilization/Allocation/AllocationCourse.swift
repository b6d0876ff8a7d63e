import CivicStatistics

/// The steps from a market to an allocation.
struct AllocationCourse {
  /// Up to how many posts times options every change of a single post is tried.
  private static let smallSize = 100_000

  private let market: AllocationMarket
  private let newcomers: NewcomerPrice?
  private let rule: TurnoutRule
  private let seed: Seed
  private let isSmall: Bool

  init(_ market: AllocationMarket, _ newcomers: NewcomerPrice?, rule: TurnoutRule, seed: Seed) {
    self.market = market
    self.newcomers = newcomers
    self.rule = rule
    self.seed = seed
    isSmall = market.curves.count * market.problem.optionCount <= Self.smallSize
  }

  func run() throws(CountDistributionError) -> Allocation {
    let exact = ExactRule(rule: rule, problem: market.problem, counts: market.counts)
    var free = PriceDescent(market)
    free.settle(isSmall ? 150 : 60, in: market)
    var decided = free
    OpeningDive(roundIterations: isSmall ? 25 : 10).decide(&decided, in: market)
    var first = seated(decided)
    let openings = isSmall ? OpeningSearch().candidates(from: decided, in: market) : []
    if let opening = openings.first { first.keepBetter(seated(opening), in: market) }
    var best = try completed(first, exact)
    for opening in openings.dropFirst() where opening.bound > best.objective {
      let other = try completed(seated(opening), exact)
      if other.objective > best.objective { best = other }
    }
    free.lower(isSmall ? 150 : 60, towards: best.objective, in: market)
    return try Allocation(best.seating, bound: free.bound, in: best.market, newcomers, exact: exact)
  }

  /// The best allocation found from a seating.
  private func completed(
    _ start: PricedSeating, _ exact: ExactRule
  ) throws(CountDistributionError) -> CertifiedSeating {
    var best = start
    polish(&best)
    var certified = try CertifiedSeating(best.seating, in: market, exact)
    if isSmall { try OpeningTrials(market: market, prices: best.prices, exact: exact).improve(&certified) }
    return try improved(certified, at: best.prices, exact)
  }

  /// A seating with the prices it came from.
  private struct PricedSeating {
    var seating: Seating
    var prices: [Double]

    mutating func keepBetter(_ other: PricedSeating, in market: AllocationMarket) {
      if other.seating.objective(in: market) > seating.objective(in: market) { self = other }
    }
  }

  private func seated(_ descent: PriceDescent) -> PricedSeating {
    var seating = Seating(market, isOpen: descent.stances.map { $0 == .open })
    seating.fill(at: descent.prices, in: market)
    seating.repair(passes: 10, in: market)
    return PricedSeating(seating: seating, prices: descent.prices)
  }

  /// Finds the prices of the posts that are open, and seats everybody anew.
  private func polish(_ best: inout PricedSeating) {
    var descent = PriceDescent(market)
    for post in best.seating.isOpen.indices {
      descent.decide(post, best.seating.isOpen[post] ? .open : .closed, in: market)
    }
    descent.restart(at: best.prices.enumerated().map { $1 == -.infinity ? market.curves.rate[$0] : $1 })
    descent.settle(10, in: market)
    descent.lower(40, towards: best.seating.objective(in: market), in: market)
    descent.restart(at: descent.bestPrices)
    descent.settle(30, in: market)
    best.keepBetter(seated(descent), in: market)
    best.prices = descent.prices
  }

  /// Moves a few people at a time.
  private func improved(
    _ best: CertifiedSeating, at prices: [Double], _ exact: ExactRule
  ) throws(CountDistributionError) -> CertifiedSeating {
    var seating = best.seating
    var search = RuinAndRecreate(seating, at: prices, in: best.market, seed: seed)
    search.improve(&seating, attempts: isSmall ? max(2_000, 200 * seating.chosen.count) : seating.chosen.count / 5)
    seating.rebalance(passes: 4, in: best.market)
    let other = try CertifiedSeating(seating, in: best.market, exact)
    return other.objective > best.objective ? other : best
  }
}
