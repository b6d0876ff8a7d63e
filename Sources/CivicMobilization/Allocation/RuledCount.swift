import CivicStatistics

/// A count that the rule is about: of those at one post, or at all posts of one action.
struct RuledCount: Sendable {
  /// The posts whose people are counted.
  let posts: [Int]
  let minimum: Int?
  let capacity: Int?
  let room: Int?
  let needed: Int
  /// Who comes without any allocation, at each node of the shared shock.
  let base: [CountDistribution]

  /// The people at one post.
  init(_ post: AllocationPost, number: Int) {
    posts = [number]
    (minimum, capacity) = (post.impact.minimum, post.impact.capacity)
    (room, needed, base) = (post.room, post.needed, post.base)
  }

  /// The people at all posts of an action.
  init(_ total: AllocationTotal, of problem: [AllocationPost]) {
    posts = total.posts
    (minimum, capacity) = (total.minimum, total.capacity)
    (room, needed) = (total.room, total.needed)
    base = total.base.enumerated().map { node, law in
      total.posts.reduce(law) { $0.adding(problem[$1].base[node]) }
    }
  }

  /// The counts of a problem: at each post, then of each total.
  static func all(of problem: AllocationProblem) -> [RuledCount] {
    problem.posts.enumerated().map { RuledCount($1, number: $0) }
      + problem.totals.map { RuledCount($0, of: problem.posts) }
  }

  /// The loads at which the rule holds for the normal count.
  /// - Parameters:
  ///   - turnout: The law of the count.
  ///   - eligible: The parties that may be sent to be counted.
  ///   - rule: With which certainty.
  /// - Returns: The loads; none where no load is enough, or any is too much.
  func bounds(_ turnout: NormalTurnout, _ eligible: PostTally, rule: TurnoutRule) -> LoadBounds {
    let most = min(eligible.load, room.map { Double($0) * eligible.meanKeep } ?? .infinity)
    return LoadBounds(
      lower: max(Double(needed) * eligible.meanKeep, least(turnout, most: most, enough: rule.enough)),
      upper: self.most(turnout, most: most, tooMany: rule.tooMany))
  }

  private func least(_ turnout: NormalTurnout, most: Double, enough: Double) -> Double {
    let minimum = minimum ?? 0
    if turnout.probability(atLeast: minimum, load: 0) >= enough { return 0 }
    guard most > 0, turnout.probability(atLeast: minimum, load: most) >= enough else { return .infinity }
    return Self.bisect(0, most) { turnout.probability(atLeast: minimum, load: $0) < enough }.high
  }

  private func most(_ turnout: NormalTurnout, most: Double, tooMany: Double) -> Double {
    guard let capacity, turnout.probability(atLeast: capacity + 1, load: most) > tooMany else { return most }
    guard turnout.probability(atLeast: capacity + 1, load: 0) <= tooMany else { return -.infinity }
    return Self.bisect(0, most) { turnout.probability(atLeast: capacity + 1, load: $0) <= tooMany }.low
  }

  /// Where a condition that holds at `low` and not at `high` ceases to.
  private static func bisect(_ low: Double, _ high: Double, while holds: (Double) -> Bool) -> (
    low: Double, high: Double
  ) {
    var (low, high) = (low, high)
    for _ in 0..<50 {
      let middle = (low + high) / 2
      if holds(middle) { low = middle } else { high = middle }
    }
    return (low, high)
  }
}
