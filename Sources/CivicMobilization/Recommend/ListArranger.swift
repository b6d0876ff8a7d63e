import CivicDomain
import CivicRanking

/// Turns what is eligible for a citizen, ranked, into her list under a policy.
struct ListArranger {
  private let policy: ListPolicy
  private let top: Int
  private let diversity: Diversity?

  init(_ policy: ListPolicy, top: Int, actions: [Action]) {
    self.policy = policy
    self.top = top
    diversity =
      policy.diversity > 0
      ? Diversity(strength: policy.diversity, facets: [.themes(of: actions), .organizers(of: actions)]) : nil
  }

  /// Whether lists are the ranking itself.
  var isPlain: Bool { diversity == nil && policy.exploration == nil }

  /// How many of the best are needed to begin with.
  var poolSize: Int { diversity == nil ? top : max(40, 4 * top) }

  /// Picks the list, best first, from the best of the eligible actions.
  ///
  /// - Parameters:
  ///   - ranked: The best actions with worths of at least 0 that do not rise.
  ///   - isComplete: Whether these are all that are eligible.
  /// - Returns: The places of the picked ones; nil where one that is not among the best might have been picked.
  func picks(from ranked: [CandidateLists.Candidate], isComplete: Bool) -> [Int]? {
    guard let diversity else { return Array(ranked.indices.prefix(top)) }
    let selection = diversity.selection(from: ranked, limit: top)
    guard isComplete || selection.leastGain >= ranked.last?.worth ?? 0 else { return nil }
    return selection.places
  }

  /// The actions to show with how each came to its place.
  ///
  /// - Parameters:
  ///   - picks: The places of those picked among the best.
  ///   - ranked: The best actions.
  ///   - eligible: All that are eligible, in an order that depends on nothing but their identifiers.
  ///   - citizen: Whose list it is.
  /// - Returns: As many as were picked.
  func list(
    _ picks: [Int], of ranked: [CandidateLists.Candidate], eligible: [Int], for citizen: String
  ) -> [(action: Int, placement: Placement)] {
    guard let exploration = policy.exploration else {
      return picks.map { (ranked[$0].action, Placement(cause: cause($0))) }
    }
    let listed = Set(picks.map { ranked[$0].action })
    let others = eligible.filter { !listed.contains($0) }
    let places = exploration.places(
      length: picks.count, others: others.count,
      seed: policy.seed.derived(for: citizen, purpose: "exploration"))
    return zip(picks, places).map { pick, place in
      place.drawn.map { (others[$0], Placement(cause: .chance, propensity: place.propensity)) }
        ?? (ranked[pick].action, Placement(cause: cause(pick), propensity: place.propensity))
    }
  }

  private func cause(_ place: Int) -> Placement.Cause { place < top ? .rank : .diversity }
}
