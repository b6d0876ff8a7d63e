extension SparseMatrix {
  /// A·B with a dense B, in 2·count·n operations.
  ///
  /// - Parameter dense: B, `columns` × n.
  /// - Returns: The `rows` × n product.
  public func times(_ dense: Matrix<Scalar>) -> Matrix<Scalar> {
    precondition(dense.rows == columns, "the inner dimensions of a product must agree")
    var result = Matrix<Scalar>(rows: rows, columns: dense.columns)
    accumulate(dense, into: &result) { row, column in (target: row, source: column) }
    return result
  }

  /// Aᵀ·B with a dense B, without forming the transposed matrix, in 2·count·n operations.
  ///
  /// - Parameter dense: B, `rows` × n.
  /// - Returns: The `columns` × n product.
  public func transposedTimes(_ dense: Matrix<Scalar>) -> Matrix<Scalar> {
    precondition(dense.rows == rows, "the inner dimensions of a product must agree")
    var result = Matrix<Scalar>(rows: columns, columns: dense.columns)
    accumulate(dense, into: &result) { row, column in (target: column, source: row) }
    return result
  }

  /// The Gram matrix AᵀA, dense; each row costs the square of its number of elements.
  ///
  /// - Returns: A symmetric matrix of order `columns`, both triangles filled with the same values.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func gram() -> Matrix<Scalar> {
    var result = Matrix<Scalar>(rows: columns, columns: columns)
    result.withUnsafeMutableBuffer { gram in
      for row in 0..<rows {
        for i in rowStarts[row]..<rowStarts[row + 1] {
          let line = Int(columnIndices[i]) * columns
          let value = values[i]
          for j in rowStarts[row]...i { gram[line + Int(columnIndices[j])] += value * values[j] }
        }
      }
    }
    result.mirrorLowerTriangle()
    return result
  }

  /// Adds each listed element times a source row of `dense` to a target row of `result`.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  private func accumulate(
    _ dense: Matrix<Scalar>, into result: inout Matrix<Scalar>,
    _ place: (_ row: Int, _ column: Int) -> (target: Int, source: Int)
  ) {
    let width = dense.columns
    dense.withUnsafeBuffer { source in
      result.withUnsafeMutableBuffer { target in
        for row in 0..<rows {
          for element in rowStarts[row]..<rowStarts[row + 1] {
            let (to, from) = place(row, Int(columnIndices[element]))
            let value = values[element]
            for j in 0..<width { target[to * width + j] += value * source[from * width + j] }
          }
        }
      }
    }
  }
}
