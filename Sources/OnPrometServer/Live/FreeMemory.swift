#if Server
  #if canImport(Glibc)
    internal import CMalloc
  #endif

  /// Memory that the process holds and does not use.
  enum FreeMemory {
    /// Gives it back to the system: what served the tables that were replaced would stay with the process otherwise. Nothing happens
    /// where the C library has no such function.
    static func giveBack() {
      #if canImport(Glibc)
        _ = malloc_trim(0)
      #endif
    }
  }
#endif
