/// An event, and how many come when it happens.
public struct CountGivenEvent: Sendable, Hashable {
  /// The probability of the event, in 0...1.
  public let probability: Double
  /// The distribution of the count given the event; of no meaning where the probability is 0.
  public let distribution: CountDistribution

  /// Describes an event and the count that goes with it.
  /// - Parameters:
  ///   - probability: The probability of the event, in 0...1.
  ///   - distribution: The distribution of the count given the event.
  public init(probability: Double, distribution: CountDistribution) {
    precondition((0...1).contains(probability), "A probability lies between 0 and 1")
    self.probability = probability
    self.distribution = distribution
  }
}

extension CountDistribution {
  /// The event that the count reaches a bound, and the count given that it does.
  /// - Parameter bound: Any count.
  /// - Returns: P(N ≥ bound), and the law of N given N ≥ bound; some law where that cannot happen.
  /// - Complexity: O(size of the support).
  public func given(atLeast bound: Int) -> CountGivenEvent {
    guard bound > lowerBound else { return CountGivenEvent(probability: 1, distribution: self) }
    guard bound <= upperBound else { return CountGivenEvent(probability: 0, distribution: .certain(upperBound)) }
    return CountGivenEvent(
      probability: probability(atLeast: bound),
      distribution: CountDistribution(trustedLowerBound: bound, masses: masses[(bound - lowerBound)...]))
  }
}

/// The joint law of the others who come, N, and the places that the others promise, M, to one action.
///
/// A shock that all participants share (the weather) makes them dependent. It is integrated by quadrature: given a node
/// of it, people come independently. Of M only one thing matters: whether enough is promised for the action to go
/// ahead, without one more promise (M ≥ K) or with it (M + 1 ≥ K).
public struct JointCount: Sendable, Hashable {
  /// What is known at one value of the shared shock.
  public struct Node: Sendable, Hashable {
    /// The probability of this node.
    public let weight: Double
    /// The shared shock z, in standard deviations; 0 where there is none.
    public let shock: Double
    /// The law of N.
    public let present: CountDistribution
    /// M ≥ K, and N given it; `nil` where no promises are needed (K = 0) and the action goes ahead in any case.
    public let activeWithout: CountGivenEvent?
    /// M + 1 ≥ K, and N given it and one more promise, by which others may hold; `nil` where no promises are needed and none waits.
    public let activeWith: CountGivenEvent?

    /// A node of an action that goes ahead in any case.
    /// - Parameters:
    ///   - weight: The probability of this node, 0 or more.
    ///   - shock: The shared shock z.
    ///   - present: The law of N.
    public init(weight: Double, shock: Double, present: CountDistribution) {
      self.init(weight, shock, present, nil, nil)
    }

    /// A node of an action that goes ahead once enough is promised.
    /// - Parameters:
    ///   - weight: The probability of this node, 0 or more.
    ///   - shock: The shared shock z.
    ///   - present: The law of N, whether the action goes ahead or not.
    ///   - activeWithout: M ≥ K, and N given it.
    ///   - activeWith: M + 1 ≥ K, and N given it; at least as probable.
    public init(
      weight: Double, shock: Double, present: CountDistribution, activeWithout: CountGivenEvent,
      activeWith: CountGivenEvent
    ) {
      self.init(weight, shock, present, activeWithout, activeWith)
    }

    private init(
      _ weight: Double, _ shock: Double, _ present: CountDistribution, _ activeWithout: CountGivenEvent?,
      _ activeWith: CountGivenEvent?
    ) {
      precondition(weight >= 0 && weight < .infinity, "The weight of a node is its probability")
      self.weight = weight
      self.shock = shock
      self.present = present
      self.activeWithout = activeWithout
      self.activeWith = activeWith
    }
  }

  /// The nodes; their weights add up to 1.
  public let nodes: [Node]

  /// Makes a joint law of its nodes.
  /// - Parameter nodes: At least one node; the weights add up to 1 within rounding.
  public init(nodes: [Node]) {
    let total = nodes.reduce(0) { $0 + $1.weight }
    precondition(abs(total - 1) < 1e-9, "The weights of the nodes add up to 1, not to \(total)")
    self.nodes = nodes
  }

  /// The law of an action without a shared shock that goes ahead in any case.
  /// - Parameter present: The law of N.
  public init(independent present: CountDistribution) {
    self.init(nodes: [Node(weight: 1, shock: 0, present: present)])
  }

  /// The expected number of others who come.
  public var mean: Double {
    nodes.reduce(0) { $0 + $1.weight * $1.present.mean }
  }

  /// The law of N alone, over all nodes.
  /// - Throws: `CountDistributionError.supportTooLarge` when the nodes lie too far apart.
  public var present: CountDistribution {
    get throws(CountDistributionError) {
      try .mixture(nodes.map { (weight: $0.weight, distribution: $0.present) })
    }
  }

  /// The probability that the action goes ahead without one more promise, P(M ≥ K).
  public var probabilityActive: Double {
    nodes.reduce(0) { $0 + $1.weight * ($1.activeWithout?.probability ?? 1) }
  }

  /// The probability that the action goes ahead with one more promise, P(M + 1 ≥ K).
  public var probabilityActiveWithOneMore: Double {
    nodes.reduce(0) { $0 + $1.weight * ($1.activeWith?.probability ?? 1) }
  }
}
