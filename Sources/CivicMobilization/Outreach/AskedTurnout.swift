import CivicDomain
import CivicLeverage
import CivicStatistics
import CivicTurnout

/// Who will come to an action, as more and more people are asked: the joint law of the number N who come and of the promises that
/// are made, node by node of the shared shock.
///
/// Of the promises only the first few matter, that still lack or that others wait for: row s holds P(N = n, s of them are made), and the
/// last row that no more of them matter. Somebody asked promises with the probability that she accepts, and comes with that of keeping the
/// promise. Those who promised on a condition come on top in the rows in which it holds.
struct AskedTurnout {
  /// Nobody waits in vain for more promises than this beyond those that may come by themselves.
  private static let reach = 50

  private struct Node {
    let weight: Double
    /// The count that the first mass of every row stands for.
    let first: Int
    var rows: [[Double]]
    /// The law of those on top, by level.
    let onTop: [CountDistribution]
  }

  private let impact: ImpactFunction
  private var nodes: [Node]
  /// In each row, the level of those on top.
  private let levels: [Int]
  /// The first row in which the action goes ahead.
  private let goal: Int

  /// Starts from what is forecast before anybody is asked.
  /// - Parameters:
  ///   - outlook: The action's outlook.
  ///   - action: The action.
  ///   - promises: The promises made to it so far.
  ///   - model: The model that forecasts who comes.
  /// - Throws: `CountDistributionError.supportTooLarge` for actions of many millions.
  init(
    _ outlook: ActionOutlook, _ action: Action, promises: [Promise], model: FittedTurnoutModel
  ) throws(CountDistributionError) {
    impact = outlook.impact
    let turnout = outlook.turnout
    goal = promises.further(reaching: action.promisesNeeded ?? 0)
    let waiting = try model.kept(of: promises, waitingUpTo: turnout.toCome.upperBound + Self.reach)
    let last = max(goal, waiting.last?.further ?? 0)
    levels = (0...last).map { row in waiting.prefix { $0.further <= row }.count }
    guard last > 0 else {
      nodes = turnout.joint.nodes.map { node in
        Node(weight: node.weight, first: node.present.lowerBound, rows: [node.present.masses], onTop: [.certain(0)])
      }
      return
    }
    nodes = []
    let keep = model.shock.probabilities(logOdds: turnout.newcomerLogOdds)
    for (number, law) in try model.kept(of: promises.holding).enumerated() {
      nodes.append(
        Node(
          weight: model.shock.weights[number], first: law.lowerBound,
          rows: try Self.rows(law, toCome: turnout.toCome, keep: keep[number], last: last),
          onTop: [.certain(0)] + waiting.map { $0.laws[number] }))
    }
  }

  /// By number of promises still to come, up to those that matter: P(so many are made, N = n).
  private static func rows(
    _ promised: CountDistribution, toCome: CountDistribution, keep: Double, last: Int
  ) throws(CountDistributionError) -> [[Double]] {
    var kept = [[Double]](repeating: [Double](repeating: 0, count: toCome.upperBound + 1), count: last + 1)
    for count in toCome.support {
      let law = try CountDistribution.binomial(n: count, p: keep)
      for (index, mass) in law.masses.enumerated() {
        kept[min(count, last)][law.lowerBound + index] += toCome.probability(of: count) * mass
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

  /// Asks somebody. O(nodes × rows × support).
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
      for row in goal..<node.rows.count {
        let onTop = node.onTop[levels[row]]
        for (index, mass) in node.rows[row].enumerated() where mass > 0 {
          sum += node.weight * mass * onTop.probability(atLeast: wanted - node.first - index)
        }
      }
    }
    return min(1, sum)
  }

  /// The expected impact.
  var expectedImpact: Double {
    nodes.reduce(0) { sum, node in
      let values = values(node)
      return (goal..<node.rows.count).reduce(sum) { sum, row in
        sum + node.weight * zip(node.rows[row], values[levels[row]]).reduce(0) { $0 + $1.0 * $1.1 }
      }
    }
  }

  /// What one more promise changes: at each node, weighted, E[(J(N+1) − J(N)) 1{it goes ahead with it}], and in all
  /// E[J(N) 1{it goes ahead with it}] − E[J(N) 1{it goes ahead without it}], where N counts those who come by that promise.
  var gains: (coming: [Double], activating: Double) {
    var (coming, activating) = ([Double](), 0.0)
    for node in nodes {
      let values = values(node)
      var gain = 0.0
      for (row, masses) in node.rows.enumerated() where row + 1 >= goal {
        let (before, after) = (values[levels[row]], values[levels[min(row + 1, node.rows.count - 1)]])
        let isNew = row < goal
        for (index, mass) in masses.enumerated() {
          gain += mass * (after[index + 1] - after[index])
          activating += node.weight * mass * (isNew ? after[index] : after[index] - before[index])
        }
      }
      coming.append(node.weight * gain)
    }
    return (coming, activating)
  }

  /// By level of those on top, the expected impact with so many others as each place of a row stands for, and one more.
  private func values(_ node: Node) -> [[Double]] {
    let count = (node.rows.last?.count ?? 0) + 1
    let most = node.onTop.last?.upperBound ?? 0
    let impacts = impact.values(over: node.first..<node.first + count + most)
    return node.onTop.map { law in
      guard law.upperBound > 0 else { return Array(impacts.prefix(count)) }
      return (0..<count).map { index in
        law.masses.enumerated().reduce(0) { $0 + $1.element * impacts[index + law.lowerBound + $1.offset] }
      }
    }
  }
}
