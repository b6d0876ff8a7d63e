import CivicDomain

/// The matching rule of the French state's volunteering hub (API Engagement, version m4), as the strategy to beat.
///
/// For each taxonomy that the citizen answered, with citizen scores u and action scores a, s = base + (1 − base) ·
/// min(Σ u a / Σ u, 1) if any value matches, else 0. The taxonomy score is the weighted mean of s, and the whole is
/// (taxonomy + .3 · geographic) / 1.3. Themes stand for its field of engagement and modes for its activity; values match
/// only when they are the same.
///
/// Where the rule says nothing: dislikes (negative weights) are left out of an answer, and an answer of dislikes alone is
/// no answer; a citizen without any answer has the taxonomy score `base` for every action; where no distance is known, the
/// taxonomy score is the whole. "I don't know" is neutral in all three.
public struct TaxonomyRule: RankingStrategy, Hashable {
  /// The score of the weakest match.
  static let base = 0.5
  static let themeWeight = 1.5
  static let modeWeight = 1.5
  static let geographicWeight = 0.3
  static let remoteProximity = 0.9

  /// Creates the rule.
  public init() {}

  /// `taxonomy`.
  public var name: String { "taxonomy" }

  /// Scores from 0 to 1.
  public func scores(of citizen: Citizen, for actions: [Action]) -> [Double] {
    actions.map { score(of: citizen, for: $0) }
  }

  /// The score of one action, from 0 to 1.
  public func score(of citizen: Citizen, for action: Action) -> Double {
    let taxonomy = taxonomyScore(of: citizen, for: action)
    let nearness = Nearness(of: action, for: citizen)
    guard let geographic = nearness.proximity(remote: Self.remoteProximity) else { return taxonomy }
    return (taxonomy + Self.geographicWeight * geographic) / (1 + Self.geographicWeight)
  }

  private func taxonomyScore(of citizen: Citizen, for action: Action) -> Double {
    let modes = action.mode.map { [Interest($0)] } ?? []
    let answered = [
      (weight: Self.themeWeight, score: Self.match(citizen.themes, action.themes)),
      (weight: Self.modeWeight, score: Self.match(citizen.modes, modes)),
    ]
    var (sum, total) = (0.0, 0.0)
    for case (let weight, let score?) in answered {
      sum += weight * score
      total += weight
    }
    return total > 0 ? sum / total : Self.base
  }

  /// The score of one taxonomy, nil when the citizen did not answer it.
  private static func match(_ answer: [Interest], _ values: [Interest]) -> Double? {
    var (matched, total) = (0.0, 0.0)
    for liking in answer where liking.weight > 0 {
      total += liking.weight
      for value in values where value.code == liking.code { matched += liking.weight * max(0, value.weight) }
    }
    guard total > 0 else { return nil }
    return score(matched: matched, of: total)
  }

  /// base + (1 − base) · min(matched / total, 1) if anything matches, else 0.
  static func score(matched: Double, of total: Double) -> Double {
    matched > 0 ? base + (1 - base) * min(matched / total, 1) : 0
  }
}
