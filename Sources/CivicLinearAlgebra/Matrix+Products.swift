extension Matrix {
  /// op(A)·op(B), by BLAS' gemm in 2·m·n·k operations.
  ///
  /// - Parameters:
  ///   - a: The left matrix; op(A) is m × k.
  ///   - aOrientation: Whether `a` is read transposed.
  ///   - b: The right matrix; op(B) is k × n.
  ///   - bOrientation: Whether `b` is read transposed.
  /// - Returns: The m × n product.
  public static func product(
    _ a: Matrix, _ aOrientation: Orientation = .asStored, times b: Matrix, _ bOrientation: Orientation = .asStored
  ) -> Matrix {
    var result = Matrix(
      rows: aOrientation == .asStored ? a.rows : a.columns, columns: bOrientation == .asStored ? b.columns : b.rows)
    result.formProduct(a, aOrientation, times: b, bOrientation)
    return result
  }

  /// A·B.
  ///
  /// - Parameters:
  ///   - a: An m × k matrix.
  ///   - b: A k × n matrix.
  /// - Returns: The m × n product.
  public static func * (a: Matrix, b: Matrix) -> Matrix { product(a, times: b) }

  /// Replaces this matrix C with α·op(A)·op(B) + β·C.
  ///
  /// - Parameters:
  ///   - alpha: The factor of the product.
  ///   - a: The left matrix; op(A) has as many rows as this matrix.
  ///   - aOrientation: Whether `a` is read transposed.
  ///   - b: The right matrix; op(B) has as many columns as this matrix.
  ///   - bOrientation: Whether `b` is read transposed.
  ///   - beta: The factor of what this matrix held; 0 overwrites it, whatever it held.
  public mutating func formProduct(
    alpha: Scalar = 1, _ a: Matrix, _ aOrientation: Orientation = .asStored, times b: Matrix,
    _ bOrientation: Orientation = .asStored, beta: Scalar = 0
  ) {
    precondition(
      rows == (aOrientation == .asStored ? a.rows : a.columns)
        && columns == (bOrientation == .asStored ? b.columns : b.rows),
      "the product has another shape than the matrix that is to hold it")
    a.withView { a in
      b.withView { b in
        storage.withUnsafeMutableBufferPointer {
          a.multiply(aOrientation, alpha: alpha, by: b, bOrientation, beta: beta, into: $0.baseAddress)
        }
      }
    }
  }

  /// The Gram matrix AᵀA, by BLAS' syrk in half the operations of a general product.
  ///
  /// - Returns: A symmetric matrix of order `columns`, both triangles filled with the same values.
  public func gram() -> Matrix {
    var result = Matrix(rows: columns, columns: columns)
    withView { view in
      result.storage.withUnsafeMutableBufferPointer { view.multiplyGram(intoLower: $0.baseAddress) }
    }
    result.mirrorLowerTriangle()
    return result
  }

  /// op(A)·x, by BLAS' gemv.
  ///
  /// - Parameters:
  ///   - vector: As many elements as op(A) has columns.
  ///   - orientation: Whether this matrix is read transposed.
  /// - Returns: As many elements as op(A) has rows.
  public func times(_ vector: [Scalar], _ orientation: Orientation = .asStored) -> [Scalar] {
    precondition(
      vector.count == (orientation == .asStored ? columns : rows), "the vector's length does not fit the matrix")
    var result = [Scalar](repeating: 0, count: orientation == .asStored ? rows : columns)
    withView { view in
      vector.withUnsafeBufferPointer { x in
        result.withUnsafeMutableBufferPointer { y in
          view.multiply(orientation, by: x.baseAddress, into: y.baseAddress)
        }
      }
    }
    return result
  }

  /// Copies the lower triangle of a square matrix onto the upper one.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  package mutating func mirrorLowerTriangle() {
    precondition(rows == columns, "only a square matrix can be symmetric")
    let order = rows
    storage.withUnsafeMutableBufferPointer { buffer in
      // In squares, so that both what is read and what is written stay in the cache.
      let side = 32
      for rows in stride(from: 0, to: order, by: side) {
        for columns in stride(from: 0, through: rows, by: side) {
          for i in rows..<min(rows + side, order) {
            for j in columns..<max(columns, min(columns + side, i)) { buffer[j * order + i] = buffer[i * order + j] }
          }
        }
      }
    }
  }

  func withView<Result>(_ body: (MatrixView<Scalar>) -> Result) -> Result {
    storage.withUnsafeBufferPointer { body(MatrixView($0.baseAddress, rows: rows, columns: columns)) }
  }
}
