/// Looks for a better set of open posts by opening, closing and exchanging single posts, each judged by its Lagrangian bound.
struct OpeningSearch {
  /// How many iterations judge a set; prices are warm.
  private static let iterations = 12
  private static let rounds = 20

  /// The best set, from a first one. O(rounds × posts² × iterations × options): for small problems.
  /// - Parameters:
  ///   - start: A descent in which every post is decided.
  ///   - market: The market.
  /// - Returns: A descent with the stances of the best set.
  func improved(_ start: PriceDescent, in market: AllocationMarket) -> PriceDescent {
    var best = judged(start, [], market)
    for _ in 0..<Self.rounds {
      let posts = best.stances.indices.filter { market.curves.isPromising($0) }
      let open = posts.filter { best.stances[$0] == .open }
      let closed = posts.filter { best.stances[$0] == .closed }
      let flips = posts.map { [$0] }
      guard
        let next = better(flips, than: best, market)
          ?? better(open.flatMap { left in closed.map { [left, $0] } }, than: best, market)
      else { break }
      best = next
    }
    return best
  }

  private func better(_ changes: [[Int]], than best: PriceDescent, _ market: AllocationMarket) -> PriceDescent? {
    var next: PriceDescent?
    for change in changes {
      let candidate = judged(best, change, market)
      if candidate.bound > max(best.bound, next?.bound ?? 0) * (1 + 1e-6) { next = candidate }
    }
    return next
  }

  private func judged(_ descent: PriceDescent, _ change: [Int], _ market: AllocationMarket) -> PriceDescent {
    var descent = descent
    for post in change { descent.decide(post, descent.stances[post] == .open ? .closed : .open, in: market) }
    descent.restart(at: nil, steps: 5)
    descent.settle(Self.iterations, in: market)
    return descent
  }
}
