import CivicStatistics
import CivicTurnout

/// The expectations of a variant of one slot whose limit is never reached: everybody who accepts may promise.
struct ExactDesign {
  /// The probability of reaching the limit below which it is taken never to be.
  private static let negligible = 1e-9

  let crowd: DesignCrowd
  let impact: DesignImpact
  let shock: SharedShock

  /// The outcome; nil where the limit matters or there are several slots. O(nodes × n log n).
  /// - Throws: `CountDistributionError.supportTooLarge` for many millions of people.
  func outcome(of variant: DesignVariant) throws(CountDistributionError) -> DesignOutcome? {
    guard variant.slots == 1, variant.roles == .together else { return nil }
    let open = crowd.open(variant)
    let people = open.indices.filter { open[$0] != 0 }
    let accept = crowd.accept(variant)
    let promised = try CountDistribution.poissonBinomial(probabilities: people.map { accept[$0] })
    guard promised.probability(atLeast: impact.limit(variant) + 1) < Self.negligible else { return nil }
    var (come, achieved, enough) = (0.0, 0.0, 0.0)
    for (node, weight) in zip(shock.nodes, shock.weights) {
      let present = try CountDistribution.poissonBinomial(
        probabilities: people.map { accept[$0] * logistic(crowd.keepCentre[$0] + shock.deviation * node) })
      come += weight * present.mean
      enough += weight * present.probability(atLeast: variant.minimum)
      achieved += weight * present.expectation { value(of: $0, variant) }
    }
    let steps = variant.takesFirstStep ? crowd.accept.reduce(0, +) * DesignSimulation.firstStepHours : 0
    return DesignOutcome(
      variant: variant, promised: promised.mean, come: come, impact: achieved, impactError: 0,
      hours: come * variant.hours + steps, minimumProbability: enough)
  }

  private func value(of present: Int, _ variant: DesignVariant) -> Double {
    guard present >= variant.minimum else { return 0 }
    return impact.value(people: min(present, impact.room ?? .max), hours: variant.hours)
  }
}
