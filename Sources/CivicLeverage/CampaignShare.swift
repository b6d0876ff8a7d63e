import CivicDomain
import CivicStatistics

/// An action's place in a campaign, whose actions' participations add up under one curve.
///
/// Participations are counted in units that every weight is a multiple of: the action's n participants bring step · n units, the
/// other actions R units, a random number. What the action's participants achieve is
/// J(n) = E[C(R + step · n) − C(R)] with C the impact of the campaign, so that the marginal impact of a participant in it is that on the
/// campaign's curve.
public struct CampaignShare: Sendable, Hashable {
  /// The campaign's own function.
  let curve: ImpactCurve
  /// Participations without which the campaign achieves nothing.
  let minimum: Double
  /// Participations that the campaign is made for; J of them is ``referenceImpact``.
  let reference: Int
  /// Whether that is more than stated, because nothing would be achieved with that many.
  let referenceRaised: Bool
  /// Whether no number of participations achieves anything.
  let isVoid: Bool
  /// The impact of the reference.
  let referenceImpact: Double
  private let curveAtReference: Double
  /// Participations in a unit.
  private let unit: Double
  /// Units that a participant of this action brings.
  private let step: Int
  /// The law of the units that the other actions bring.
  private let rest: CountDistribution

  /// Describes the share.
  /// - Parameters:
  ///   - campaign: The campaign's function of its number of participations.
  ///   - unit: Participations in a unit, above 0.
  ///   - step: Units that a participant of this action brings, 0 or more.
  ///   - rest: The law of the units that the other actions bring, not below 0.
  public init(of campaign: ImpactFunction, unit: Double, step: Int, rest: CountDistribution) {
    precondition(unit > 0 && step >= 0 && rest.lowerBound >= 0)
    curve = campaign.curve
    minimum = Double(campaign.minimum ?? 0)
    reference = campaign.reference
    referenceRaised = campaign.referenceRaised
    isVoid = campaign.isVoid
    referenceImpact = campaign.referenceImpact
    curveAtReference = curve.value(at: Double(reference)) - curve.value(at: 0)
    self.unit = unit
    self.step = step
    self.rest = rest
  }

  /// E[C(R + step · n) − C(R)] in units of the reference, for numbers of participants that count in ascending order.
  ///
  /// O(counts × support of R), and the curve once for each unit in between.
  func shares(of counts: [Int]) -> [Double] {
    guard let most = counts.last, !isVoid else { return [Double](repeating: 0, count: counts.count) }
    let nobody = curve.value(at: 0)
    let values = (rest.lowerBound...rest.upperBound + step * most).map { units in
      let participations = Double(units) * unit
      return participations < minimum ? 0 : (curve.value(at: participations) - nobody) / curveAtReference
    }
    return counts.map { count in
      var sum = 0.0
      for (index, mass) in rest.masses.enumerated() { sum += mass * (values[index + step * count] - values[index]) }
      return sum
    }
  }
}
