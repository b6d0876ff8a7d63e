/// A number a matrix can hold: `Float` or `Double`, and no other type.
///
/// The one requirement can only be met by this library, which seals the protocol.
public protocol MatrixScalar: BinaryFloatingPoint, Sendable {
  /// The dense kernels of this scalar.
  static var routines: DenseRoutines<Self> { get }
}

extension Float: MatrixScalar {
  /// The single-precision kernels of BLAS and LAPACK.
  public static let routines = DenseRoutines.singlePrecision()
}

extension Double: MatrixScalar {
  /// The double-precision kernels of BLAS and LAPACK.
  public static let routines = DenseRoutines.doublePrecision()
}
