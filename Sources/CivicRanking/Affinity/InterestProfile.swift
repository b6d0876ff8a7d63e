import CivicDomain

/// What an action is about, as everybody's codes see it.
///
/// A citizen's code matches an action's code fully when they are the same or when the action's stands below it: somebody who
/// cares about `climate` cares about every part of it. It matches by half for each level that the action's code stands above
/// it: an action on the whole of `climate` serves somebody who cares about one part of it, but not that part alone. Codes on
/// different branches do not match. Several codes of an action add up to a full match at most, and weights above 1 are taken
/// relative to the largest. So the match is linear in the citizen's weights, and a batch of them is one matrix product.
struct InterestProfile: Sendable, Hashable {
  /// What one level between a broader code of the action and the citizen's own leaves of a match.
  static let perLevel = 0.5

  private let codes: [Interest]

  /// The profile of an action's codes.
  init(_ interests: [Interest]) {
    let scale = interests.reduce(1) { max($0, abs($1.weight)) }
    codes = interests.map { Interest($0.code, weight: $0.weight / scale) }
  }

  /// How well the action matches a code of a citizen, from −1 to 1. O(codes · depth).
  func match(_ code: String, in hierarchy: Hierarchy) -> Double {
    var sum = 0.0
    for own in codes { sum += own.weight * Self.match(citizen: code, action: own.code, in: hierarchy) }
    return min(1, max(-1, sum))
  }

  /// Every code of a citizen that could match the action.
  func reachableCodes(in hierarchy: Hierarchy) -> Set<String> {
    codes.reduce(into: []) { reachable, own in
      reachable.insert(own.code)
      reachable.formUnion(hierarchy.ancestors(of: own.code))
      reachable.formUnion(hierarchy.descendants(of: own.code))
    }
  }

  private static func match(citizen: String, action: String, in hierarchy: Hierarchy) -> Double {
    if citizen == action || hierarchy.isAncestor(citizen, of: action) { return 1 }
    var match = 1.0
    var code = citizen
    while let broader = hierarchy.parent(of: code) {
      match *= perLevel
      if broader == action { return match }
      code = broader
    }
    return 0
  }
}
