import CivicRanking
import CivicStatistics
import Foundation

/// Where an action stands among all that are open to a citizen, and where it would stand without one thing that speaks.
///
/// A factor is left out of the value of every action, and a reason out of every action's log-odds of accepting. Nothing is
/// fitted again: it is the rank that the same figures give without it.
public struct RecommendationStanding: Sendable {
  /// The action.
  public let recommendation: Recommendation
  /// All open actions, by identifier, which breaks ties.
  private let field: [Recommendation]
  private let place: Int

  init(field: [Recommendation], place: Int) {
    self.recommendation = field[place]
    self.field = field
    self.place = place
  }

  /// How many actions are open to the citizen.
  public var count: Int { field.count }

  /// The rank by value per hour, from 1: the place at which the citizen is recommended the action. O(open actions).
  public var rank: Int { rank { ($0.value.valuePerHour, $0.value.accept * $0.value.keep) } }

  /// The rank if a factor were the same for every action. O(open actions).
  ///
  /// - Parameter factor: The factor that is left out.
  /// - Returns: The rank, from 1.
  public func rank(without factor: ProposalFactor.Kind) -> Int {
    rank { other in
      let left = other.value.factors.filter { $0.kind != factor }
      let coming = left.filter { $0.kind == .accept || $0.kind == .keep }
      return (left.reduce(1) { $0 * $1.multiplier }, coming.reduce(1) { $0 * $1.multiplier })
    }
  }

  /// The rank if a reason counted for no action. O(open actions × reasons).
  ///
  /// - Parameter subject: What is left out.
  /// - Returns: The rank, from 1.
  public func rank(without subject: AffinityReason.Subject) -> Int {
    rank { other in
      let accept = logistic(
        other.affinity.reasons.reduce(other.affinity.bias) { $1.subject == subject ? $0 : $0 + $1.contribution })
      return (accept * other.value.impact.perPromise / other.value.hours.value, accept * other.value.keep)
    }
  }

  /// 1 and how many come before: by worth, those of no worth by the chance that the citizen comes, then by identifier.
  private func rank(by worth: (Recommendation) -> (value: Double, coming: Double)) -> Int {
    let own = worth(field[place])
    return 1
      + field.indices.count { index in
        guard index != place else { return false }
        let other = worth(field[index])
        if other.value != own.value { return other.value > own.value }
        if own.value == 0 && other.coming != own.coming { return other.coming > own.coming }
        return index < place
      }
  }
}

extension ProposalFactor {
  /// What the value is multiplied by.
  fileprivate var multiplier: Double { pow(value, exponent) }
}

extension Recommender {
  /// Where an action stands among all that are open to a citizen. O(open actions × (codes + history + nodes)).
  ///
  /// - Parameters:
  ///   - action: The action's number on the board.
  ///   - candidate: The citizen, and what she has promised.
  /// - Returns: Its standing; nil for an action that is not open to her.
  public func standing(of action: Int, for candidate: Candidate) -> RecommendationStanding? {
    let eligible = eligibleActions(for: candidate)
    guard let place = eligible.firstIndex(of: action) else { return nil }
    let history = terms(of: [candidate]).map { CitizenHistory(terms: $0, citizen: 0) }
    return RecommendationStanding(
      field: eligible.map { evaluate(action: $0, for: candidate.citizen, history) }, place: place)
  }

  /// The numbers of the actions that are open to a citizen, by identifier.
  func eligibleActions(for candidate: Candidate) -> [Int] {
    var scratch = eligibility.makeScratch()
    var eligible: [Int] = []
    eligibility.withEligible(candidate.citizen, candidate.situation, &scratch) { words in
      words.forEachSetBit { eligible.append(openActions[$0]) }
    }
    return eligible.sorted { order[$0] < order[$1] }
  }
}
