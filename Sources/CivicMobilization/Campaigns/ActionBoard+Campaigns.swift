import CivicDomain
import CivicLeverage
import CivicStatistics

extension ActionBoard {
  /// Puts the actions of campaigns under their campaign's curve; the others stay as they are.
  ///
  /// An action that a campaign's deadline precedes counts for nothing in it; one that cannot be forecast is left out of the sum.
  /// - Parameter alone: The outlook of each action for itself.
  /// - Returns: The outlooks; an error for each action of a campaign of many millions of participations.
  func underCampaigns(
    _ alone: [Result<ActionOutlook, OutlookError>]
  ) -> [Result<ActionOutlook, OutlookError>] {
    var result = alone
    for campaign in campaigns {
      let own = actions.indices.filter { actions[$0].campaign == campaign.id }
      let known = own.compactMap { number in
        (try? alone[number].get()).map { CampaignMember(number: number, action: actions[number], outlook: $0) }
      }
      do throws(CountDistributionError) {
        for (number, outlook) in try outlooks(of: known, in: campaign) { result[number] = .success(outlook) }
      } catch {
        for number in own { result[number] = .failure(OutlookError(action: actions[number].id, reason: error)) }
      }
    }
    return result
  }

  private func outlooks(
    of members: [CampaignMember], in campaign: Campaign
  ) throws(CountDistributionError) -> [(number: Int, outlook: ActionOutlook)] {
    let counted = members.filter { $0.counts(in: campaign) }
    guard !counted.isEmpty else { return [] }
    let sum = try CampaignSum(counted, under: campaign.impactFunction(counted))
    let nothing = CampaignShare(of: sum.function, unit: sum.unit, step: 0, rest: .certain(0))
    return zip(counted, sum.shares).map { ($0.number, $0.outlook.within($1, $0.action)) }
      + members.filter { !$0.counts(in: campaign) }.map { ($0.number, $0.outlook.within(nothing, $0.action)) }
  }
}
