import CivicStatistics

/// The turnout of one event, and what makes it uncertain.
public struct CountForecast: Sendable, Hashable {
  /// The distribution of the count.
  public let distribution: CountDistribution
  /// Where its variance comes from.
  public let variance: VarianceDrivers

  /// The probability that at least `minimum` come.
  /// - Parameter minimum: Any count.
  /// - Returns: P(N ≥ minimum).
  public func probability(atLeast minimum: Int) -> Double { distribution.probability(atLeast: minimum) }

  /// The probability that more than `capacity` come.
  /// - Parameter capacity: Any count.
  /// - Returns: P(N > capacity).
  public func probability(above capacity: Int) -> Double { distribution.probability(above: capacity) }
}

/// The variance of a count, by the law of total variance: three parts that add up to it.
public struct VarianceDrivers: Codable, Sendable, Hashable {
  /// Σ p(1 − p): what would remain if everybody decided alone.
  public let people: Double
  /// What is added because the places of a block share a fate.
  public let blocks: Double
  /// What is added because one shock moves all places of the event.
  public let shock: Double

  /// The whole variance.
  public var total: Double { people + blocks + shock }

  /// The parts as shares of the whole; all 0 where nothing is uncertain.
  public var shares: (people: Double, blocks: Double, shock: Double) {
    total > 0 ? (people / total, blocks / total, shock / total) : (0, 0, 0)
  }
}
