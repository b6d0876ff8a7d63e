import CivicDomain
import CivicStatistics
import CivicTurnout
import Foundation

/// An action with some promises, and what is forecast of both.
struct RescueScene {
  let number: Int
  let action: Action
  let promises: [Promise]
  let outlook: ActionOutlook

  /// - Throws: ``OutlookError`` for an action of many millions.
  init(
    _ number: Int, _ action: Action, _ promises: [Promise], _ model: FittedTurnoutModel, _ map: ActionMap, _ now: Date
  ) throws(OutlookError) {
    do throws(CountDistributionError) {
      outlook = try ActionOutlook(of: action, promises: promises, model: model, map: map, now: now)
    } catch {
      throw OutlookError(action: action.id, reason: error)
    }
    (self.number, self.action, self.promises) = (number, action, promises)
  }

  /// The action as its campaign counts it.
  var member: CampaignMember { CampaignMember(number: number, action: action, outlook: outlook) }

  /// The expected impact of the action for itself.
  var expectedImpact: Double {
    let law = outlook.turnout.present
    return law.expectation(of: outlook.impact.values(over: 0..<law.upperBound + 1))
  }

  var wantedProbability: Double? { action.placesWanted.map { outlook.turnout.present.probability(atLeast: $0) } }
}
