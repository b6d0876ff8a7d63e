internal import COpenBLAS

extension Cholesky {
  /// Solves A·x = b.
  ///
  /// - Parameter rightSide: b, `order` elements.
  /// - Returns: x, `order` elements.
  public func solve(_ rightSide: [Scalar]) -> [Scalar] {
    solveTriangular(solveTriangular(rightSide), .transposed)
  }

  /// Solves A·X = B for all columns of B at once.
  ///
  /// - Parameter rightSides: B, `order` × m.
  /// - Returns: X, `order` × m.
  public func solve(_ rightSides: Matrix<Scalar>) -> Matrix<Scalar> {
    solveTriangular(solveTriangular(rightSides), .transposed)
  }

  /// Solves L·x = b, or Lᵀ·x = b.
  ///
  /// - Parameters:
  ///   - rightSide: b, `order` elements.
  ///   - orientation: Whether L is read transposed.
  /// - Returns: x, `order` elements.
  public func solveTriangular(_ rightSide: [Scalar], _ orientation: Orientation = .asStored) -> [Scalar] {
    precondition(rightSide.count == order, "the right side's length does not fit the factor")
    guard order > 0 else { return [] }
    var result = rightSide
    let order = dimension(order)
    factor.withUnsafeBuffer { factor in
      result.withUnsafeMutableBufferPointer {
        Scalar.routines.trsv(
          CblasRowMajor, CblasLower, orientation.code, CblasNonUnit, order, factor.baseAddress, order,
          $0.baseAddress, 1)
      }
    }
    return result
  }

  /// Solves L·X = B, or Lᵀ·X = B, for all columns of B at once.
  ///
  /// - Parameters:
  ///   - rightSides: B, `order` × m.
  ///   - orientation: Whether L is read transposed.
  /// - Returns: X, `order` × m.
  public func solveTriangular(
    _ rightSides: consuming Matrix<Scalar>, _ orientation: Orientation = .asStored
  ) -> Matrix<Scalar> {
    precondition(rightSides.rows == order, "the right sides' length does not fit the factor")
    var result = rightSides
    guard order > 0 && result.columns > 0 else { return result }
    let order = dimension(order)
    let width = dimension(result.columns)
    factor.withUnsafeBuffer { factor in
      result.withUnsafeMutableBuffer {
        Scalar.routines.trsm(
          CblasRowMajor, CblasLeft, CblasLower, orientation.code, CblasNonUnit, order, width, 1,
          factor.baseAddress, order, $0.baseAddress, width)
      }
    }
    return result
  }
}
