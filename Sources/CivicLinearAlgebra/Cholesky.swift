internal import CLAPACKE
import Foundation

/// The factor L of a symmetric positive definite matrix A = L·Lᵀ, L lower triangular.
///
/// LAPACK's potrf, n³/3 operations. A matrix of order 0 has an empty factor and the log-determinant 0.
public struct Cholesky<Scalar: MatrixScalar>: Sendable {
  /// L in the lower triangle; what stands above the diagonal is of no meaning.
  let factor: Matrix<Scalar>

  /// The number of rows and columns of A.
  public var order: Int { factor.rows }

  /// Factors a symmetric matrix.
  ///
  /// - Parameter matrix: A square matrix; only its lower triangle, diagonal included, is read. Its storage is used for
  ///   the factor if nobody else holds it.
  /// - Throws: ``LinearAlgebraError/notFinite(row:column:)`` for an element that is no number, and
  ///   ``LinearAlgebraError/notPositiveDefinite(minor:)``.
  public init(_ matrix: consuming Matrix<Scalar>) throws(LinearAlgebraError) {
    precondition(matrix.rows == matrix.columns, "only a square matrix has a Cholesky factor")
    var work = matrix
    try work.requireFiniteLowerTriangle()
    let order = work.rows
    // LAPACK counts by columns: its upper triangle is our lower one, and nothing needs to be transposed.
    let info = work.storage.withUnsafeMutableBufferPointer {
      order == 0
        ? 0 : Scalar.routines.potrf(LAPACK_COL_MAJOR, upper, dimension(order), $0.baseAddress, dimension(order))
    }
    guard info == 0 else { throw .notPositiveDefinite(minor: Int(info)) }
    factor = work
  }

  /// The diagonal of L, all positive.
  public var diagonal: [Scalar] { (0..<order).map { factor[$0, $0] } }

  /// ln det A, twice the sum of the logarithms of L's diagonal.
  public var logDeterminant: Double {
    2 * diagonal.reduce(0) { $0 + log(Double($1)) }
  }

  /// L, with zeros above the diagonal.
  public var lower: Matrix<Scalar> {
    var result = factor
    for i in 0..<order {
      for j in (i + 1)..<max(order, i + 1) { result[i, j] = 0 }
    }
    return result
  }

  /// A⁻¹, by LAPACK's potri in 2n³/3 operations, in the factor's storage if nobody else holds it.
  ///
  /// - Returns: The inverse, both triangles filled with the same values.
  public consuming func inverse() -> Matrix<Scalar> {
    let order = order
    var result = factor
    guard order > 0 else { return result }
    let info = result.storage.withUnsafeMutableBufferPointer {
      Scalar.routines.potri(LAPACK_COL_MAJOR, upper, dimension(order), $0.baseAddress, dimension(order))
    }
    // potri fails only on a zero of the diagonal, and a factor has none.
    precondition(info == 0, "a Cholesky factor is invertible")
    result.mirrorLowerTriangle()
    return result
  }
}

/// LAPACK's name of the triangle that row-major order calls the lower one.
private let upper = CChar(UInt8(ascii: "U"))

extension Matrix {
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  func requireFiniteLowerTriangle() throws(LinearAlgebraError) {
    for i in 0..<rows {
      for j in 0...i where !storage[i * columns + j].isFinite { throw .notFinite(row: i, column: j) }
    }
  }
}
