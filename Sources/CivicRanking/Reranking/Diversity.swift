/// Puts variety into one citizen's list: each further action of a category counts for less.
///
/// The list is filled greedily. An action adds its worth times the mean over the facets, and within a facet over the action's
/// categories, of (1 − strength)ⁿ, where n is how many actions of that category the list has already: the discount of
/// α-nDCG. With one facet of one category an action the greedy list has the largest sum of discounted worths that any list
/// of its length can have; with several it is a heuristic.
///
/// Source: Clarke et al., "Novelty and diversity in information retrieval evaluation" (SIGIR 2008).
public struct Diversity: Sendable {
  /// What is lost by each repetition: 0 leaves the ranking as it is; at 1 a repeated category counts for nothing, so that the
  /// ranking decides again once every category is on the list.
  public let strength: Double
  private let facets: [ActionFacet]

  /// What was picked from a list.
  public struct Selection: Equatable, Sendable {
    /// The places of the picked candidates on the list they come from, in the new order.
    public let places: [Int]
    /// The least that any picked one added; a candidate worth no more would not have been picked before it.
    public let leastGain: Double
  }

  /// Creates the rule.
  ///
  /// - Parameters:
  ///   - strength: What is lost by each repetition, within 0...1.
  ///   - facets: By what actions are told apart, at least one, all of the same actions.
  public init(strength: Double, facets: [ActionFacet]) {
    precondition((0...1).contains(strength), "a strength lies within 0...1")
    precondition(
      !facets.isEmpty && facets.allSatisfy { $0.actionCount == facets[0].actionCount },
      "facets are of the same actions")
    self.strength = strength
    self.facets = facets
  }

  /// Picks actions from a list. Candidates that add the same keep their order. O(limit × candidates × categories).
  ///
  /// - Parameters:
  ///   - candidates: The actions with worths of at least 0 that do not rise, each once.
  ///   - limit: How many to pick; exactly as many are where there are so many candidates.
  /// - Returns: What was picked.
  public func selection(from candidates: [CandidateLists.Candidate], limit: Int) -> Selection {
    var weights = facets.map { [Double](repeating: 1, count: $0.categoryCount) }
    var rest = Array(candidates.indices)
    var places: [Int] = []
    var leastGain = Double.infinity
    while places.count < limit, !rest.isEmpty {
      var best = (index: 0, gain: -Double.infinity)
      for (index, place) in rest.enumerated() {
        // Nothing after this one can add more than it is worth.
        guard candidates[place].worth > best.gain else { break }
        let gain = candidates[place].worth * novelty(of: candidates[place].action, weights)
        if gain > best.gain { best = (index, gain) }
      }
      let place = rest.remove(at: best.index)
      places.append(place)
      leastGain = min(leastGain, best.gain)
      for (facet, own) in facets.enumerated() {
        for category in own.categories(of: candidates[place].action) { weights[facet][Int(category)] *= 1 - strength }
      }
    }
    return Selection(places: places, leastGain: leastGain)
  }

  /// What share of its worth an action adds, given what another of each category would.
  private func novelty(of action: Int, _ weights: [[Double]]) -> Double {
    var sum = 0.0
    for (facet, own) in facets.enumerated() {
      let categories = own.categories(of: action)
      sum += categories.reduce(0) { $0 + weights[facet][Int($1)] } / Double(categories.count)
    }
    return sum / Double(facets.count)
  }
}
