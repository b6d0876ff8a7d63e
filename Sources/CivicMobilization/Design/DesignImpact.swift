import CivicDomain
import CivicLeverage

/// What people achieve in a variant: those who stay half as long count half.
struct DesignImpact: Sendable {
  private let values: [Double]
  private let usualHours: Double
  /// The number of people that the action is made for.
  let target: Int
  /// People for whom there is room at a time; nil for no limit.
  let room: Int?

  /// - Parameters:
  ///   - action: The action as it is.
  ///   - campaign: What participants add to the campaign that it belongs to; nil for none.
  ///   - map: The action map, for what is usual of its mode.
  ///   - most: The most people who can come.
  ///   - longest: The most hours that a variant asks.
  init(_ action: Action, in campaign: ImpactFunction?, map: ActionMap, most: Int, longest: Double) {
    usualHours = action.askedHours(in: map).value
    let impact = ImpactFunction(
      curve: action.impactCurve(in: map), target: action.target ?? action.capacity ?? action.minimum,
      usualNumber: map.usual(action.mode).number, hours: usualHours, declaredValue: action.impactValue)
    target = impact.reference
    room = action.capacity
    values = (campaign ?? impact).values(over: 0..<Int((Double(most) * max(1, longest / usualHours)).rounded(.up)) + 2)
  }

  /// The impact of people who each stay so many hours, interpolated between whole participations.
  func value(people: Int, hours: Double) -> Double {
    let participations = Double(people) * hours / usualHours
    let below = min(Int(participations), values.count - 2)
    return values[below] + (participations - Double(below)) * (values[below + 1] - values[below])
  }

  /// The places that may be promised in each slot of a variant.
  func limit(_ variant: DesignVariant) -> Int {
    let wanted = Double(target) * usualHours / variant.hours / Double(variant.slots)
    return max(1, Int((variant.overRecruitment * wanted).rounded(.up)))
  }
}
