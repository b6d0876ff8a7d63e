import CivicStatistics

/// Opens, closes and exchanges single posts of an allocation that keeps the exact rule, as long as another that keeps it is better.
///
/// Prices judge openings by what mixtures of loads could bring; where posts are few, whole people matter.
struct OpeningTrials {
  private static let rounds = 10

  /// Up to how many parties, and how often, people are moved before a change is judged.
  private static let fewParties = 64
  private static let attempts = 200

  let market: AllocationMarket
  /// Prices that tell who would rather be elsewhere.
  let prices: [Double]
  let exact: ExactRule

  /// Improves an allocation. O(rounds × posts² × options): for small problems.
  /// - Throws: `CountDistributionError.supportTooLarge` for posts of many millions.
  func improve(_ best: inout CertifiedSeating) throws(CountDistributionError) {
    for _ in 0..<Self.rounds {
      let posts = best.seating.isOpen.indices.filter { market.curves.isPromising($0) }
      let open = posts.filter { best.seating.isOpen[$0] }
      let closed = posts.filter { !best.seating.isOpen[$0] }
      var improved = false
      for post in posts
      where try takes(&best, closing: open.filter { $0 == post }, opening: closed.filter { $0 == post }) {
        improved = true
      }
      guard !improved else { continue }
      for left in open {
        for right in closed where try takes(&best, closing: [left], opening: [right]) { improved = true }
      }
      guard improved else { return }
    }
  }

  /// Tries one change, and keeps it where it is for the better.
  private func takes(
    _ best: inout CertifiedSeating, closing: [Int], opening: [Int]
  ) throws(CountDistributionError) -> Bool {
    guard closing.allSatisfy({ best.seating.isOpen[$0] }), opening.allSatisfy({ !best.seating.isOpen[$0] }) else {
      return false
    }
    var trial = best.seating
    trial.close(Set(closing), in: market)
    trial.open(opening)
    trial.rebalance(passes: 4, in: market)
    if market.problem.parties.count <= Self.fewParties {
      var search = RuinAndRecreate(trial, at: prices, in: market, seed: Seed(UInt64(trial.isOpen.count)))
      search.improve(&trial, attempts: Self.attempts)
    }
    trial.repair(passes: 4, in: market)
    guard trial.objective(in: market) > best.objective + 1e-9 else { return false }
    let certified = try CertifiedSeating(trial, in: market, exact)
    guard certified.objective > best.objective + 1e-9 else { return false }
    best = certified
    return true
  }
}
