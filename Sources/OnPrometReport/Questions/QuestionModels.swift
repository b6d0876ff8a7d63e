import CivicRanking
import CivicTurnout

/// What the history of the tables taught.
public struct QuestionModels: Sendable {
  /// Who comes, and how many promises are still to come.
  public let turnout: FittedTurnoutModel
  /// What answers to proposals taught; nil where there were none.
  public let acceptance: FittedAcceptanceModel?
  /// What past promises tell of affinities; nil where nothing was learned.
  public let learned: LearnedAffinity?

  /// Puts models together.
  /// - Parameters:
  ///   - turnout: Who comes, and how many promises are still to come.
  ///   - acceptance: What answers to proposals taught; nil where there were none.
  ///   - learned: What past promises tell of affinities; nil where nothing was learned.
  public init(turnout: FittedTurnoutModel, acceptance: FittedAcceptanceModel? = nil, learned: LearnedAffinity? = nil) {
    self.turnout = turnout
    self.acceptance = acceptance
    self.learned = learned
  }

  /// How likely a citizen is to accept, from what both sides state.
  package var affinity: AffinityModel { acceptance?.affinity() ?? AffinityModel() }

  /// What history tells beside some affinities: what answers calibrated is not moved by what promises tell.
  func learned(beside affinity: AffinityModel) -> LearnedAffinity? {
    affinity.weights.isCalibrated ? nil : learned
  }
}
