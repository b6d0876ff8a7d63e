import CivicLeverage
import CivicStatistics
import CivicTurnout

/// Who will come to an action, as more and more people are asked: the joint law of the number N who come and of the promises that
/// are made, node by node of the shared shock.
///
/// Of the promises only the first few that still lack matter: row s holds P(N = n, s of them are made), and the last row that none
/// lacks any more. Somebody asked promises with the probability that she accepts, and comes with that of keeping the promise.
struct AskedTurnout {
  private struct Node {
    let weight: Double
    /// The count that the first mass of every row stands for.
    let first: Int
    var rows: [[Double]]
  }

  private let impact: ImpactFunction
  private var nodes: [Node]

  /// Starts from what is forecast before anybody is asked.
  /// - Parameters:
  ///   - outlook: The action's outlook.
  ///   - promised: The law of those who come among the promises made so far, at each node.
  ///   - missing: Promises that lack for the action to go ahead; 0 or less where none does.
  ///   - shock: The shared shock.
  /// - Throws: `CountDistributionError.supportTooLarge` for actions of many millions.
  init(
    _ outlook: ActionOutlook, promised: @autoclosure () throws(CountDistributionError) -> [CountDistribution],
    missing: Int,
    shock: SharedShock
  ) throws(CountDistributionError) {
    impact = outlook.impact
    let turnout = outlook.turnout
    guard missing > 0 else {
      nodes = turnout.joint.nodes.map { node in
        Node(weight: node.weight, first: node.present.lowerBound, rows: [node.present.masses])
      }
      return
    }
    nodes = []
    let keep = shock.probabilities(logOdds: turnout.newcomerLogOdds)
    for (number, law) in try promised().enumerated() {
      let rows = try Self.rows(law, toCome: turnout.toCome, keep: keep[number], missing: missing)
      nodes.append(Node(weight: shock.weights[number], first: law.lowerBound, rows: rows))
    }
  }

  /// By number of promises still to come, up to those missing: P(so many are made, N = n).
  private static func rows(
    _ promised: CountDistribution, toCome: CountDistribution, keep: Double, missing: Int
  ) throws(CountDistributionError) -> [[Double]] {
    var kept = [[Double]](repeating: [Double](repeating: 0, count: toCome.upperBound + 1), count: missing + 1)
    for count in toCome.support {
      let law = try CountDistribution.binomial(n: count, p: keep)
      for (index, mass) in law.masses.enumerated() {
        kept[min(count, missing)][law.lowerBound + index] += toCome.probability(of: count) * mass
      }
    }
    return kept.map { row in
      var sum = [Double](repeating: 0, count: row.count + promised.masses.count - 1)
      for (offset, share) in row.enumerated() where share > 0 {
        for (index, mass) in promised.masses.enumerated() { sum[offset + index] += share * mass }
      }
      return sum
    }
  }

  /// Asks somebody. O(nodes × missing × support).
  /// - Parameters:
  ///   - accept: The probability that she promises.
  ///   - keep: The probability, at each node, that she then comes.
  mutating func ask(accept: Double, keep: [Double]) {
    for node in nodes.indices {
      let last = nodes[node].rows.count - 1
      var next = nodes[node].rows.map { row in row.map { $0 * (1 - accept) } + [0] }
      for (made, row) in nodes[node].rows.enumerated() {
        let target = min(made + 1, last)
        for (index, mass) in row.enumerated() {
          next[target][index] += accept * (1 - keep[node]) * mass
          next[target][index + 1] += accept * keep[node] * mass
        }
      }
      nodes[node].rows = next
    }
  }

  /// The probability that the action goes ahead and at least so many come.
  func probability(atLeast wanted: Int) -> Double {
    var sum = 0.0
    for node in nodes {
      guard let row = node.rows.last else { continue }
      sum += node.weight * row.dropFirst(max(0, wanted - node.first)).reduce(0, +)
    }
    return min(1, sum)
  }

  /// The expected impact.
  var expectedImpact: Double {
    nodes.reduce(0) { sum, node in
      guard let row = node.rows.last else { return sum }
      let values = impact.values(over: node.first..<node.first + row.count)
      return sum + node.weight * zip(row, values).reduce(0) { $0 + $1.0 * $1.1 }
    }
  }

  /// What one more promise changes: at each node, weighted, E[(J(N+1) − J(N)) 1{it goes ahead with it}], and in all
  /// E[J(N) 1{it goes ahead with it alone}].
  var gains: (coming: [Double], activating: Double) {
    var (coming, activating) = ([Double](), 0.0)
    for node in nodes {
      let values = impact.values(over: node.first..<node.first + (node.rows.last?.count ?? 0) + 1)
      var gain = 0.0
      for row in node.rows.suffix(2) {
        for (index, mass) in row.enumerated() { gain += mass * (values[index + 1] - values[index]) }
      }
      coming.append(node.weight * gain)
      guard node.rows.count > 1 else { continue }
      let row = node.rows[node.rows.count - 2]
      activating += node.weight * zip(row, values).reduce(0) { $0 + $1.0 * $1.1 }
    }
    return (coming, activating)
  }
}
