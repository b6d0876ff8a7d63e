/// Finds the posts that are best for one party together: the largest sum of scores over posts that do not clash, fit into its
/// hours, and are no more than it may be sent to.
///
/// Exact by branch and bound over the best few options, or over all where these do not settle it; only beyond many steps, which
/// takes many posts for one party, what is found may be less than the bound.
struct BundleSearch {
  /// How many of the best options are looked at first.
  private static let few = 8
  private static let stepLimit = 4_000

  /// The options chosen by the last search.
  private(set) var chosen: [Int] = []
  /// The sum of scores of what was chosen, and a number that no choice exceeds; the party's bonus included.
  private(set) var value = 0.0
  private(set) var bound = 0.0

  private var scores: [Double] = []
  private var options: [Int] = []
  /// The best score that was not kept.
  private var spilled = -Double.infinity
  private var path: [Int] = []
  private var pathPosts: [Int] = []
  private var steps = 0

  /// Searches the best bundle of a party.
  /// - Parameters:
  ///   - number: The party.
  ///   - market: The market.
  ///   - score: What an option brings; below 0 where it is not wanted.
  /// - Complexity: O(options) where the best few settle it.
  @inline(__always)
  mutating func search(_ number: Int, in market: AllocationMarket, score: (Int) -> Double) {
    let party = market.problem.parties[number]
    let range = market.problem.options(of: number)
    chosen.removeAll(keepingCapacity: true)
    (value, bound) = (0, 0)
    guard party.limit > 0 else { return }
    collect(range, capacity: party.limit == 1 ? 1 : max(Self.few, 2 * party.limit), score)
    guard let best = scores.first, best + party.bonus > 0 else { return }
    if party.limit == 1 || best <= 0 {
      chosen.append(options[0])
      (value, bound) = (best + party.bonus, best + party.bonus)
      return
    }
    explore(party, market)
    // A bundle with an option that was not kept is worth no more than this.
    if max(spilled, 0) + sum(of: party.limit - 1, from: 0) > value, spilled > 0 {
      collect(range, capacity: range.count, score)
      explore(party, market)
    }
    value += party.bonus
    bound += party.bonus
  }

  /// Keeps the best options in falling order of their scores, ties in the order of the posts.
  @inline(__always)
  private mutating func collect(_ range: Range<Int>, capacity: Int, _ score: (Int) -> Double) {
    scores.removeAll(keepingCapacity: true)
    options.removeAll(keepingCapacity: true)
    spilled = -.infinity
    for option in range {
      let own = score(option)
      // The best one is kept whatever it is, for a party with a bonus.
      if !scores.isEmpty, (own <= 0 && own <= scores[0]) || (scores.count == capacity && own <= scores[capacity - 1]) {
        spilled = max(spilled, own)
        continue
      }
      guard own > -.infinity else { continue }
      var place = scores.count
      while place > 0, scores[place - 1] < own { place -= 1 }
      scores.insert(own, at: place)
      options.insert(option, at: place)
      if scores.count > capacity {
        spilled = max(spilled, scores.removeLast())
        options.removeLast()
      }
    }
  }

  private mutating func explore(_ party: AllocationParty, _ market: AllocationMarket) {
    (steps, value) = (0, 0)
    path.removeAll(keepingCapacity: true)
    pathPosts.removeAll(keepingCapacity: true)
    extend(from: 0, sum: 0, party, market)
    bound = steps < Self.stepLimit ? value : sum(of: party.limit, from: 0)
  }

  private mutating func extend(
    from first: Int, sum reached: Double, _ party: AllocationParty, _ market: AllocationMarket
  ) {
    if reached > value {
      value = reached
      chosen.removeAll(keepingCapacity: true)
      chosen.append(contentsOf: path)
    }
    guard path.count < party.limit else { return }
    for index in first..<max(first, scores.count) {
      guard scores[index] > 0, steps < Self.stepLimit,
        reached + sum(of: party.limit - path.count, from: index) > value
      else { return }
      steps += 1
      let post = Int(market.problem.post[options[index]])
      guard !pathPosts.contains(where: { market.calendar.clash($0, post) }),
        party.hourLimits.isEmpty || market.calendar.fits(post, beside: pathPosts, into: party.hourLimits)
      else { continue }
      path.append(options[index])
      pathPosts.append(post)
      extend(from: index + 1, sum: reached + scores[index], party, market)
      path.removeLast()
      pathPosts.removeLast()
    }
  }

  /// The sum of some consecutive scores that are above 0.
  private func sum(of count: Int, from first: Int) -> Double {
    var sum = 0.0
    for index in first..<min(first + count, scores.count) { sum += max(0, scores[index]) }
    return sum
  }
}
