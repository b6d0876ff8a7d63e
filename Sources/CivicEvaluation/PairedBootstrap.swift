import CivicStatistics

/// What the bootstrap says about the difference of two ways of treating the same people.
///
/// People are drawn with replacement and bring both of their values, so that what makes a person easy or hard cancels.
/// Source: Efron and Tibshirani, *An Introduction to the Bootstrap* (1993), 13.3.
public struct PairedBootstrap: Hashable, Codable, Sendable {
  /// The mean difference of all people, first minus second.
  public let difference: Double
  /// The standard deviation of the samples' mean differences.
  public let standardError: Double
  /// The lower end of the central 95 % of the samples.
  public let lower: Double
  /// The upper end of the central 95 % of the samples.
  public let upper: Double
  /// The share of the samples in which the first is better; equal ones count half.
  public let probabilityOfImprovement: Double

  /// Compares two ways.
  ///
  /// - Parameters:
  ///   - first: A value for each person, higher is better.
  ///   - second: The values of the same people in the same order.
  ///   - samples: How many samples to draw, at least 2.
  ///   - seed: Where the random numbers start.
  public init(_ first: [Double], _ second: [Double], samples: Int = 2_000, seed: Seed) {
    precondition(first.count == second.count && !first.isEmpty, "both ways need a value for every person")
    precondition(samples >= 2, "one sample has no spread")
    let differences = zip(first, second).map { $0 - $1 }
    let count = Double(differences.count)
    var generator = seed.generator()
    let means = (0..<samples).map { _ in
      var sum = 0.0
      for _ in differences.indices { sum += differences[generator.integer(below: differences.count)] }
      return sum / count
    }.sorted()
    difference = differences.reduce(0, +) / count
    standardError = Estimate(meanOf: means).standardError * Double(samples).squareRoot()
    lower = means[Int(0.025 * Double(samples))]
    upper = means[min(samples - 1, Int(0.975 * Double(samples)))]
    let better = means.reduce(0) { $0 + ($1 > 0 ? 1 : $1 == 0 ? 0.5 : 0) }
    probabilityOfImprovement = better / Double(samples)
  }
}
