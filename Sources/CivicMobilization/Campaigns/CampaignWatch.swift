import CivicDomain
import CivicLeverage
import CivicStatistics
import Foundation

/// How a campaign stands: the participations that can be expected until its deadline, and what one more is worth.
public struct CampaignWatch: Sendable, Hashable {
  /// The campaign.
  public let campaign: Campaign
  /// How many of its actions count.
  public let actions: Int
  /// The expected number of participations, weighted.
  public let expected: Double
  /// The probability that the minimum is reached; nil where none is known.
  public let minimumProbability: Double?
  /// The probability that the target is reached; nil where none is known.
  public let targetProbability: Double?
  /// What one more participation of weight 1 adds to the expected impact.
  public let marginalImpact: Double
  /// The same in average participations: 1 adds a drop, above 1 multiplies.
  public let leverage: Double
  /// What keeping up the pressure is worth: by how much the expected impact would rise if each of its actions took place once more, by
  /// the number of the action on the board.
  public let onceMore: [Int: Double]

  init(_ campaign: Campaign, _ members: [CampaignMember]) throws(CountDistributionError) {
    let sum = try CampaignSum(members, under: campaign.impactFunction(members))
    let total = sum.total
    func probability(_ participations: Int) -> Double {
      // Weights are whole units up to rounding, so what falls short by rounding alone counts.
      total.probability(atLeast: Int((Double(participations) / sum.unit - 1e-6).rounded(.up)))
    }
    onceMore = try sum.onceMore(members)
    self.campaign = campaign
    actions = members.count
    expected = total.mean * sum.unit
    minimumProbability = campaign.minimum.map(probability)
    targetProbability = campaign.target.map(probability)
    let one = CampaignShare(of: sum.function, unit: sum.unit, step: max(1, Int((1 / sum.unit).rounded())), rest: total)
    let function = ImpactFunction(in: one)
    marginalImpact = function.value(at: 1)
    leverage =
      function.referenceImpact > 0 ? Double(function.reference) * marginalImpact / function.referenceImpact : 0
  }
}

extension ActionBoard {
  /// Watches a campaign.
  /// - Parameters:
  ///   - campaign: The campaign.
  ///   - map: The action map, for what is usual of a mode.
  ///   - now: The instant.
  /// - Returns: How it stands; nil where none of its actions counts.
  /// - Throws: `OutlookError` for an action, or a campaign, of many millions.
  public func watch(_ campaign: Campaign, map: ActionMap, now: Date) throws(OutlookError) -> CampaignWatch? {
    var members: [CampaignMember] = []
    for number in actions.indices where actions[number].campaign == campaign.id {
      do throws(CountDistributionError) {
        let outlook = try ActionOutlook(
          of: actions[number], promises: promises[number], model: turnout, map: map, now: now)
        members.append(CampaignMember(number: number, action: actions[number], outlook: outlook))
      } catch {
        throw OutlookError(action: actions[number].id, reason: error)
      }
    }
    let counted = members.filter { $0.counts(in: campaign) }
    guard !counted.isEmpty else { return nil }
    do throws(CountDistributionError) {
      return try CampaignWatch(campaign, counted)
    } catch {
      throw OutlookError(action: counted[0].action.id, reason: error)
    }
  }
}
