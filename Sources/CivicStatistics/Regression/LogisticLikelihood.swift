import CivicLinearAlgebra

/// The negative log-likelihood of a logistic regression with its gradient and Hessian matrix, in one pass over the rows.
///
/// Parameters are the coefficients and then, if there is one, the intercept.
struct LogisticLikelihood: Sendable {
  let features: Matrix<Double>
  let outcomes: [Double]
  let weights: [Double]
  let offsets: [Double]
  let hasIntercept: Bool
  let workers: Int

  /// The number of parameters.
  var order: Int { features.columns + (hasIntercept ? 1 : 0) }

  /// Gives the value and writes the gradient and the lower triangle of the Hessian matrix.
  func evaluate(_ point: [Double], _ gradient: inout [Double], _ hessian: inout Matrix<Double>) -> Double {
    let order = order
    // Large enough that the partial sums of the blocks stay small beside the features.
    let blockRows = max(4_096, 16 * order)
    let blocks = (features.rows + blockRows - 1) / blockRows
    let sums = parallelSum(blocks: blocks, width: 1 + order + order * order, workers: workers) { block, sum in
      add(block * blockRows..<min(features.rows, (block + 1) * blockRows), at: point, to: sum)
    }
    for i in 0..<order { gradient[i] = sums[1 + i] }
    hessian.withUnsafeMutableBuffer { _ = $0.update(fromContentsOf: sums[(1 + order)...]) }
    return sums[0]
  }

  /// Adds the share of some rows: value, gradient, and lower triangle of the Hessian matrix, one after the other.
  private func add(_ rows: Range<Int>, at point: [Double], to sum: UnsafeMutableBufferPointer<Double>) {
    // So many rows that they and their weighted copy stay in the second-level cache.
    let chunkRows = min(512, max(32, 16_384 / max(1, order)))
    withUnsafeTemporaryAllocation(of: Double.self, capacity: chunkRows * (order + 2)) { scratch in
      scratch.initialize(repeating: 0)
      for start in stride(from: rows.lowerBound, to: rows.upperBound, by: chunkRows) {
        addChunk(start..<min(rows.upperBound, start + chunkRows), at: point, to: sum, scratch)
      }
    }
  }

  private func addChunk(
    _ rows: Range<Int>, at point: [Double], to sum: UnsafeMutableBufferPointer<Double>,
    _ scratch: UnsafeMutableBufferPointer<Double>
  ) {
    guard let residuals = scratch.baseAddress, let sum = sum.baseAddress else { return }
    let roots = residuals + rows.count
    let weighted = roots + rows.count
    let columns = features.columns
    features.withUnsafeBuffer { all in
      let base = all.baseAddress.map { $0 + rows.lowerBound * columns }
      let chunk = MatrixView(base, rows: rows.count, columns: columns)
      point.withUnsafeBufferPointer { chunk.multiply(by: $0.baseAddress, into: residuals) }
      let intercept = hasIntercept ? point[columns] : 0
      let (loss, residualSum) = replaceLogOdds(residuals, of: rows, intercept: intercept, roots)
      sum[0] += loss
      chunk.multiply(.transposed, by: residuals, beta: 1, into: sum + 1)
      if hasIntercept { sum[1 + columns] += residualSum }
      if let base { copyWeighted(base, rows: rows.count, by: roots, into: weighted) }
      MatrixView(weighted, rows: rows.count, columns: order).multiplyGram(beta: 1, intoLower: sum + 1 + order)
    }
  }

  /// Replaces log-odds x (without the intercept) by the residuals w(p − y), writes the roots of w·p(1 − p), and gives
  /// the loss Σ w(ln(1 + eˣ) − yx) and the sum of the residuals.
  private func replaceLogOdds(
    _ terms: UnsafeMutablePointer<Double>, of rows: Range<Int>, intercept: Double, _ roots: UnsafeMutablePointer<Double>
  ) -> (loss: Double, residualSum: Double) {
    outcomes.withUnsafeBufferPointer { outcomes in
      weights.withUnsafeBufferPointer { weights in
        offsets.withUnsafeBufferPointer { offsets in
          var loss = 0.0
          var residualSum = 0.0
          for i in 0..<rows.count {
            let x = terms[i] + intercept + offsets[rows.lowerBound + i]
            let y = outcomes[rows.lowerBound + i]
            let w = weights[rows.lowerBound + i]
            let t = exponentialOfNonPositive(x < 0 ? x : -x)
            let reciprocal = 1 / (1 + t)
            let residual = w * ((x < 0 ? t : 1) * reciprocal - y)
            terms[i] = residual
            roots[i] = (w * t).squareRoot() * reciprocal
            loss += w * ((x < 0 ? 0 : x) + logOnePlusUnit(t) - y * x)
            residualSum += residual
          }
          return (loss, residualSum)
        }
      }
    }
  }

  /// Copies rows times their factors, with a column of the factors themselves for the intercept.
  private func copyWeighted(
    _ source: UnsafePointer<Double>, rows: Int, by factors: UnsafeMutablePointer<Double>,
    into target: UnsafeMutablePointer<Double>
  ) {
    let columns = features.columns
    for i in 0..<rows {
      let factor = factors[i]
      let from = source + i * columns
      let to = target + i * order
      for j in 0..<columns { to[j] = factor * from[j] }
      if hasIntercept { to[columns] = factor }
    }
  }
}
