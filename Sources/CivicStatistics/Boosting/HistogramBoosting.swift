import CivicLinearAlgebra

/// Gradient boosting of trees for a yes-or-no outcome.
///
/// Each tree fits the second-order approximation of the logistic loss at the log-odds so far and is added with a small
/// weight. Values are cut into at most 255 bins first, so that all splits of a node are found in one pass over its rows.
///
/// Sources: Friedman, "Greedy function approximation: a gradient boosting machine" (2001); Ke et al., "LightGBM: a highly
/// efficient gradient boosting decision tree" (2017).
public struct HistogramBoosting: Equatable, Sendable {
  /// How many trees are added.
  public var trees: Int
  /// The most leaves of a tree.
  public var leaves: Int
  /// The share of a tree's values that is added.
  public var learningRate: Double
  /// The fewest rows of a leaf, whatever their weights.
  public var minimumLeafRows: Int
  /// The least curvature of a leaf: Σ w·p(1 − p) over its rows, in log-odds⁻².
  public var minimumLeafWeight: Double
  /// λ of the penalty ½λv² on each leaf's value v.
  public var penalty: Double
  /// The share of the columns that a tree may split by, drawn anew for each.
  public var columnShare: Double
  /// The share of the rows that a tree learns from, drawn anew for each.
  public var rowShare: Double
  /// The most bins of a column, beside one for its missing values.
  public var bins: Int
  /// Where the draws of rows and columns start.
  public var seed: Seed

  /// Creates a configuration.
  ///
  /// - Parameters:
  ///   - trees: How many trees are added, at least 1.
  ///   - leaves: The most leaves of a tree, at least 1.
  ///   - learningRate: The share of a tree's values that is added, above 0.
  ///   - minimumLeafRows: The fewest rows of a leaf, at least 1.
  ///   - minimumLeafWeight: The least curvature of a leaf, above 0.
  ///   - penalty: λ of the penalty on each leaf's value, at least 0.
  ///   - columnShare: The share of the columns that a tree may split by, above 0 and at most 1.
  ///   - rowShare: The share of the rows that a tree learns from, above 0 and at most 1.
  ///   - bins: The most bins of a column, in 2...255.
  ///   - seed: Where the draws of rows and columns start.
  public init(
    trees: Int = 100, leaves: Int = 31, learningRate: Double = 0.1, minimumLeafRows: Int = 20,
    minimumLeafWeight: Double = 1e-3, penalty: Double = 0, columnShare: Double = 1, rowShare: Double = 1,
    bins: Int = 255, seed: Seed = Seed(1)
  ) {
    precondition(trees >= 1 && leaves >= 1 && minimumLeafRows >= 1, "trees, leaves and rows are counted from 1")
    precondition(learningRate > 0 && minimumLeafWeight > 0 && penalty >= 0, "no such rate, weight or penalty")
    precondition(columnShare > 0 && columnShare <= 1 && rowShare > 0 && rowShare <= 1, "shares are within 0...1")
    precondition((2..<BinnedMatrix.maximumBins).contains(bins), "a column has 2 to 255 bins")
    self.trees = trees
    self.leaves = leaves
    self.learningRate = learningRate
    self.minimumLeafRows = minimumLeafRows
    self.minimumLeafWeight = minimumLeafWeight
    self.penalty = penalty
    self.columnShare = columnShare
    self.rowShare = rowShare
    self.bins = bins
    self.seed = seed
  }

  /// Fits the trees.
  ///
  /// - Parameters:
  ///   - features: n × p; NaN is a missing value, for which every split learns a side.
  ///   - outcomes: n numbers within 0...1.
  ///   - weights: n numbers of at least 0, 0 leaving a row out; nil weighs all rows 1.
  ///   - workers: How many threads share the columns, at least 1; it changes no result.
  /// - Returns: The fitted trees.
  /// - Throws: ``HistogramBoostingError``, whose cases tell what is wrong with the data.
  /// - Complexity: O(n p log n) for the bins; then for each tree about O(n p log leaves) additions where it is balanced,
  ///   and O(n p leaves) at worst. Memory: a byte for each value, 16 bytes for each row, 4 KB for each column and leaf.
  public func fit(
    features: Matrix<Double>, outcomes: [Double], weights: [Double]? = nil, workers: Int = 1
  ) throws(HistogramBoostingError) -> FittedHistogramBoosting {
    let data = try checked(features, outcomes, weights)
    var course = BoostingCourse(self, features: features, data: data, workers: workers)
    for _ in 0..<trees { course.addTree() }
    return course.fitted()
  }

  private func checked(
    _ features: Matrix<Double>, _ outcomes: [Double], _ weights: [Double]?
  ) throws(HistogramBoostingError) -> WeightedOutcomes {
    let data: WeightedOutcomes
    do { data = try WeightedOutcomes(outcomes, weights: weights, rows: features.rows) } catch { throw .outcomes(error) }
    guard features.columns > 0 else { throw .noColumns }
    if let index = features.withUnsafeBuffer({ $0.firstIndex { $0.isInfinite } }) {
      throw .featureInfinite(row: index / features.columns, column: index % features.columns)
    }
    return data
  }
}
