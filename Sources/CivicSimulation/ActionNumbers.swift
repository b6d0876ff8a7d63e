import CivicDomain
import CivicStatistics
import Foundation

/// How many people an action needs, holds and will find, and what they achieve together.
struct ActionNumbers: Sendable {
  let target: Int
  let minimum: Int?
  let capacity: Int?
  let pledgeLimit: Int?
  let promisesNeeded: Int?
  let impact: ImpactCurve?
  let demand: Int

  /// The most places that anything in the city is promised, so that a few petitions do not fill the table of pledges.
  private static let largestDemand = 250

  static func draw(
    usual: UsualPractice, isPromise: Bool, _ configuration: CityConfiguration,
    using generator: inout SeededGenerator
  ) -> ActionNumbers {
    let largest = Double(configuration.largestTarget)
    let target = Int(
      min(largest, max(2, Double(usual.number) * exp(generator.normal(standardDeviation: 0.5)))).rounded())
    let share = { (range: Range<Double>, generator: inout SeededGenerator) in
      max(1, Int((Double(target) * generator.uniform(range)).rounded()))
    }
    let minimum = generator.unless(0.4) { share(0.3..<0.8, &$0) }
    let capacity = generator.unless(0.4) { share(1.1..<2, &$0) }
    let demand = min(largestDemand, share(configuration.demand, &generator))
    let pledgeLimit = generator.bernoulli(0.1) ? capacity.map { $0 + ($0 + 4) / 5 } : nil
    return ActionNumbers(
      target: target, minimum: minimum, capacity: capacity, pledgeLimit: pledgeLimit,
      promisesNeeded: generator.bernoulli(isPromise ? 0.8 : 0.04) ? share(0.3..<0.8, &generator) : nil,
      impact: generator.unless(0.5) { curve(minimum: minimum ?? target, target: target, using: &$0) },
      demand: min(demand, pledgeLimit ?? capacity ?? demand))
  }

  private static func curve(minimum: Int, target: Int, using generator: inout SeededGenerator) -> ImpactCurve {
    let middle = Double(target)
    return generator.pick([
      .linear, .threshold(Double(minimum)), .power(1.3), .power(0.7), .saturating(half: middle / 2),
      .logistic(midpoint: 0.7 * middle, width: max(1, 0.15 * middle)),
    ])
  }
}
