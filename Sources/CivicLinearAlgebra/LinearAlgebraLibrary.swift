internal import COpenBLAS

/// What the linear algebra of this process runs on: facts for whoever diagnoses a machine or explains the last bits of a result.
public struct LinearAlgebraLibrary: Sendable, Hashable {
  /// The processor family whose kernels OpenBLAS chose.
  public let kernel: String
  /// The version and the options with which OpenBLAS was built.
  public let configuration: String
  /// The threads that a kernel uses.
  public let threads: Int

  /// The library of this process, after our settings.
  public static func loaded() -> LinearAlgebraLibrary {
    OpenBLAS.useOneThread()
    return LinearAlgebraLibrary(
      kernel: text(openblas_get_corename()), configuration: text(openblas_get_config()),
      threads: Int(openblas_get_num_threads()))
  }

  private static func text(_ bytes: UnsafeMutablePointer<CChar>?) -> String {
    bytes.map { String(cString: $0) } ?? ""
  }
}
