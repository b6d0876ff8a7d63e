internal import CLAPACKE
internal import COpenBLAS

/// The kernels of BLAS and LAPACK for one scalar.
///
/// Generic matrix code looks its kernels up here, so that dispatch costs one indirect call per batch, not per element.
public struct DenseRoutines<Scalar>: Sendable {
  typealias Input = UnsafePointer<Scalar>?
  typealias Output = UnsafeMutablePointer<Scalar>?

  let gemm:
    @Sendable (
      CBLAS_ORDER, CBLAS_TRANSPOSE, CBLAS_TRANSPOSE, Int32, Int32, Int32, Scalar, Input, Int32, Input, Int32, Scalar,
      Output, Int32
    ) -> Void
  let syrk:
    @Sendable (
      CBLAS_ORDER, CBLAS_UPLO, CBLAS_TRANSPOSE, Int32, Int32, Scalar, Input, Int32, Scalar, Output, Int32
    ) -> Void
  let gemv:
    @Sendable (
      CBLAS_ORDER, CBLAS_TRANSPOSE, Int32, Int32, Scalar, Input, Int32, Input, Int32, Scalar, Output, Int32
    ) -> Void
  let trsm:
    @Sendable (
      CBLAS_ORDER, CBLAS_SIDE, CBLAS_UPLO, CBLAS_TRANSPOSE, CBLAS_DIAG, Int32, Int32, Scalar, Input, Int32, Output,
      Int32
    ) -> Void
  let trsv:
    @Sendable (
      CBLAS_ORDER, CBLAS_UPLO, CBLAS_TRANSPOSE, CBLAS_DIAG, Int32, Input, Int32, Output, Int32
    ) -> Void
  let potrf: @Sendable (Int32, CChar, Int32, Output, Int32) -> Int32
  let potri: @Sendable (Int32, CChar, Int32, Output, Int32) -> Int32
}

extension DenseRoutines where Scalar == Float {
  static func singlePrecision() -> Self {
    OpenBLAS.useOneThread()
    return Self(
      gemm: cblas_sgemm, syrk: cblas_ssyrk, gemv: cblas_sgemv, trsm: cblas_strsm, trsv: cblas_strsv,
      potrf: LAPACKE_spotrf_work, potri: LAPACKE_spotri_work)
  }
}

extension DenseRoutines where Scalar == Double {
  static func doublePrecision() -> Self {
    OpenBLAS.useOneThread()
    return Self(
      gemm: cblas_dgemm, syrk: cblas_dsyrk, gemv: cblas_dgemv, trsm: cblas_dtrsm, trsv: cblas_dtrsv,
      potrf: LAPACKE_dpotrf_work, potri: LAPACKE_dpotri_work)
  }
}

/// The process-wide settings of OpenBLAS.
enum OpenBLAS {
  /// Keeps OpenBLAS on the calling thread.
  ///
  /// We partition the work ourselves: threads of OpenBLAS that spin beside ours cost more than they give, and a result
  /// must not depend on how many cores a machine has. Every kernel table is made through here, so no kernel can run
  /// before.
  static func useOneThread() { _ = oneThread }

  private static let oneThread: Void = openblas_set_num_threads(1)
}
