extension Seating {
  /// Sends parties one after another to what pays them best, as long as there is room. O(options).
  mutating func fill(at prices: [Double], in market: AllocationMarket) {
    for party in chosen.indices {
      place(party, in: market) { seating, option in
        guard seating.hasRoom(option, in: market) else { return -.infinity }
        return prices[Int(market.problem.post[option])] * Double(market.load[option]) + Double(market.worth[option])
      }
    }
  }

  /// Lets every party in turn move to what is best for all given where the others are, until nobody moves. O(passes × options).
  mutating func rebalance(passes: Int, in market: AllocationMarket) {
    for _ in 0..<passes {
      var moved = false
      for party in chosen.indices where respond(party, in: market) { moved = true }
      guard moved else { return }
    }
  }

  /// Moves a party, and those that come only with it, to what is best for all, and never for the worse; whether anything changed.
  mutating func respond(_ party: Int, in market: AllocationMarket) -> Bool {
    let before = chosen[party]
    let followers = market.followers[party] ?? []
    guard !followers.isEmpty else {
      move(party, in: market)
      return chosen[party] != before
    }
    let (old, reached) = (followers.map { chosen[$0] }, objective(in: market))
    for follower in followers { remove(follower, in: market) }
    for mover in [party] + followers { move(mover, in: market) }
    if objective(in: market) > reached { return true }
    for (mover, options) in zip([party] + followers, [before] + old) {
      remove(mover, in: market)
      place(mover, options, in: market)
    }
    return false
  }

  private mutating func move(_ party: Int, in market: AllocationMarket) {
    place(party, in: market) { seating, option in
      seating.gain(option, in: market) + Double(market.worth[option])
    }
  }

  /// Closes posts that do not get enough, a quarter of them at a time, until all that are open do.
  mutating func repair(passes: Int, in market: AllocationMarket) {
    while true {
      rebalance(passes: passes, in: market)
      let short = unfilled(in: market)
      guard !short.isEmpty else { return }
      close(Set(short.prefix((short.count + 3) / 4).flatMap(\.self)), in: market)
    }
  }

  /// The open posts, and the open posts of a total, that lack people or have too many, the worst first.
  private func unfilled(in market: AllocationMarket) -> [[Int]] {
    var wrong: [(filled: Double, posts: [Int])] = []
    func note(_ bounds: LoadBounds, _ load: Double, _ posts: [Int]) {
      if !bounds.contains(load) { wrong.append((bounds.filled(load), posts)) }
    }
    for post in isOpen.indices where isOpen[post] { note(market.curves.bounds(post), loads[post], [post]) }
    for total in openTotals(in: market) {
      note(market.totals.bounds[total], totalLoads[total], market.totals.posts[total])
    }
    return wrong.sorted { ($0.filled, $0.posts[0]) < ($1.filled, $1.posts[0]) }.map(\.posts)
  }
}
