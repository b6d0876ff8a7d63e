import CivicDomain
import CivicLeverage
import CivicStatistics
import Foundation

/// The participations of a campaign's actions, added up with their weights: those that take place until its deadline.
struct CampaignSum {
  /// Units into which the smallest weight is divided at most, so that the others become multiples of a unit.
  private static let finest = 16
  /// The most units in all, beyond which a unit is made coarser.
  private static let mostUnits = 1 << 16

  /// The campaign's impact by its number of participations.
  let function: ImpactFunction
  /// Participations in a unit; weights are rounded to whole units.
  let unit: Double
  private let steps: [Int]
  private let laws: [CountDistribution]

  /// Adds up a campaign.
  /// - Parameters:
  ///   - members: Its actions that count, at least one.
  ///   - function: The campaign's impact by its number of participations.
  /// - Throws: `CountDistributionError.supportTooLarge` for many millions of participations.
  init(_ members: [CampaignMember], under function: ImpactFunction) throws(CountDistributionError) {
    let weights = members.map(\.weight)
    let come = try members.map { member throws(CountDistributionError) in try Self.participants(member) }
    let most = zip(weights, come).reduce(0) { $0 + $1.0 * Double($1.1.upperBound) }
    let unit = max(Self.unit(of: weights), most / Double(Self.mostUnits))
    let steps = weights.map { Int(($0 / unit).rounded()) }
    laws = try zip(come, steps).map { law, step throws(CountDistributionError) in try law.scaled(by: step) }
    (self.unit, self.steps) = (unit, steps)
    self.function = function
  }

  /// The law of all participations, in units. O(product of the supports).
  var total: CountDistribution { .sum(of: laws) }

  /// E[C(Σ + one more like it) − C(Σ)] for each action, by its number: as many come once more, independently. O(actions × product of
  /// the supports).
  func onceMore(_ members: [CampaignMember]) throws(CountDistributionError) -> [Int: Double] {
    let now = expectedImpact(total)
    return Dictionary(
      uniqueKeysWithValues: zip(members, laws).map { member, law in
        (member.number, expectedImpact(total.adding(law)) - now)
      })
  }

  /// The expected impact of so many units. O(support).
  func expectedImpact(_ units: CountDistribution) -> Double {
    let whole = CampaignShare(of: function, unit: unit, step: 1, rest: .certain(0))
    return units.expectation(
      of: ImpactFunction(in: whole).values(over: units.lowerBound..<units.upperBound + 1), from: units.lowerBound)
  }

  /// Each action's place in the campaign, in the order of the members. O(actions × product of the supports).
  var shares: [CampaignShare] {
    var before = [CountDistribution.certain(0)]
    for law in laws.dropLast() { before.append(before[before.count - 1].adding(law)) }
    var after = CountDistribution.certain(0)
    var shares: [CampaignShare] = []
    for place in laws.indices.reversed() {
      shares.append(
        CampaignShare(of: function, unit: unit, step: steps[place], rest: before[place].adding(after)))
      after = after.adding(laws[place])
    }
    return shares.reversed()
  }

  /// The law of those who come to an action and count: none below its minimum or where it does not go ahead, none above its capacity.
  private static func participants(
    _ member: CampaignMember
  ) throws(CountDistributionError) -> CountDistribution {
    let (action, outlook) = (member.action, member.outlook)
    var parts: [(weight: Double, distribution: CountDistribution)] = []
    for node in outlook.turnout.joint.nodes {
      let active = node.activeWithout ?? CountGivenEvent(probability: 1, distribution: node.present)
      let enough = active.distribution.probability(atLeast: action.minimum ?? 0)
      let law = active.distribution.given(atLeast: action.minimum ?? 0).distribution
      parts.append((node.weight * active.probability * enough, action.capacity.map { law.capped(at: $0) } ?? law))
      parts.append((node.weight * (1 - active.probability * enough), .certain(0)))
    }
    return try .mixture(parts)
  }

  /// The largest unit of which all weights are multiples, down to a sixteenth of the smallest.
  private static func unit(of weights: [Double]) -> Double {
    guard let smallest = weights.filter({ $0 > 0 }).min() else { return 1 }
    let parts = (1...finest).first { parts in
      weights.allSatisfy { weight in
        let multiple = weight / smallest * Double(parts)
        return abs(multiple - multiple.rounded()) < 1e-6 * max(1, multiple)
      }
    }
    return smallest / Double(parts ?? finest)
  }
}

/// An action that belongs to a campaign.
struct CampaignMember {
  /// Its number on the board.
  let number: Int
  /// The action.
  let action: Action
  /// Its outlook for itself.
  let outlook: ActionOutlook

  /// What one participation counts in its campaign.
  var weight: Double { action.campaignWeight ?? 1 }

  /// Whether its participations count: it is not called off, and takes place in time as far as that is known.
  func counts(in campaign: Campaign) -> Bool {
    guard action.status != .cancelled, action.status != .failed else { return false }
    guard let deadline = campaign.deadline, let start = action.span.start else { return true }
    return start <= deadline
  }
}

extension Campaign {
  /// Its impact by its number of participations.
  ///
  /// Without a target of its own, it aims at what its actions usually bring; an average participation asks as many hours as they do.
  /// - Parameter members: Its actions that count, at least one.
  /// - Returns: The function; it stays the same whichever of them take place.
  func impactFunction(_ members: [CampaignMember]) -> ImpactFunction {
    let usual = members.reduce(0) { $0 + $1.weight * Double($1.outlook.impact.reference) }
    let hours = members.reduce(0) { $0 + $1.outlook.hours.value } / Double(members.count)
    return ImpactFunction(
      curve: impact ?? .linear, minimum: minimum, target: target, usualNumber: max(1, Int(usual.rounded())),
      hours: hours,
      declaredValue: impactValue)
  }
}
