import CivicStatistics
import Foundation

/// The places of one event, ready to be counted under any shock.
struct EventCount {
  private var singles: [Double] = []
  private var groups: [(size: Int, logOdds: Double, precision: Double)] = []

  init(_ blocks: [FateBlocks.Block], of places: PredictedPlaces, _ dispersion: BlockDispersion) {
    for block in blocks {
      // Log-odds stay finite, so that a shock can be added to them.
      let logOdds = min(max(logit(min(block.mean, 1)), -40), 40)
      if block.size == 1 {
        singles.append(logOdds)
      } else {
        groups.append((block.size, logOdds, dispersion.precision(of: block, in: places)))
      }
    }
  }

  func forecast(_ shock: SharedShock) throws(CountLayerError) -> CountForecast {
    do {
      return try counted(shock)
    } catch {
      throw .eventTooLarge
    }
  }

  private func counted(_ shock: SharedShock) throws(CountDistributionError) -> CountForecast {
    let centres = singles.map { shock.centre(logOdds: $0) }
    let groupCentres = groups.map { shock.centre(logOdds: $0.logOdds) }
    var parts: [(weight: Double, distribution: CountDistribution)] = []
    var moments = VarianceParts()
    for (node, weight) in zip(shock.nodes, shock.weights) {
      let shift = shock.deviation * node
      let people = centres.map { logistic($0 + shift) }
      moments.startNode(weight: weight)
      for probability in people { moments.add(size: 1, probability: probability, precision: .infinity) }
      var counts = [try CountDistribution.poissonBinomial(probabilities: people)]
      for (group, centre) in zip(groups, groupCentres) {
        let probability = logistic(centre + shift)
        moments.add(size: group.size, probability: probability, precision: group.precision)
        counts.append(try .betaBinomial(n: group.size, mean: probability, precision: group.precision))
      }
      parts.append((weight, .sum(of: counts)))
    }
    return CountForecast(distribution: try .mixture(parts), variance: moments.drivers)
  }
}

/// The variance of an event's count, taken apart while the nodes of the shock are gone through.
private struct VarianceParts {
  private var weight = 0.0
  private var mean = 0.0
  private var people = 0.0
  private var blocks = 0.0
  private var nodes: [(weight: Double, mean: Double)] = []

  mutating func startNode(weight: Double) {
    nodes.append((weight, 0))
    self.weight = weight
  }

  mutating func add(size: Int, probability: Double, precision: Double) {
    let alone = Double(size) * probability * (1 - probability)
    nodes[nodes.count - 1].mean += Double(size) * probability
    mean += weight * Double(size) * probability
    people += weight * alone
    blocks += weight * alone * Double(size - 1) / (precision + 1)
  }

  var drivers: VarianceDrivers {
    let shock = nodes.reduce(0) { $0 + $1.weight * ($1.mean - mean) * ($1.mean - mean) }
    return VarianceDrivers(people: people, blocks: blocks, shock: shock)
  }
}
