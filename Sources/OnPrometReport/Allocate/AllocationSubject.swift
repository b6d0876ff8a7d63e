import CivicMobilization

/// What an allocation tells of: an action, one slot of it, or all its slots together.
struct AllocationSubject {
  /// The action's number in the catalog.
  let action: Int
  /// The slot; nil for the whole action.
  let slot: String?
  let minimum: Int?
  let capacity: Int?
  /// Places that must yet be promised.
  let needed: Int
  let outcome: Allocation.PostOutcome

  /// All of them, an action's slots before the action as a whole.
  static func all(of city: AllocationCase, _ allocation: Allocation) -> [AllocationSubject] {
    let totals = zip(city.problem.totals, allocation.totals).map { total, outcome in
      (
        last: total.posts.last ?? 0,
        subject: AllocationSubject(
          action: city.posts[total.posts.last ?? 0].action, slot: nil, minimum: total.minimum,
          capacity: total.capacity, needed: total.needed, outcome: outcome)
      )
    }
    let whole = Dictionary(totals.map { ($0.last, $0.subject) }) { first, _ in first }
    return city.posts.indices.flatMap { number -> [AllocationSubject] in
      let (post, facts) = (city.posts[number], city.problem.posts[number])
      let own = AllocationSubject(
        action: post.action, slot: post.slot, minimum: facts.impact.minimum, capacity: facts.impact.capacity,
        needed: facts.needed, outcome: allocation.posts[number])
      return [own] + [whole[number]].compactMap(\.self)
    }
  }
}
