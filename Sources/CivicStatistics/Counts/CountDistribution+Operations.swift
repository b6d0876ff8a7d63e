extension CountDistribution {
  /// The distribution of the sum with another, independent count.
  /// - Parameter other: The distribution of the other count.
  /// - Returns: The convolution, on the support that holds all but 1e-18 of the mass.
  /// - Complexity: O(product of the sizes of the supports).
  public func adding(_ other: CountDistribution) -> CountDistribution {
    if other.masses.count == 1 { return shifted(by: other.lowerBound) }
    if masses.count == 1 { return other.shifted(by: lowerBound) }
    let count = masses.count + other.masses.count - 1
    let product = [Double](unsafeUninitializedCapacity: count) { product, initialized in
      masses.withUnsafeBufferPointer { left in
        other.masses.withUnsafeBufferPointer { right in
          Convolution.multiply(left, right, into: UnsafeMutableBufferPointer(rebasing: product[..<count]))
        }
      }
      initialized = count
    }
    return CountDistribution(truncating: product, lowerBound: lowerBound + other.lowerBound)
  }

  /// The distribution of the sum of several independent counts.
  /// - Parameter counts: Their distributions, in any order.
  /// - Returns: The convolution of all; `certain(0)` of none.
  public static func sum(of counts: [CountDistribution]) -> CountDistribution {
    var level = counts
    while level.count > 1 {
      level = stride(from: 0, to: level.count, by: 2).map { index in
        index + 1 < level.count ? level[index].adding(level[index + 1]) : level[index]
      }
    }
    return level.first ?? .certain(0)
  }

  /// The distribution of the count plus a constant.
  /// - Parameter offset: The constant.
  /// - Returns: The distribution of N + offset.
  public func shifted(by offset: Int) -> CountDistribution {
    CountDistribution(exactLowerBound: lowerBound + offset, masses: masses)
  }

  /// The distribution of a multiple of the count: groups that come together or not at all.
  /// - Parameter factor: The size k of each group, 0 or more.
  /// - Returns: The distribution of k·N.
  /// - Throws: `CountDistributionError.supportTooLarge` when the multiples spread over too many values.
  public func scaled(by factor: Int) throws(CountDistributionError) -> CountDistribution {
    precondition(factor >= 0, "A group cannot have fewer than zero people")
    guard factor > 0 else { return .certain(0) }
    guard masses.count == 1 || factor <= Self.largestSupport / masses.count else { throw .supportTooLarge }
    var spread = [Double](repeating: 0, count: (masses.count - 1) * factor + 1)
    for (index, mass) in masses.enumerated() { spread[index * factor] = mass }
    return CountDistribution(exactLowerBound: lowerBound * factor, masses: spread)
  }

  /// How many remain when each of the counted is kept independently with the same probability.
  ///
  /// Exact: the generating function G(1 − p + p·z) by Horner's rule, in which every number is positive.
  /// - Parameter probability: The probability p to be kept, in 0...1; the count must not be negative.
  /// - Returns: The distribution of those kept.
  /// - Throws: `CountDistributionError.parameterOutOfRange` when p is no probability.
  /// - Complexity: O((size of the support)²).
  public func thinned(by probability: Double) throws(CountDistributionError) -> CountDistribution {
    precondition(lowerBound >= 0, "Only a count of zero or more can be thinned")
    let certain = try CountDistribution.binomial(n: lowerBound, p: probability)
    guard masses.count > 1, probability > 0 else { return certain }
    guard probability < 1 else { return self }
    let kept = [Double](unsafeUninitializedCapacity: masses.count) { kept, initialized in
      guard let coefficients = kept.baseAddress else { return }
      coefficients[0] = masses[masses.count - 1]
      for step in 1..<masses.count {
        Convolution.multiply(byBernoulli: probability, coefficients, count: step)
        coefficients[0] += masses[masses.count - 1 - step]
      }
      initialized = masses.count
    }
    return CountDistribution(truncating: kept, lowerBound: 0).adding(certain)
  }

  /// The distribution of the count where no more than `cap` find room: the mass above it falls on it.
  /// - Parameter cap: The largest count.
  /// - Returns: The distribution of min(N, cap).
  public func capped(at cap: Int) -> CountDistribution {
    guard cap < upperBound else { return self }
    guard cap > lowerBound else { return .certain(cap) }
    var capped = Array(masses[..<(cap - lowerBound)])
    capped.append(probability(atLeast: cap))
    return CountDistribution(exactLowerBound: lowerBound, masses: capped)
  }

  /// The distribution of a count that follows one of several distributions, by chance.
  /// - Parameter parts: The distributions with their weights, which are divided by their sum.
  /// - Returns: The mixture.
  /// - Throws: `CountDistributionError` when a weight is negative or not finite, when none is above 0, or when the
  ///   parts lie too far apart.
  /// - Complexity: O(sum of the sizes of the supports).
  public static func mixture(
    _ parts: [(weight: Double, distribution: CountDistribution)]
  ) throws(CountDistributionError) -> CountDistribution {
    if let index = parts.firstIndex(where: { !($0.weight >= 0 && $0.weight < .infinity) }) {
      throw .invalidMass(parts[index].weight, index: index)
    }
    let present = parts.filter { $0.weight > 0 }
    guard
      let lower = present.map(\.distribution.lowerBound).min(),
      let upper = present.map(\.distribution.upperBound).max()
    else { throw .noMass }
    guard upper - lower < largestSupport else { throw .supportTooLarge }
    let largestWeight = present.reduce(0) { max($0, $1.weight) }
    var masses = [Double](repeating: 0, count: upper - lower + 1)
    for part in present {
      let offset = part.distribution.lowerBound - lower
      let weight = part.weight / largestWeight
      for (index, mass) in part.distribution.masses.enumerated() { masses[offset + index] += weight * mass }
    }
    return CountDistribution(trustedLowerBound: lower, masses: masses)
  }
}

extension CountDistribution {
  /// Masses that need no normalization.
  private init(exactLowerBound lowerBound: Int, masses: [Double]) {
    self.lowerBound = lowerBound
    self.masses = masses
  }
}
