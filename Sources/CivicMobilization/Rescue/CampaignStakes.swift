import CivicDomain
import CivicStatistics

/// What actions achieve together: those of a campaign under its curve, beside its other actions, and the others for themselves.
struct CampaignStakes {
  private let campaigns: [Campaign]
  /// The actions of each campaign as they are, by the campaign's identifier.
  private let members: [String: [RescueScene]]

  /// - Parameters:
  ///   - campaigns: The campaigns.
  ///   - scenes: Their actions as they are.
  init(_ campaigns: [Campaign], _ scenes: [RescueScene]) {
    self.campaigns = campaigns
    members = Dictionary(grouping: scenes) { $0.action.campaign ?? "" }
  }

  /// The expected impact of some actions, whose campaigns' other actions stay as they are. O(actions × product of supports).
  ///
  /// - Parameters:
  ///   - scenes: The actions as they would be.
  ///   - gone: Numbers of actions that would not take place.
  /// - Returns: The expected impact of the scenes, each of their campaigns counted once as a whole.
  /// - Throws: ``OutlookError`` for a campaign of many millions of participations.
  func expectedImpact(of scenes: [RescueScene], without gone: Set<Int> = []) throws(OutlookError) -> Double {
    let changed = Set(scenes.map(\.number)).union(gone)
    let named = Set(
      scenes.compactMap(\.action.campaign)
        + members.compactMap { name, own in
          own.contains { gone.contains($0.number) } ? name : nil
        })
    var sum = scenes.filter { campaign(of: $0) == nil }.reduce(0) { $0 + $1.expectedImpact }
    for campaign in campaigns where named.contains(campaign.id) {
      let staying = (members[campaign.id] ?? []).filter { !changed.contains($0.number) }
      let all = staying + scenes.filter { $0.action.campaign == campaign.id }
      sum += try expectedImpact(of: campaign, all.sorted { $0.number < $1.number })
    }
    return sum
  }

  /// What so many participants of an action are worth as a rule: its own reference, or as many on its campaign's curve.
  func reference(of scene: RescueScene) throws(OutlookError) -> Double {
    let impact = scene.outlook.impact
    guard let campaign = campaign(of: scene), let function = try sum(of: campaign, [scene])?.function else {
      return impact.referenceImpact
    }
    let weight = scene.action.campaignWeight ?? 1
    return function.referenceImpact * weight * Double(impact.reference) / Double(function.reference)
  }

  private func campaign(of scene: RescueScene) -> Campaign? {
    campaigns.first { $0.id == scene.action.campaign }
  }

  private func expectedImpact(of campaign: Campaign, _ scenes: [RescueScene]) throws(OutlookError) -> Double {
    guard let sum = try sum(of: campaign, scenes) else { return 0 }
    return sum.expectedImpact(sum.total)
  }

  private func sum(of campaign: Campaign, _ scenes: [RescueScene]) throws(OutlookError) -> CampaignSum? {
    let counted = scenes.map { CampaignMember(number: $0.number, action: $0.action, outlook: $0.outlook) }
      .filter { $0.counts(in: campaign) }
    guard let first = counted.first else { return nil }
    do throws(CountDistributionError) {
      return try CampaignSum(campaign, counted)
    } catch {
      throw OutlookError(action: first.action.id, reason: error)
    }
  }
}
