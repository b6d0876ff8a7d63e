import CivicLinearAlgebra

/// Boosted trees: the log-odds of a row are a baseline plus the value of its leaf in every tree.
public struct FittedHistogramBoosting: Codable, Equatable, Sendable {
  /// The number of features.
  public let columns: Int
  /// The log-odds of the mean outcome, from which boosting started.
  public let baseline: Double
  /// How the fit went.
  public let summary: BoostingSummary
  private let trees: [BoostedTree]

  init(columns: Int, baseline: Double, trees: [BoostedTree], summary: BoostingSummary) {
    self.columns = columns
    self.baseline = baseline
    self.trees = trees
    self.summary = summary
  }

  /// The splits of one tree, that of a parent before those of its children.
  public func splits(ofTree index: Int) -> [TreeSplit] { trees[index].splits }

  /// How much the splits by each column gained in all trees: which columns the model relies on.
  public var gains: [Double] {
    var gains = [Double](repeating: 0, count: columns)
    for split in trees.lazy.flatMap(\.splits) { gains[split.column] += split.gain }
    return gains
  }

  /// The log-odds of many rows.
  ///
  /// - Parameters:
  ///   - features: n × p; NaN is a missing value.
  ///   - trees: How many of the trees count, the first ones; nil counts all. With fewer, it is the fit after so many.
  ///   - workers: How many threads share the rows, at least 1; it changes no result.
  /// - Returns: n numbers.
  /// - Complexity: O(n · trees · depth).
  public func logits(of features: Matrix<Double>, trees: Int? = nil, workers: Int = 1) -> [Double] {
    precondition(features.columns == columns, "the trees were fitted to another number of features")
    let trees = self.trees.prefix(trees ?? self.trees.count)
    var logits = [Double](repeating: baseline, count: features.rows)
    // Blocks of rows stay in the cache while all trees pass over them.
    parallelFill(&logits, blockSize: 256, workers: workers) { rows, logits in
      features.withUnsafeBuffer { elements in
        guard let start = elements.baseAddress.map({ $0 + rows.lowerBound * columns }) else { return }
        for tree in trees {
          for i in 0..<rows.count { logits[i] += tree.value(of: start + i * columns) }
        }
      }
    }
    return logits
  }

  /// The probabilities of many rows.
  ///
  /// - Parameters:
  ///   - features: n × p; NaN is a missing value.
  ///   - workers: How many threads share the rows, at least 1; it changes no result.
  /// - Returns: n numbers within 0...1.
  public func probabilities(of features: Matrix<Double>, workers: Int = 1) -> [Double] {
    var probabilities = logits(of: features, workers: workers)
    probabilities.withUnsafeMutableBufferPointer { replaceByProbabilities($0) }
    return probabilities
  }
}

/// How the fit of boosted trees went.
public struct BoostingSummary: Codable, Equatable, Sendable {
  /// The number of trees.
  public let trees: Int
  /// The leaves of all trees.
  public let leaves: Int
  /// The log-likelihood of all rows that were learned from.
  public let logLikelihood: Double
}
