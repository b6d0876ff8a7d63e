/// Decides step by step which posts open, by how much of each is used where prices have settled.
struct OpeningDive {
  private static let rounds = 14
  private static let surelyOpen = 0.98
  private static let surelyClosed = 0.02
  private static let share = 0.25

  /// The share of iterations of the first settlement that each round takes.
  let roundIterations: Int

  /// Decides every post. O(rounds × iterations × options).
  func decide(_ descent: inout PriceDescent, in market: AllocationMarket) {
    for round in 0..<Self.rounds {
      let supports = descent.stances.indices.map { post in
        min(1, descent.loads[post] / max(market.curves.peak[post], 1e-9))
      }
      settleExtremes(supports, &descent, market)
      let undecided = descent.stances.indices.filter { descent.stances[$0] == .undecided }
        .sorted { (supports[$0], $0) < (supports[$1], $1) }
      guard !undecided.isEmpty else { return }
      let some = round == Self.rounds - 1 ? undecided.count : Int((Self.share * Double(undecided.count)).rounded(.up))
      for post in undecided.prefix(some) { descent.decide(post, .closed, in: market) }
      for post in undecided.dropFirst(some).suffix(some) where supports[post] > 0.5 {
        descent.decide(post, .open, in: market)
      }
      descent.settle(roundIterations, in: market)
    }
  }

  private func settleExtremes(_ supports: [Double], _ descent: inout PriceDescent, _ market: AllocationMarket) {
    for post in supports.indices where descent.stances[post] == .undecided {
      if supports[post] > Self.surelyOpen { descent.decide(post, .open, in: market) }
      if supports[post] < Self.surelyClosed { descent.decide(post, .closed, in: market) }
    }
  }
}
