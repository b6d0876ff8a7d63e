import CivicDomain
import CivicLeverage
import CivicStatistics
import CivicTurnout
import Foundation

/// What is forecast of one action at one moment: who comes, what that achieves, what one more person changes.
public struct ActionOutlook: Sendable, Hashable {
  /// Hours asked of one participant.
  public let hours: AskedHours
  /// What the action achieves when n people come.
  public let impact: ImpactFunction
  /// How many come, and how many places are promised in the end.
  public let turnout: ActionTurnout
  /// What can be expected, and what one more person changes.
  public let expectation: ImpactOutlook
  /// What one more promise changes, node by node of the shared shock.
  package let table: ActionImpactTable

  /// Looks at an action.
  /// - Parameters:
  ///   - action: The action.
  ///   - promises: The promises made to it so far.
  ///   - model: The model that forecasts who comes.
  ///   - map: The action map, for what is usual of a mode.
  ///   - now: The moment.
  /// - Throws: `CountDistributionError.supportTooLarge` for actions of many millions.
  public init(
    of action: Action, promises: [Promise], model: FittedTurnoutModel, map: ActionMap, now: Date
  ) throws(CountDistributionError) {
    hours = action.askedHours(in: map)
    impact = ImpactFunction(
      curve: action.impactCurve(in: map), minimum: action.minimum, target: action.target, capacity: action.capacity,
      usualNumber: map.usual(action.mode).number, hours: hours.value, declaredValue: action.impactValue)
    turnout = try model.turnout(of: action, promises: promises, map: map, now: now)
    expectation = impact.outlook(for: turnout.present)
    table = ActionImpactTable(impact, others: turnout.joint)
  }

  private init(_ outlook: ActionOutlook, impact: ImpactFunction) {
    (hours, turnout, self.impact) = (outlook.hours, outlook.turnout, impact)
    expectation = impact.outlook(for: turnout.present)
    table = ActionImpactTable(impact, others: turnout.joint)
  }

  /// The same action as part of a campaign.
  func within(_ share: CampaignShare, _ action: Action) -> ActionOutlook {
    ActionOutlook(self, impact: ImpactFunction(in: share, minimum: action.minimum, capacity: action.capacity))
  }

  /// What the promise of a citizen changes.
  /// - Parameters:
  ///   - logOdds: The log-odds with which the citizen keeps the promise.
  ///   - shock: The shock that the citizen shares with the others.
  /// - Returns: The marginal impact with its parts.
  public func marginalImpact(keepLogOdds logOdds: Double, shock: SharedShock) -> MarginalImpact {
    table.marginalImpact(keepProbabilities: shock.probabilities(logOdds: logOdds))
  }
}
