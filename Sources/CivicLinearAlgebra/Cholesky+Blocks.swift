internal import COpenBLAS

extension Cholesky {
  init(factor: Matrix<Scalar>) { self.factor = factor }

  /// The factor of A's leading block, which is the leading block of L.
  ///
  /// - Parameter order: How many of the first rows and columns of A the block has.
  /// - Returns: Its factor, copied in `order`² operations.
  public func leadingBlock(order: Int) -> Cholesky { diagonalBlock(at: 0, order: order) }

  /// The factor of the Schur complement of A's leading block, A₂₂ − A₂₁A₁₁⁻¹A₁₂, which is the trailing block of L.
  ///
  /// - Parameter order: How many of the last rows and columns of A the complement has.
  /// - Returns: Its factor, copied in `order`² operations.
  public func trailingBlock(order: Int) -> Cholesky { diagonalBlock(at: self.order - order, order: order) }

  /// Solves with A's leading block alone.
  ///
  /// - Parameter rightSide: As many elements as the block has rows.
  /// - Returns: The solution, in `rightSide.count`² operations twice over and without a copy of the block.
  public func solveLeadingBlock(_ rightSide: [Scalar]) -> [Scalar] {
    precondition(rightSide.count <= order, "the factor has no such block")
    var result = rightSide
    let (size, stride) = (dimension(rightSide.count), dimension(order))
    guard size > 0 else { return result }
    factor.withUnsafeBuffer { factor in
      result.withUnsafeMutableBufferPointer {
        for orientation in [Orientation.asStored, .transposed] {
          Scalar.routines.trsv(
            CblasRowMajor, CblasLower, orientation.code, CblasNonUnit, size, factor.baseAddress, stride,
            $0.baseAddress, 1)
        }
      }
    }
    return result
  }

  /// Solves with A's leading block alone, for all columns of B at once.
  ///
  /// - Parameter rightSides: B, as many rows as the block has.
  /// - Returns: The solutions, without a copy of the block.
  public func solveLeadingBlock(_ rightSides: consuming Matrix<Scalar>) -> Matrix<Scalar> {
    precondition(rightSides.rows <= order, "the factor has no such block")
    var result = rightSides
    let (size, width, stride) = (dimension(result.rows), dimension(result.columns), dimension(order))
    guard size > 0 && width > 0 else { return result }
    factor.withUnsafeBuffer { factor in
      result.withUnsafeMutableBuffer {
        for orientation in [Orientation.asStored, .transposed] {
          Scalar.routines.trsm(
            CblasRowMajor, CblasLeft, CblasLower, orientation.code, CblasNonUnit, size, width, 1, factor.baseAddress,
            stride, $0.baseAddress, width)
        }
      }
    }
    return result
  }

  private func diagonalBlock(at start: Int, order: Int) -> Cholesky {
    precondition(start >= 0 && order >= 0 && start + order <= self.order, "the factor has no such block")
    var elements: [Scalar] = []
    elements.reserveCapacity(order * order)
    for row in start..<start + order { elements += factor.row(row)[(row * self.order + start)...].prefix(order) }
    return Cholesky(factor: Matrix(rows: order, columns: order, elements: elements))
  }
}
