/// Why a factorization of given numbers is impossible.
public enum LinearAlgebraError: Error, Equatable, Sendable {
  /// The leading minor of order `minor` (1-based, as in LAPACK) is not positive, so the matrix has no Cholesky factor.
  case notPositiveDefinite(minor: Int)
  /// The element at this place (0-based) is NaN or infinite.
  case notFinite(row: Int, column: Int)
}
