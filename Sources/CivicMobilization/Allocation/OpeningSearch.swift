/// Looks for better sets of open posts by opening, closing and exchanging single posts, each judged by its Lagrangian bound.
///
/// A bound judges mixtures of loads; whole people may prefer the second best, so a few sets are kept.
struct OpeningSearch {
  /// How many iterations judge a set; prices are warm.
  private static let iterations = 12
  private static let rounds = 20
  /// How many sets are completed with people.
  private static let kept = 4

  /// The best sets that were found, from a first one. O(rounds × posts² × iterations × options): for small problems.
  /// - Parameters:
  ///   - start: A descent in which every post is decided.
  ///   - market: The market.
  /// - Returns: Descents with the stances of the best sets, the best first.
  func candidates(from start: PriceDescent, in market: AllocationMarket) -> [PriceDescent] {
    var sets = [judged(start, [], market)]
    for _ in 0..<Self.rounds {
      let best = sets[0]
      let posts = best.stances.indices.filter { market.curves.isPromising($0) }
      let open = posts.filter { best.stances[$0] == .open }
      let closed = posts.filter { best.stances[$0] == .closed }
      judge(posts.map { [$0] }, of: best, market, &sets)
      if !improves(sets[0], on: best) {
        judge(open.flatMap { left in closed.map { [left, $0] } }, of: best, market, &sets)
      }
      guard improves(sets[0], on: best) else { break }
    }
    return sets
  }

  /// Judges changes of a set, and keeps those that are among the best.
  private func judge(
    _ changes: [[Int]], of best: PriceDescent, _ market: AllocationMarket, _ sets: inout [PriceDescent]
  ) {
    for change in changes {
      let candidate = judged(best, change, market)
      guard !sets.contains(where: { $0.stances == candidate.stances }) else { continue }
      let place = sets.firstIndex { $0.bound < candidate.bound } ?? sets.count
      guard place < Self.kept else { continue }
      sets.insert(candidate, at: place)
      if sets.count > Self.kept { sets.removeLast() }
    }
  }

  private func improves(_ set: PriceDescent, on best: PriceDescent) -> Bool {
    set.bound > best.bound * (1 + 1e-6)
  }

  private func judged(_ descent: PriceDescent, _ change: [Int], _ market: AllocationMarket) -> PriceDescent {
    var descent = descent
    for post in change { descent.decide(post, descent.stances[post] == .open ? .closed : .open, in: market) }
    descent.restart(at: nil, steps: 5)
    descent.settle(Self.iterations, in: market)
    return descent
  }
}
