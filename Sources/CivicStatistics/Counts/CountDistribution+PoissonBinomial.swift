extension CountDistribution {
  /// How many of several people come, each independently with a probability of their own.
  ///
  /// Exact up to rounding: the error of a mass stays below 1e-14 for 100,000 people. Halves are convolved pairwise, and
  /// every node keeps only the support that holds all but 1e-18 of its mass: about 18 standard deviations, which makes
  /// the work of a level the same for all levels. From some thousands of people on, the few values of the characteristic
  /// function that matter are quicker; the tails that hold less than 1e-15 are then cut.
  /// - Parameter probabilities: The probability of each to come, in 0...1.
  /// - Returns: The Poisson-binomial distribution; `certain(0)` of nobody.
  /// - Throws: `CountDistributionError.probabilityOutOfRange` with the index of the first such probability.
  /// - Complexity: O(n log n), with two buffers of about n numbers; O(n) for thousands.
  public static func poissonBinomial(
    probabilities: [Double]
  ) throws(CountDistributionError) -> CountDistribution {
    if let index = probabilities.firstIndex(where: { !(0...1).contains($0) }) {
      throw .probabilityOutOfRange(probabilities[index], index: index)
    }
    guard !probabilities.isEmpty else { return .certain(0) }
    guard probabilities.count < PoissonBinomialTransform.worthwhile else {
      return PoissonBinomialTransform(probabilities).distribution()
    }
    var tree = PoissonBinomialTree(probabilities)
    return tree.root()
  }
}

/// The nodes of one level of the divide and conquer, side by side in one buffer, merged level by level into the other.
private struct PoissonBinomialTree {
  /// Where the masses of a node stand, and the count that the first of them belongs to.
  private struct Node {
    var offset: Int
    var lowerBound: Int
    var count: Int
  }

  /// People who are multiplied one by one before pairs of nodes are convolved.
  private static let leafSize = 16

  private var nodes: [Node] = []
  private var level: [Double]
  private var nextLevel: [Double]

  init(_ probabilities: [Double]) {
    let leaves = (probabilities.count + Self.leafSize - 1) / Self.leafSize
    level = [Double](repeating: 0, count: probabilities.count + leaves)
    nextLevel = level
    nodes.reserveCapacity(leaves)
    level.withUnsafeMutableBufferPointer { masses in
      for start in stride(from: 0, to: probabilities.count, by: Self.leafSize) {
        let people = probabilities[start..<min(start + Self.leafSize, probabilities.count)]
        nodes.append(Self.leaf(of: people, at: start + nodes.count, in: masses))
      }
    }
  }

  mutating func root() -> CountDistribution {
    while nodes.count > 1 { mergePairs() }
    let root = nodes[0]
    return CountDistribution(
      trustedLowerBound: root.lowerBound, masses: level[root.offset..<root.offset + root.count])
  }

  private mutating func mergePairs() {
    let pairs = nodes.count / 2
    level.withUnsafeBufferPointer { masses in
      nextLevel.withUnsafeMutableBufferPointer { merged in
        var offset = 0
        for pair in 0..<pairs {
          nodes[pair] = Self.merge(nodes[2 * pair], nodes[2 * pair + 1], of: masses, into: merged, at: offset)
          offset = nodes[pair].offset + nodes[pair].count
        }
        if !nodes.count.isMultiple(of: 2), let last = nodes.last {
          for k in 0..<last.count { merged[offset + k] = masses[last.offset + k] }
          nodes[pairs] = Node(offset: offset, lowerBound: last.lowerBound, count: last.count)
        }
      }
    }
    nodes.removeLast(nodes.count - (nodes.count + 1) / 2)
    swap(&level, &nextLevel)
  }

  private static func leaf(
    of probabilities: ArraySlice<Double>, at offset: Int, in masses: UnsafeMutableBufferPointer<Double>
  ) -> Node {
    guard let start = masses.baseAddress.map({ $0 + offset }) else { return Node(offset: 0, lowerBound: 0, count: 0) }
    let count = Convolution.expand(probabilities, into: start)
    return trimmed(Node(offset: offset, lowerBound: 0, count: count), in: UnsafeBufferPointer(masses))
  }

  private static func merge(
    _ left: Node, _ right: Node, of masses: UnsafeBufferPointer<Double>,
    into merged: UnsafeMutableBufferPointer<Double>, at offset: Int
  ) -> Node {
    let count = left.count + right.count - 1
    Convolution.multiply(
      UnsafeBufferPointer(rebasing: masses[left.offset..<left.offset + left.count]),
      UnsafeBufferPointer(rebasing: masses[right.offset..<right.offset + right.count]),
      into: UnsafeMutableBufferPointer(rebasing: merged[offset..<offset + count]))
    let node = Node(offset: offset, lowerBound: left.lowerBound + right.lowerBound, count: count)
    return trimmed(node, in: UnsafeBufferPointer(merged))
  }

  private static func trimmed(_ node: Node, in masses: UnsafeBufferPointer<Double>) -> Node {
    let kept = masses.essentialRange(within: node.offset..<node.offset + node.count)
    return Node(
      offset: kept.lowerBound, lowerBound: node.lowerBound + kept.lowerBound - node.offset, count: kept.count)
  }
}
