extension ProbabilityForecasts {
  /// One point of a reliability diagram.
  public struct ReliabilityPoint: Hashable, Codable, Sendable {
    /// The mean probability of the bin's rows.
    public let probability: Double
    /// How often it happened there, with its clustered standard error.
    public let frequency: Estimate
    /// How many rows the bin holds.
    public let count: Int
  }

  /// How often it happened against how often it was forecast to, in bins of equal mass (their sizes differ by one row
  /// at most).
  ///
  /// Where a bin's border falls among rows of one probability, each bin gets the mean outcome of all these rows, so that
  /// the order of the rows changes nothing.
  ///
  /// - Parameter bins: How many bins, at least 1.
  /// - Returns: The points in rising probability; fewer than `bins` if there are fewer rows.
  public func reliabilityDiagram(bins: Int = 10) -> [ReliabilityPoint] {
    precondition(bins >= 1, "a diagram has at least one bin")
    let order = order
    let shared = outcomesSharedByTies(order)
    return (0..<bins).compactMap { bin in
      let range = order.count * bin / bins..<order.count * (bin + 1) / bins
      guard !range.isEmpty else { return nil }
      let rows = order[range]
      let count = Double(range.count)
      let spread = Estimate(
        meanOf: rows.map { outcomes[$0] }, clusters: clusters.map { clusters in rows.map { clusters[$0] } })
      return ReliabilityPoint(
        probability: rows.reduce(0) { $0 + probabilities[$1] } / count,
        frequency: Estimate(
          value: shared[range].reduce(0, +) / count, standardError: spread.standardError),
        count: range.count)
    }
  }

  /// The mean distance, weighted by rows, of the points of the reliability diagram from its diagonal.
  ///
  /// The standard error is the linearized one: of the mean of (yᵢ − pᵢ) times the sign of its bin's distance. It is
  /// reliable where the error is large beside it; near 0 chance alone makes the distances positive.
  /// Source: Naeini, Cooper and Hauskrecht, "Obtaining well calibrated probabilities using Bayesian binning" (2015).
  ///
  /// - Parameter bins: How many bins of equal mass, at least 1.
  /// - Returns: The error, in probability.
  public func calibrationError(bins: Int = 10) -> Estimate {
    let order = order
    var signed = [Double](repeating: 0, count: order.count)
    var error = 0.0
    var start = 0
    for point in reliabilityDiagram(bins: bins) {
      let distance = point.frequency.value - point.probability
      error += abs(distance) * Double(point.count)
      for row in order[start..<start + point.count] {
        signed[row] = (outcomes[row] - probabilities[row]) * (distance < 0 ? -1 : 1)
      }
      start += point.count
    }
    return Estimate(
      value: error / Double(order.count), standardError: Estimate(meanOf: signed, clusters: clusters).standardError)
  }

  /// The outcomes in the order given, those of one probability replaced by their mean.
  private func outcomesSharedByTies(_ order: [Int]) -> [Double] {
    var shared: [Double] = []
    shared.reserveCapacity(order.count)
    while shared.count < order.count {
      let tied = shared.count..<endOfTie(from: shared.count, in: order)
      let mean = order[tied].reduce(0) { $0 + outcomes[$1] } / Double(tied.count)
      shared.append(contentsOf: repeatElement(mean, count: tied.count))
    }
    return shared
  }
}
