import CivicStatistics
import CivicTurnout

/// How many more promises it takes until enough people come.
///
/// A recruit is somebody without history: at each node of the shared shock she comes with the newcomers' probability, independently of the
/// others, and in addition to the promises that are still to come by themselves.
struct RecruitSearch {
  private let nodes: [(weight: Double, present: CountDistribution, keep: Double)]
  private let wanted: Int

  init(_ turnout: ActionTurnout, shock: SharedShock, wanted: Int) {
    let keep = shock.probabilities(logOdds: turnout.newcomerLogOdds)
    nodes = zip(turnout.joint.nodes, keep).map { ($0.weight, $0.present, $1) }
    self.wanted = wanted
  }

  /// The smallest number of recruits with which at least `wanted` come with probability `level`; nil above `largest`.
  ///
  /// Bisection, since every recruit raises the probability. O(log largest × nodes × largest).
  func recruits(level: Double, largest: Int) throws(CountDistributionError) -> Int? {
    guard try probability(with: 0) < level else { return 0 }
    guard try probability(with: largest) >= level else { return nil }
    var (low, high) = (0, largest)
    while high - low > 1 {
      let middle = (low + high) / 2
      if try probability(with: middle) >= level { high = middle } else { low = middle }
    }
    return high
  }

  /// P(N + recruits who come ≥ wanted).
  func probability(with recruits: Int) throws(CountDistributionError) -> Double {
    var sum = 0.0
    for node in nodes {
      let come = try CountDistribution.binomial(n: recruits, p: node.keep)
      sum += node.weight * come.expectation { node.present.probability(atLeast: wanted - $0) }
    }
    return sum
  }
}
