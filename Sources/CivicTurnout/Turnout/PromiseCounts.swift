import CivicStatistics

/// How many places of the promises so far are kept, at each node of the shared shock.
struct PromiseCounts {
  private var singles: [[Double]]
  private var groups: [(promise: Promise, probabilities: [Double])] = []
  private var certain = 0
  private let dispersion: BlockDispersion

  init(_ promises: [Promise], shock: SharedShock, dispersion: BlockDispersion) {
    self.dispersion = dispersion
    singles = [[Double]](repeating: [], count: shock.weights.count)
    for promise in promises {
      if let attended = promise.attended {
        certain += attended
        continue
      }
      let probabilities = shock.probabilities(logOdds: promise.logOdds)
      if promise.places > 1 {
        groups.append((promise, probabilities))
      } else {
        for node in singles.indices { singles[node].append(probabilities[node]) }
      }
    }
  }

  /// The law of the number kept at one node.
  func present(_ node: Int) throws(CountDistributionError) -> CountDistribution {
    var law = try CountDistribution.poissonBinomial(probabilities: singles[node])
    for (promise, probabilities) in groups {
      law = law.adding(try group(promise, probability: probabilities[node]))
    }
    return law.shifted(by: certain)
  }

  private func group(
    _ promise: Promise, probability: Double
  ) throws(CountDistributionError) -> CountDistribution {
    guard promise.allOrNone else {
      return try .betaBinomial(
        n: promise.places, mean: probability, precision: dispersion.precision(size: promise.places))
    }
    return try .binomial(n: 1, p: probability).scaled(by: promise.places)
  }
}
