/// What a mixed model knows about the log-odds of some rows: a normal distribution for each.
///
/// The variance is that of the effects of the row's groups. Coefficients and deviations count as known.
public struct MixedPrediction: Equatable, Sendable {
  /// The mean of each row's log-odds.
  public let logOdds: [Double]
  /// The standard deviation of each row's log-odds.
  public let deviations: [Double]

  /// Creates distributions from their parts.
  ///
  /// - Parameters:
  ///   - logOdds: The mean of each row's log-odds.
  ///   - deviations: The standard deviation of each row's log-odds.
  public init(logOdds: [Double], deviations: [Double]) {
    precondition(logOdds.count == deviations.count, "every mean needs a deviation")
    self.logOdds = logOdds
    self.deviations = deviations
  }

  /// The probability of each row, the logistic function averaged over its log-odds.
  ///
  /// A new group's odds are not those of an average group: with a deviation of 2 and odds of 1 to 20 the difference is
  /// nearly threefold.
  ///
  /// - Parameter quadrature: The rule of the average; 20 nodes are exact to 2e-10 for a deviation of 1, to 5e-6 for 2.
  /// - Returns: A number within 0...1 for each row.
  /// - Complexity: O(rows · nodes).
  public func probabilities(_ quadrature: GaussHermite = GaussHermite(nodes: 20)) -> [Double] {
    var terms = [Double](repeating: 0, count: logOdds.count)
    var result = terms
    for (node, weight) in zip(quadrature.nodes, quadrature.weights) {
      for row in terms.indices { terms[row] = logOdds[row] + deviations[row] * node }
      terms.withUnsafeMutableBufferPointer { replaceByProbabilities($0) }
      for row in terms.indices { result[row] += weight * terms[row] }
    }
    return result
  }

  /// An interval for each row's probability, given its groups: the central part of its distribution.
  ///
  /// - Parameter coverage: The share of the distribution inside, above 0 and below 1.
  /// - Returns: A range within 0...1 for each row.
  public func intervals(coverage: Double) -> [ClosedRange<Double>] {
    precondition(coverage > 0 && coverage < 1, "an interval covers a share strictly between 0 and 1")
    let reach = normalQuantile((1 + coverage) / 2)
    return zip(logOdds, deviations).map { logistic($0 - reach * $1)...logistic($0 + reach * $1) }
  }
}
