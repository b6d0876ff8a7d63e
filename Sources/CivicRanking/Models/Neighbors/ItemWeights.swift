import CivicLinearAlgebra

/// A fitted model in which everything a citizen chose speaks for or against each action: bias + Σ weights.
///
/// Removing an action from a history changes each score by exactly its weight, so the weights are the reasons.
public struct ItemWeights: FittedRankingModel, Equatable {
  /// The score of each action for somebody who chose nothing.
  public let bias: [Float]
  /// What choosing the action of the row says about the action of the column.
  public let weights: Matrix<Float>

  /// Creates a model.
  ///
  /// - Parameters:
  ///   - bias: The score of each action for somebody who chose nothing.
  ///   - weights: A square matrix: what the action of the row says about the action of the column.
  public init(bias: [Float], weights: Matrix<Float>) {
    precondition(weights.rows == bias.count && weights.columns == bias.count, "every pair of actions needs a weight")
    self.bias = bias
    self.weights = weights
  }

  /// Weights without a bias.
  init(weights: Matrix<Float>) {
    self.init(bias: Array(repeating: 0, count: weights.rows), weights: weights)
  }

  /// bias + histories · weights.
  public func scores(of block: CitizenBlock) -> Matrix<Float> {
    var scores = block.histories.times(weights)
    scores.addToRows(bias)
    return scores
  }
}

extension Matrix<Float> {
  /// Adds one vector to every row.
  mutating func addToRows(_ vector: [Float]) {
    let (rows, columns) = (rows, columns)
    withUnsafeMutableBuffer { elements in
      for row in 0..<rows {
        for column in 0..<columns { elements[row * columns + column] += vector[column] }
      }
    }
  }
}

extension InteractionMatrix {
  /// The most actions whose pairs are held in one dense matrix: 400 MB of Double.
  static let denseLimit = 7_000

  /// How many citizens chose both actions of each pair; on the diagonal, how many chose the action.
  func pairCounts() throws(RankingModelError) -> Matrix<Double> {
    guard actions.count <= Self.denseLimit else {
      throw .tooLarge(.actions, size: actions.count, limit: Self.denseLimit)
    }
    // Counts are exact in single precision up to 2²⁴.
    guard choices.rows < 1 << 24 else { return choices.toDouble().gram() }
    let counts = choices.gram()
    return Matrix(rows: counts.rows, columns: counts.columns, elements: counts.elements.map(Double.init))
  }
}

extension SparseMatrix<Float> {
  func toDouble() -> SparseMatrix<Double> {
    SparseMatrix<Double>(
      rows: rows, columns: columns, rowIndices: rowOfElement, columnIndices: columnIndices,
      values: values.map(Double.init))
  }
}

extension Matrix<Double> {
  /// The matrix of `transform(row, column, element)`.
  func mapToFloat(_ transform: (_ row: Int, _ column: Int, _ element: Double) -> Double) -> Matrix<Float> {
    var result = Matrix<Float>(rows: rows, columns: columns)
    let (rows, columns) = (rows, columns)
    withUnsafeBuffer { source in
      result.withUnsafeMutableBuffer { target in
        for i in 0..<rows {
          for j in 0..<columns {
            target[i * columns + j] = Float(transform(i, j, source[i * columns + j]))
          }
        }
      }
    }
    return result
  }
}
