import CivicLinearAlgebra
import CivicStatistics

/// How much the scores of several models count together, learned from ballots that none of them saw.
public struct ScoreWeights: Equatable, Codable, Sendable {
  /// One weight for each model.
  public let values: [Double]

  /// Creates weights.
  ///
  /// - Parameter values: One for each model.
  public init(_ values: [Double]) { self.values = values }

  /// Lets every model count the same: scores are scaled to standard deviation 1 within a row.
  ///
  /// - Parameter scores: For each model what ``HeldOutBallots/scores(of:workers:)`` gives.
  public init(equalFor scores: [Matrix<Float>]) {
    values = scores.map { 1 / Double(Self.scale($0)) / Double(scores.count) }
  }

  /// Learns the weights by a conditional logit.
  ///
  /// The ridge bounds them: of n parts with m alternatives each, no weight on scaled scores exceeds √(2n ln m / λ).
  ///
  /// - Parameters:
  ///   - scores: For each model what ``HeldOutBallots/scores(of:workers:)`` gives.
  ///   - ballots: The ballots.
  ///   - penalty: λ of the ridge ½λ‖β‖², on scores scaled to standard deviation 1.
  ///   - rows: Which parts of ballots to learn from; nil for all.
  ///   - seed: Which alternatives are sampled where they are too many.
  /// - Throws: ``RankingModelError/nothingToLearn`` without any ballot, ``RankingModelError/notSolvable``.
  public init(
    learnedFrom scores: [Matrix<Float>], _ ballots: HeldOutBallots, penalty: Double = 1, rows: [Int]? = nil, seed: Seed
  ) throws(RankingModelError) {
    let rows = rows ?? Array(0..<ballots.count)
    guard !rows.isEmpty && !scores.isEmpty else { throw .nothingToLearn }
    let scales = scores.map(Self.scale)
    do {
      let likelihood = ChoiceLikelihood(scores, scales: scales, ballots, rows: rows, seed: seed)
      let coefficients = try likelihood.maximize(penalty: penalty)
      values = zip(coefficients, scales).map { $0 / Double($1) }
    } catch {
      throw .notSolvable
    }
  }

  /// The weighted sum of scores.
  ///
  /// - Parameter scores: A matrix for each model, all of the same shape.
  /// - Returns: Their weighted sum.
  public func combine(_ scores: [Matrix<Float>]) -> Matrix<Float> {
    precondition(scores.count == values.count && !scores.isEmpty, "every model has one weight")
    var sum = Matrix<Float>(rows: scores[0].rows, columns: scores[0].columns)
    sum.withUnsafeMutableBuffer { sum in
      for (matrix, value) in zip(scores, values) {
        let weight = Float(value)
        matrix.withUnsafeBuffer { elements in
          for i in sum.indices { sum[i] += weight * elements[i] }
        }
      }
    }
    return sum
  }

  /// The standard deviation of scores within a row; 1 where they differ by rounding only, which must not be blown up.
  private static func scale(_ scores: Matrix<Float>) -> Float {
    var sum = 0.0
    var largest = 0.0
    for row in 0..<scores.rows {
      let line = scores.row(row)
      let mean = line.reduce(0) { $0 + Double($1) } / Double(max(1, line.count))
      sum += line.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
      largest = line.reduce(largest) { max($0, Double(abs($1))) }
    }
    let deviation = (sum / Double(max(1, scores.rows * scores.columns))).squareRoot()
    return deviation > 1e-6 * max(1e-3, largest) ? Float(deviation) : 1
  }
}
