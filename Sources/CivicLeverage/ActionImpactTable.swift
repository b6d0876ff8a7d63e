import CivicStatistics

/// All that has to be known of one action to value anybody's promise to it: two expectations per node of its shared shock.
///
/// Whether a citizen keeps a promise depends on the others only through the shared shock. So given a node, the keep
/// probability of the citizen and the expectations over the others separate, and the value of a citizen is a dot product
/// over the nodes, however large the action is.
///
/// ```swift
/// let table = ActionImpactTable(impact, others: joint)
/// let impact = table.marginalImpact(keepProbabilities: [0.55, 0.7, 0.82])  // one per node
/// ```
public struct ActionImpactTable: Sendable, Hashable {
  /// The probability of each node.
  public let weights: [Double]

  /// The shared shock z at each node, in standard deviations.
  public let shocks: [Double]

  /// E[(J(N+1) − J(N)) 1{M+1 ≥ K} | node] for each node: what somebody who comes adds.
  public let gainsByComing: [Double]

  /// E[J(N) (1{M+1 ≥ K} − 1{M ≥ K}) | node] for each node: what one more promise adds, kept or not.
  public let gainsByActivating: [Double]

  /// Tabulates an action.
  /// - Parameters:
  ///   - function: The impact of the action.
  ///   - others: The joint law of the others who come and of the places that they promise.
  /// - Complexity: O(nodes × size of the support).
  public init(_ function: ImpactFunction, others: JointCount) {
    weights = others.nodes.map(\.weight)
    shocks = others.nodes.map(\.shock)
    let impacts = ImpactsOverSupport(function, others: others)
    gainsByComing = others.nodes.map { impacts.gain(if: $0.activeWith ?? $0.inAnyCase) }
    gainsByActivating = others.nodes.map { node in
      guard let with = node.activeWith, let without = node.activeWithout else { return 0 }
      return max(0, impacts.mean(if: with) - impacts.mean(if: without))
    }
  }

  /// What the promise of one citizen changes.
  /// - Parameter keepProbabilities: The probability, at each node, that the citizen keeps the promise, in 0...1.
  /// - Returns: The marginal impact with its parts.
  /// - Complexity: O(nodes).
  public func marginalImpact(keepProbabilities: [Double]) -> MarginalImpact {
    precondition(keepProbabilities.count == weights.count, "One keep probability for each node")
    return keepProbabilities.withUnsafeBufferPointer { marginalImpact(keep: $0, from: 0) }
  }

  /// What the promises of many citizens change, each alone.
  /// - Parameter keepProbabilities: The keep probabilities of the first citizen at all nodes, then those of the second,
  ///   and so on: citizens × nodes.
  /// - Returns: The marginal impact of each citizen, in order.
  /// - Complexity: O(citizens × nodes).
  public func marginalImpacts(keepProbabilities: [Double]) -> [MarginalImpact] {
    precondition(keepProbabilities.count.isMultiple(of: weights.count), "One keep probability for each node")
    return keepProbabilities.withUnsafeBufferPointer { keep in
      stride(from: 0, to: keep.count, by: weights.count).map { marginalImpact(keep: keep, from: $0) }
    }
  }

  /// What the promise of one citizen changes where the shared shock does not move whether that citizen comes.
  /// - Parameter keepProbability: The probability that the citizen keeps the promise, in 0...1.
  /// - Returns: The marginal impact with its parts.
  public func marginalImpact(keepProbability: Double) -> MarginalImpact {
    marginalImpact(keepProbabilities: [Double](repeating: keepProbability, count: weights.count))
  }

  private func marginalImpact(keep: UnsafeBufferPointer<Double>, from offset: Int) -> MarginalImpact {
    var (kept, coming, activating) = (0.0, 0.0, 0.0)
    for node in weights.indices {
      let keptHere = weights[node] * keep[offset + node]
      kept += keptHere
      coming += keptHere * gainsByComing[node]
      activating += weights[node] * gainsByActivating[node]
    }
    return MarginalImpact(
      keepProbability: kept, perPromiseByComing: coming, perPromiseByActivating: activating)
  }
}

extension JointCount.Node {
  /// The sure event, with the law of N.
  fileprivate var inAnyCase: CountGivenEvent { CountGivenEvent(probability: 1, distribution: present) }

  /// The events that matter to a promise.
  fileprivate var events: [CountGivenEvent] {
    [activeWith ?? inAnyCase, activeWithout].compactMap(\.self).filter { $0.probability > 0 }
  }
}

/// The values of J on all counts that any node can reach, and one more.
private struct ImpactsOverSupport {
  private let first: Int
  private let values: [Double]

  init(_ function: ImpactFunction, others: JointCount) {
    let supports = others.nodes.flatMap(\.events).map(\.distribution.support)
    first = supports.map(\.lowerBound).min() ?? 0
    let last = supports.map(\.upperBound).max() ?? 0
    values = function.values(over: first..<last + 2)
  }

  /// E[J(N) 1{event}].
  func mean(if event: CountGivenEvent) -> Double {
    guard event.probability > 0 else { return 0 }
    return event.probability * event.distribution.expectation(of: values, from: first)
  }

  /// E[(J(N+1) − J(N)) 1{event}].
  func gain(if event: CountGivenEvent) -> Double {
    guard event.probability > 0 else { return 0 }
    let offset = event.distribution.lowerBound - first
    var sum = 0.0
    for (index, mass) in event.distribution.masses.enumerated() {
      sum += mass * (values[offset + index + 1] - values[offset + index])
    }
    return event.probability * sum
  }
}
