extension CountDistribution {
  /// The expected count.
  public var mean: Double {
    var sum = 0.0
    for (index, mass) in masses.enumerated() { sum += Double(index) * mass }
    return Double(lowerBound) + sum
  }

  /// The expected squared distance from the mean.
  public var variance: Double {
    let center = mean - Double(lowerBound)
    var sum = 0.0
    for (index, mass) in masses.enumerated() {
      let distance = Double(index) - center
      sum += distance * distance * mass
    }
    return sum
  }

  /// The square root of the variance.
  public var standardDeviation: Double { variance.squareRoot() }

  /// The probability of exactly this count.
  /// - Parameter count: Any count.
  /// - Returns: P(N = count), 0 outside the support.
  public func probability(of count: Int) -> Double {
    support.contains(count) ? masses[count - lowerBound] : 0
  }

  /// The probability of at most this count.
  /// - Parameter count: Any count.
  /// - Returns: P(N ≤ count).
  /// - Complexity: O(size of the support).
  public func cumulative(through count: Int) -> Double {
    guard count < upperBound else { return 1 }
    guard count >= lowerBound else { return 0 }
    return min(1, masses[...(count - lowerBound)].reduce(0, +))
  }

  /// The probability of this count or more, summed from the tail so that small probabilities keep their digits.
  /// - Parameter count: Any count.
  /// - Returns: P(N ≥ count).
  /// - Complexity: O(size of the support).
  public func probability(atLeast count: Int) -> Double {
    guard count > lowerBound else { return 1 }
    guard count <= upperBound else { return 0 }
    return min(1, masses[(count - lowerBound)...].reversed().reduce(0, +))
  }

  /// The probability of more than this count.
  /// - Parameter count: Any count.
  /// - Returns: P(N > count).
  /// - Complexity: O(size of the support).
  public func probability(above count: Int) -> Double {
    count < lowerBound ? 1 : count >= upperBound ? 0 : probability(atLeast: count + 1)
  }

  /// The smallest count that is reached with a given probability.
  /// - Parameter level: The probability q, in 0...1.
  /// - Returns: The smallest n of the support with P(N ≤ n) ≥ q.
  /// - Complexity: O(size of the support).
  public func quantile(_ level: Double) -> Int {
    quantiles([level])[0]
  }

  /// Several quantiles in one pass.
  ///
  /// Rounding of the running sum is forgiven: a quantile that falls exactly on a step is the count of that step.
  /// - Parameter levels: Probabilities in 0...1, in any order.
  /// - Returns: For each level, the smallest n of the support with P(N ≤ n) ≥ level.
  /// - Complexity: O(size of the support + levels · log levels).
  public func quantiles(_ levels: [Double]) -> [Int] {
    precondition(levels.allSatisfy { (0...1).contains($0) }, "The level of a quantile lies between 0 and 1")
    let rounding = 4 * Double.ulpOfOne
    var result = [Int](repeating: upperBound, count: levels.count)
    var index = 0
    var reached = masses[0]
    for position in levels.indices.sorted(by: { levels[$0] < levels[$1] }) {
      while index < masses.count - 1, reached + rounding < levels[position] || levels[position] == 1 {
        index += 1
        reached += masses[index]
      }
      result[position] = lowerBound + index
    }
    return result
  }

  /// The expectation of a function that is given as a table.
  /// - Parameters:
  ///   - values: The values of the function at `first`, `first + 1`, …, covering the support.
  ///   - first: The count that the first value belongs to.
  /// - Returns: E[values of N].
  /// - Complexity: O(size of the support), no allocation.
  public func expectation(of values: [Double], from first: Int = 0) -> Double {
    precondition(
      first <= lowerBound && upperBound - first < values.count, "The table of values must cover the support")
    let offset = lowerBound - first
    var sum = 0.0
    for index in masses.indices { sum += masses[index] * values[offset + index] }
    return sum
  }

  /// The expectation of a function.
  /// - Parameter value: The function of the count, called once for each count of the support.
  /// - Returns: E[value(N)].
  public func expectation(of value: (Int) -> Double) -> Double {
    var sum = 0.0
    for (index, mass) in masses.enumerated() { sum += mass * value(lowerBound + index) }
    return sum
  }
}
