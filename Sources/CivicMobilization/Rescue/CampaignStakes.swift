import CivicDomain
import CivicLeverage
import CivicStatistics

/// What actions achieve together: those of a campaign under its curve, beside its other actions, and the others for themselves.
struct CampaignStakes {
  private struct Stake {
    let campaign: Campaign
    /// Its actions as they are.
    let members: [RescueScene]
    /// Its curve, which stays the same whichever of its actions take place.
    let function: ImpactFunction
  }

  private let stakes: [Stake]

  /// - Parameters:
  ///   - campaigns: The campaigns.
  ///   - scenes: Their actions as they are.
  init(_ campaigns: [Campaign], _ scenes: [RescueScene]) {
    stakes = campaigns.compactMap { campaign in
      let members = scenes.filter { $0.action.campaign == campaign.id }
      guard !members.isEmpty else { return nil }
      let counted = members.map(\.member).filter { $0.counts(in: campaign) }
      let function = campaign.impactFunction(counted.isEmpty ? members.map(\.member) : counted)
      return Stake(campaign: campaign, members: members, function: function)
    }
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
    var sum = scenes.filter { stake(of: $0) == nil }.reduce(0) { $0 + $1.expectedImpact }
    for stake in stakes where stake.members.contains(where: { changed.contains($0.number) }) {
      let staying = stake.members.filter { !changed.contains($0.number) }
      let all = staying + scenes.filter { $0.action.campaign == stake.campaign.id }
      sum += try expectedImpact(of: stake, all.sorted { $0.number < $1.number })
    }
    return sum
  }

  /// What so many participants of an action are worth as a rule: its own reference, or as many on its campaign's curve.
  func reference(of scene: RescueScene) -> Double {
    let impact = scene.outlook.impact
    guard let function = stake(of: scene)?.function else { return impact.referenceImpact }
    return function.referenceImpact * scene.member.weight * Double(impact.reference) / Double(function.reference)
  }

  private func stake(of scene: RescueScene) -> Stake? {
    stakes.first { $0.campaign.id == scene.action.campaign }
  }

  private func expectedImpact(of stake: Stake, _ scenes: [RescueScene]) throws(OutlookError) -> Double {
    let counted = scenes.map(\.member).filter { $0.counts(in: stake.campaign) }
    guard let first = counted.first else { return 0 }
    do throws(CountDistributionError) {
      let sum = try CampaignSum(counted, under: stake.function)
      return sum.expectedImpact(sum.total)
    } catch {
      throw OutlookError(action: first.action.id, reason: error)
    }
  }
}
