#if Server
  import CivicStatistics

  /// Pauses that double from attempt to attempt, up to a longest one, and are spread by chance so that many do not come back at once.
  ///
  /// Source: "equal jitter": half of each pause is certain, half is drawn.
  package struct BackOff: Sendable, Hashable {
    /// The first pause in seconds.
    package var first = 30.0
    /// The longest pause in seconds.
    package var longest = 21_600.0

    /// Creates pauses as they usually are.
    package init() {}

    /// The pause after an attempt, in seconds.
    /// - Parameters:
    ///   - attempt: Which attempt failed, from 1.
    ///   - generator: Where chance comes from.
    /// - Returns: Seconds, above 0.
    package func pause(after attempt: Int, using generator: inout SeededGenerator) -> Double {
      var whole = min(first, longest)
      for _ in 1..<max(1, attempt) where whole < longest { whole = min(longest, 2 * whole) }
      return whole / 2 + whole / 2 * generator.uniform()
    }
  }
#endif
