/// The probabilities of a number of people: a finite distribution on consecutive whole numbers.
///
/// The masses stand for `lowerBound`, `lowerBound + 1` and so on; they add up to 1, and the first and the last are
/// above 0. Families with an infinite tail keep the support that holds all but 1e-18 of the mass.
///
/// ```swift
/// let come = try CountDistribution.poissonBinomial(probabilities: [0.9, 0.5, 0.7])
/// come.mean                     // 2.1
/// come.probability(atLeast: 2)  // 0.8
/// ```
public struct CountDistribution: Sendable, Hashable {
  /// The most values that a support may span.
  public static let largestSupport = 1 << 24

  /// The smallest possible count.
  public let lowerBound: Int

  /// The probabilities of `lowerBound`, `lowerBound + 1`, …
  public let masses: [Double]

  /// The largest possible count.
  public var upperBound: Int { lowerBound + masses.count - 1 }

  /// The possible counts.
  public var support: ClosedRange<Int> { lowerBound...upperBound }

  /// Makes a distribution of masses, which are divided by their sum.
  /// - Parameters:
  ///   - lowerBound: The count that the first mass belongs to.
  ///   - masses: Numbers of at least 0, in proportion to the probabilities; their sum is above 0.
  /// - Throws: `CountDistributionError` when a mass is negative or not finite, or when there is none above 0.
  public init(lowerBound: Int = 0, masses: [Double]) throws(CountDistributionError) {
    if let index = masses.firstIndex(where: { !($0 >= 0 && $0 < .infinity) }) {
      throw .invalidMass(masses[index], index: index)
    }
    guard let largest = masses.max(), largest > 0 else { throw .noMass }
    self.init(trustedLowerBound: lowerBound, masses: masses.map { $0 / largest })
  }

  /// Makes a distribution of masses that are known to be finite, not negative and not all zero.
  init(trustedLowerBound lowerBound: Int, masses: some Collection<Double>) {
    let total = masses.reduce(0, +)
    let kept = masses.drop { $0 == 0 }
    var normalized = kept.map { $0 / total }
    while normalized.last == 0 { normalized.removeLast() }
    precondition(!normalized.isEmpty, "A distribution needs a mass above zero")
    self.lowerBound = lowerBound + masses.count - kept.count
    self.masses = normalized
  }

  /// The distribution of a count that is known.
  /// - Parameter count: The count.
  /// - Returns: All mass on `count`.
  public static func certain(_ count: Int) -> CountDistribution {
    CountDistribution(trustedLowerBound: count, masses: CollectionOfOne(1))
  }
}
