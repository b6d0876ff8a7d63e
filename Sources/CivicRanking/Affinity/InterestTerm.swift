import CivicDomain

/// One sum of the log-odds: a citizen's themes, or her modes, against an action's.
///
/// With weights u, matches v and the term's weight w it is w · Σ uᵢ vᵢ / Σ |uᵢ|, where dislikes (uᵢ < 0) count `aversion`
/// times in the numerator; 0 when nothing is stated.
struct InterestTerm: Sendable {
  let hierarchy: Hierarchy
  let weight: Double
  let aversion: Double

  /// What each stated code adds for every unit of its match, in the order stated.
  func coefficients(of interests: [Interest]) -> [(code: String, coefficient: Double)] {
    let total = interests.reduce(0) { $0 + abs($1.weight) }
    guard total > 0 else { return [] }
    return interests.map { ($0.code, weight * ($0.weight < 0 ? aversion : 1) * $0.weight / total) }
  }

  /// What each stated code adds for one action, in the order stated, without those that add nothing.
  func contributions(
    of interests: [Interest], for profile: InterestProfile
  ) -> [(code: String, contribution: Double)] {
    coefficients(of: interests).compactMap { code, coefficient in
      let contribution = coefficient * profile.match(code, in: hierarchy)
      return contribution == 0 ? nil : (code, contribution)
    }
  }
}
