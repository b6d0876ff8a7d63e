import CivicDomain
import CivicRanking

/// An action proposed to a citizen, with all that explains its rank.
public struct Recommendation: Sendable, Hashable {
  /// The number of the action on the board.
  public let action: Int
  /// What the proposal is worth.
  public let value: ProposalValue
  /// Why the citizen might accept.
  public let affinity: AffinityExplanation
  /// How far away it is, in kilometres; nil when a place is unknown, or none is needed.
  public let distance: Double?
  /// How it came to its place.
  public internal(set) var placement = Placement.ranked
}

/// A citizen and what she has promised already.
public struct Candidate: Sendable {
  /// The citizen.
  public let citizen: Citizen
  /// What she has promised.
  public let situation: CitizenSituation

  /// Creates a candidate for recommendations.
  public init(citizen: Citizen, situation: CitizenSituation = CitizenSituation()) {
    self.citizen = citizen
    self.situation = situation
  }
}
