internal import COpenBLAS

/// Whether a product reads a matrix as it stands or transposed.
public enum Orientation: Sendable {
  /// As it stands.
  case asStored
  /// Rows and columns exchanged, without moving any element.
  case transposed
}

/// Some consecutive rows of a row-major matrix, lent for the duration of one call.
///
/// Loops over blocks of rows hand these to the kernels, so that a block is never copied just to be multiplied.
package struct MatrixView<Scalar: MatrixScalar> {
  package let base: UnsafePointer<Scalar>?
  package let rows: Int
  package let columns: Int

  /// Views `rows × columns` elements that stand at `base` row after row.
  package init(_ base: UnsafePointer<Scalar>?, rows: Int, columns: Int) {
    self.base = base
    self.rows = rows
    self.columns = columns
  }

  /// y ← α·op(A)·x + β·y.
  package func multiply(
    _ orientation: Orientation = .asStored, alpha: Scalar = 1, by x: UnsafePointer<Scalar>?,
    beta: Scalar = 0, into y: UnsafeMutablePointer<Scalar>?
  ) {
    guard rows > 0 && columns > 0 else {
      scale(y, count: orientation == .asStored ? rows : columns, by: beta)
      return
    }
    Scalar.routines.gemv(
      CblasRowMajor, orientation.code, dimension(rows), dimension(columns), alpha, base, dimension(columns), x, 1,
      beta, y, 1)
  }

  /// C ← α·op(A)·op(B) + β·C, C with as many rows as op(A) and as many columns as op(B), row after row.
  package func multiply(
    _ orientation: Orientation = .asStored, alpha: Scalar = 1, by other: MatrixView,
    _ otherOrientation: Orientation = .asStored, beta: Scalar = 0, into product: UnsafeMutablePointer<Scalar>?
  ) {
    let (height, inner) = shape(orientation)
    let (otherInner, width) = other.shape(otherOrientation)
    precondition(inner == otherInner, "the inner dimensions of a product must agree")
    guard height > 0 && width > 0 && inner > 0 else {
      scale(product, count: height * width, by: beta)
      return
    }
    Scalar.routines.gemm(
      CblasRowMajor, orientation.code, otherOrientation.code, dimension(height), dimension(width), dimension(inner),
      alpha, base, dimension(columns), other.base, dimension(other.columns), beta, product, dimension(width))
  }

  /// The lower triangle (diagonal included) of C ← α·AᵀA + β·C, C of order `columns`; the rest of C is left alone.
  package func multiplyGram(alpha: Scalar = 1, beta: Scalar = 0, intoLower gram: UnsafeMutablePointer<Scalar>?) {
    guard rows > 0 && columns > 0 else {
      scale(gram, count: columns * columns, by: beta)
      return
    }
    Scalar.routines.syrk(
      CblasRowMajor, CblasLower, CblasTrans, dimension(columns), dimension(rows), alpha, base, dimension(columns),
      beta, gram, dimension(columns))
  }

  /// The numbers of rows and columns that a product sees.
  func shape(_ orientation: Orientation) -> (rows: Int, columns: Int) {
    orientation == .asStored ? (rows, columns) : (columns, rows)
  }
}

extension Orientation {
  var code: CBLAS_TRANSPOSE { self == .asStored ? CblasNoTrans : CblasTrans }
}

/// A dimension as BLAS and LAPACK count; traps where they could not count so far.
func dimension(_ value: Int) -> Int32 {
  guard let small = Int32(exactly: value) else { preconditionFailure("BLAS counts dimensions in 32 bits") }
  return small
}

/// y ← β·y; as in BLAS, a β of 0 overwrites even what is not a number.
private func scale<Scalar: MatrixScalar>(_ y: UnsafeMutablePointer<Scalar>?, count: Int, by beta: Scalar) {
  guard let y else { return }
  for i in 0..<count { y[i] = beta == 0 ? 0 : beta * y[i] }
}
