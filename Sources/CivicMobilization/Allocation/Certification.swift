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
/// move; what still fails at the end is closed, so that every open post passes.
struct Certification {
  private static let rounds = 25
  /// The part of a shortage by which a load is raised at once: a little more often suffices.
  private static let share = 0.1

  let exact: ExactRule
  private var judged: [[Int]?]
  private var verdicts: [ExactRule.Verdict?]

  init(_ exact: ExactRule) {
    self.exact = exact
    judged = [[Int]?](repeating: nil, count: exact.problem.posts.count)
    verdicts = [ExactRule.Verdict?](repeating: nil, count: exact.problem.posts.count)
  }

  /// Changes a seating until every open post passes.
  /// - Throws: `CountDistributionError.supportTooLarge` for posts of many millions.
  mutating func certify(_ seating: inout Seating, in market: inout AllocationMarket) throws(CountDistributionError) {
    for round in 1...Self.rounds {
      let failing = try failures(of: seating, in: market)
      guard !failing.isEmpty else { return }
      if round == Self.rounds { return seating.close(Set(failing.map(\.post)), in: market) }
      for (post, verdict) in failing {
        let load = seating.loads[post]
        let less = Double(verdict.excess) + verdict.overbooked
        market.curves.narrow(
          post, lower: verdict.shortage > 0 ? load + Self.share * Double(verdict.shortage) : 0,
          upper: less > 0 ? load - Self.share * less : .infinity)
      }
      seating.repair(passes: 4, in: market)
    }
  }

  private mutating func failures(
    of seating: Seating, in market: AllocationMarket
  ) throws(CountDistributionError) -> [(post: Int, verdict: ExactRule.Verdict)] {
    let members = seating.members(in: market)
    let options = members.map { $0.map(\.option) }
    let stale = members.indices.filter { seating.isOpen[$0] && judged[$0] != options[$0] }
    for (post, verdict) in zip(stale, try judge(stale, members, workers: market.workers)) {
      (judged[post], verdicts[post]) = (options[post], verdict)
    }
    return members.indices.compactMap { post in
      guard seating.isOpen[post], let verdict = verdicts[post], !verdict.holds else { return nil }
      return (post, verdict)
    }
  }

  private func judge(
    _ posts: [Int], _ members: [[Seating.Member]], workers: Int
  ) throws(CountDistributionError) -> [ExactRule.Verdict] {
    var results = [Result<ExactRule.Verdict, CountDistributionError>?](repeating: nil, count: posts.count)
    parallelFill(&results, blockSize: 8, workers: workers) { range, elements in
      for (slot, index) in range.enumerated() {
        let post = posts[index]
        elements[slot] = Result { () throws(CountDistributionError) in
          try exact.verdict(on: post, try exact.law(of: post, members[post]), members[post])
        }
      }
    }
    var verdicts: [ExactRule.Verdict] = []
    for result in results { if let result { verdicts.append(try result.get()) } }
    return verdicts
  }
}
