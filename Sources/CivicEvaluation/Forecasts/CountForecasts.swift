import CivicStatistics

/// The scores of many forecasts of counts, from which every measure of such forecasts is computed.
public struct CountForecasts: Hashable, Sendable {
  /// One score for each forecast.
  public let scores: [CountScore]
  /// Which event each forecast belongs to, in any numbers; nil if they are independent.
  public let clusters: [Int]?

  /// Creates the measures' base.
  ///
  /// - Parameters:
  ///   - scores: At least one score.
  ///   - clusters: Which event each forecast belongs to, in any numbers; nil if they are independent.
  public init(scores: [CountScore], clusters: [Int]? = nil) {
    precondition(!scores.isEmpty && clusters.map { $0.count == scores.count } ?? true, "every forecast has its event")
    self.scores = scores
    self.clusters = clusters
  }

  /// Scores distributions.
  ///
  /// - Parameters:
  ///   - forecasts: At least one distribution.
  ///   - observed: What came of each.
  ///   - clusters: Which event each forecast belongs to, in any numbers; nil if they are independent.
  public init(_ forecasts: [CountDistribution], observed: [Int], clusters: [Int]? = nil) {
    precondition(forecasts.count == observed.count, "every forecast has what came")
    self.init(scores: zip(forecasts, observed).map { CountScore($0, observed: $1) }, clusters: clusters)
  }

  /// The mean continuous ranked probability score, in people.
  public var crps: Estimate { mean { $0.crps } }

  /// The mean of −ln of the probability of what came, at least 1e-15.
  public var logLoss: Estimate { mean { $0.logLoss } }

  /// The mean distance of the median from what came.
  public var absoluteError: Estimate { mean { $0.absoluteError } }

  /// How much of what came lies within the central intervals of a level; the level itself if forecasts are calibrated.
  ///
  /// - Parameter level: The level, within 0...1.
  /// - Returns: The mean of ``CountScore/coverage(_:)``.
  public func coverage(_ level: Double) -> Estimate {
    precondition((0...1).contains(level), "a level is a probability")
    return mean { $0.coverage(level) }
  }

  /// The histogram of the probability integral transform without randomization: flat if forecasts are calibrated, a
  /// valley if they are too narrow, a hill if they are too wide.
  ///
  /// - Parameter bins: How many bins of equal width, at least 1.
  /// - Returns: The share in each bin; they add up to 1, and each is 1/bins if forecasts are calibrated.
  public func histogram(bins: Int = 10) -> [Double] {
    precondition(bins >= 1, "a histogram has at least one bin")
    var shares = [Double](repeating: 0, count: bins)
    let width = 1 / Double(bins)
    for score in scores {
      guard score.through > score.below else {
        shares[min(bins - 1, Int(score.below * Double(bins)))] += 1
        continue
      }
      for bin in 0..<bins {
        shares[bin] += score.share(within: Double(bin) * width...Double(bin + 1) * width)
      }
    }
    return shares.map { $0 / Double(scores.count) }
  }

  private func mean(of measure: (CountScore) -> Double) -> Estimate {
    Estimate(meanOf: scores.map(measure), clusters: clusters)
  }
}
