import CivicLinearAlgebra
import CivicStatistics

/// A seating in which every open post passes the exact rule, with the curves on which people may still move.
struct CertifiedSeating {
  private(set) var seating: Seating
  /// The market with bounds as narrow as the exact rule asked for.
  private(set) var market: AllocationMarket
  private(set) var objective: Double

  /// Changes a seating until every open post passes.
  /// - Throws: `CountDistributionError.supportTooLarge` for posts of many millions.
  init(_ seating: Seating, in market: AllocationMarket, _ exact: ExactRule) throws(CountDistributionError) {
    (self.seating, self.market) = (seating, market)
    var certification = Certification(exact)
    try certification.certify(&self.seating, in: &self.market)
    objective = self.seating.objective(in: self.market)
  }
}

/// Brings a seating under the exact rule: where the normal count was too confident, the bounds of the load are narrowed and people
/// move; what still fails at the end is closed, so that every open post passes, and every action whose posts have a total.
struct Certification {
  private static let rounds = 25
  /// The part of a shortage by which a load is raised at once: a little more often suffices.
  private static let share = 0.1

  let exact: ExactRule
  private var judged: [[Int]?]
  private var verdicts: [ExactRule.Verdict?]

  init(_ exact: ExactRule) {
    self.exact = exact
    judged = [[Int]?](repeating: nil, count: exact.counts.count)
    verdicts = [ExactRule.Verdict?](repeating: nil, count: exact.counts.count)
  }

  /// Changes a seating until every open post passes, and the open posts of each action together.
  /// - Throws: `CountDistributionError.supportTooLarge` for posts of many millions.
  mutating func certify(_ seating: inout Seating, in market: inout AllocationMarket) throws(CountDistributionError) {
    for _ in 1..<Self.rounds {
      let failing = try failures(of: seating, in: market)
      guard !failing.isEmpty else { return }
      for (count, verdict) in failing { narrow(count, verdict, seating, &market) }
      seating.repair(passes: 4, in: market)
    }
    // Without the people of a post that closes, its action may have too few.
    while case let failing = try failures(of: seating, in: market), !failing.isEmpty {
      seating.close(Set(failing.flatMap { exact.counts[$0.count].posts }), in: market)
    }
  }

  private func narrow(
    _ count: Int, _ verdict: ExactRule.Verdict, _ seating: Seating, _ market: inout AllocationMarket
  ) {
    let posts = seating.isOpen.count
    let load = count < posts ? seating.loads[count] : seating.totalLoads[count - posts]
    let less = Double(verdict.excess) + verdict.overbooked
    let lower = verdict.shortage > 0 ? load + Self.share * Double(verdict.shortage) : 0
    let upper = less > 0 ? load - Self.share * less : .infinity
    if count < posts {
      market.curves.narrow(count, lower: lower, upper: upper)
    } else {
      market.totals.narrow(count - posts, lower: lower, upper: upper)
    }
  }

  private mutating func failures(
    of seating: Seating, in market: AllocationMarket
  ) throws(CountDistributionError) -> [(count: Int, verdict: ExactRule.Verdict)] {
    let posts = seating.members(in: market)
    let open = seating.isOpen.indices.filter { seating.isOpen[$0] }
    let counts = open + seating.openTotals(in: market).map { $0 + posts.count }
    let members = counts.map { exact.members(of: $0, in: posts) }
    let options = members.map { $0.map(\.option) }
    let stale = counts.indices.filter { judged[counts[$0]] != options[$0] }
    let fresh = try judge(stale.map { (counts[$0], members[$0]) }, workers: market.workers)
    for (place, verdict) in zip(stale, fresh) {
      (judged[counts[place]], verdicts[counts[place]]) = (options[place], verdict)
    }
    return counts.compactMap { count in
      guard let verdict = verdicts[count], !verdict.holds else { return nil }
      return (count, verdict)
    }
  }

  private func judge(
    _ counts: [(number: Int, members: [Seating.Member])], workers: Int
  ) throws(CountDistributionError) -> [ExactRule.Verdict] {
    var results = [Result<ExactRule.Verdict, CountDistributionError>?](repeating: nil, count: counts.count)
    parallelFill(&results, blockSize: 8, workers: workers) { range, elements in
      for (slot, index) in range.enumerated() {
        let (number, members) = counts[index]
        elements[slot] = Result { () throws(CountDistributionError) in
          try exact.verdict(on: number, try exact.law(of: number, members), members)
        }
      }
    }
    var verdicts: [ExactRule.Verdict] = []
    for result in results { if let result { verdicts.append(try result.get()) } }
    return verdicts
  }
}
