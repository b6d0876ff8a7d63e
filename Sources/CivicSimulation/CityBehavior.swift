import CivicDomain
import CivicStatistics

/// How the people of a simulated city answer whatever they are asked, and whether they then come: what policies are tried on, and never
/// get to see.
public struct CityBehavior: Sendable {
  private let pledges: PledgeDrawing
  private let proposals: ProposalDrawing
  private let acceptEffects: [Double]

  init(pledges: PledgeDrawing, proposals: ProposalDrawing, acceptEffects: [Double]) {
    self.pledges = pledges
    self.proposals = proposals
    self.acceptEffects = acceptEffects
  }

  /// The probability that a citizen who is asked alone, and answers, says yes.
  /// - Parameters:
  ///   - citizen: The citizen's number in the catalog.
  ///   - action: The action's number in the catalog.
  /// - Returns: The probability.
  public func acceptance(citizen: Int, action: Int) -> Double {
    logistic(proposals.logOdds(proposals.people[citizen], proposals.plans[action], effect: acceptEffects[citizen]))
  }

  /// The probability that a citizen who promises comes, given what moves everybody at that action.
  /// - Parameters:
  ///   - citizen: The citizen's number in the catalog.
  ///   - action: The action's number in the catalog.
  ///   - leadDays: How many days before the action she promises.
  /// - Returns: The probability.
  public func keeping(citizen: Int, action: Int, leadDays: Double) -> Double {
    logistic(pledges.logOdds(pledges.people[citizen], pledges.plans[action], leadDays: leadDays))
  }
}
