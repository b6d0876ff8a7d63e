#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the process has needed.
enum Memory {
  /// The most memory that was resident at any time, in units of 2²⁰ bytes.
  static var peakMegabytes: Double {
    var usage = rusage()
    #if canImport(Glibc)
      // Linux counts kibibytes.
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return Double(usage.ru_maxrss) / 1_024
    #else
      getrusage(RUSAGE_SELF, &usage)
      return Double(usage.ru_maxrss) / 1_048_576
    #endif
  }
}
