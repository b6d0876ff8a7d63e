import CivicStatistics

/// Opens, closes and exchanges single posts of an allocation that keeps the exact rule, or all posts of one action at once, as long as
/// another allocation that keeps it is better.
///
/// Prices judge openings by what mixtures of loads could bring; where posts are few, whole people matter.
struct OpeningTrials {
  private static let rounds = 10

  /// Up to how many parties people are moved before a change is judged, whatever it looks like.
  private static let fewParties = 64
  /// What a change must bring at once, as a share of the best, for people to be moved before it is judged.
  private static let promisingShare = 0.99
  /// How often people are moved then, by party, and at least.
  private static let attemptsPerParty = 5
  private static let fewestAttempts = 200

  let market: AllocationMarket
  /// Prices that tell who would rather be elsewhere.
  let prices: [Double]
  let exact: ExactRule

  /// Improves an allocation. O(rounds × posts² × options): for small problems.
  /// - Throws: `CountDistributionError.supportTooLarge` for posts of many millions.
  func improve(_ best: inout CertifiedSeating) throws(CountDistributionError) {
    for _ in 0..<Self.rounds {
      let isOpen = best.seating.isOpen
      let open = units.filter { $0.allSatisfy { isOpen[$0] } }
      let closed = units.map { $0.filter { !isOpen[$0] } }.filter { !$0.isEmpty }
      var improved = false
      for unit in open where try takes(&best, closing: unit, opening: []) { improved = true }
      for unit in closed where try takes(&best, closing: [], opening: unit) { improved = true }
      guard !improved else { continue }
      for left in open {
        for right in closed where try takes(&best, closing: left, opening: right) { improved = true }
      }
      guard improved else { return }
    }
  }

  /// What is opened or closed at once: each post, and the posts that have a total.
  private var units: [[Int]] {
    let posts = market.problem.posts.indices.map { [$0] } + market.totals.posts
    return posts.map { $0.filter { market.curves.isPromising($0) } }.filter { !$0.isEmpty }
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
    let parties = market.problem.parties.count
    if parties <= Self.fewParties || trial.objective(in: market) > Self.promisingShare * best.objective {
      var search = RuinAndRecreate(trial, at: prices, in: market, seed: Seed(UInt64(trial.isOpen.count)))
      search.improve(&trial, attempts: max(Self.fewestAttempts, Self.attemptsPerParty * parties))
    }
    trial.repair(passes: 4, in: market)
    guard trial.objective(in: market) > best.objective + 1e-9 else { return false }
    let certified = try CertifiedSeating(trial, in: market, exact)
    guard certified.objective > best.objective + 1e-9 else { return false }
    best = certified
    return true
  }
}
