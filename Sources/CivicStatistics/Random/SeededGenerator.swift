/// A reproducible source of random numbers: xoshiro256**, with its state filled by SplitMix64.
///
/// The draws below depend on nothing but the seed, unlike those of the standard library, whose algorithms may change
/// with its version.
///
/// Source: Blackman & Vigna, "Scrambled linear pseudorandom number generators" (2021).
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  /// Makes a generator.
  /// - Parameter seed: Where it starts.
  public init(seed: Seed) {
    var source = SplitMix64(state: seed.value)
    state = (source.next(), source.next(), source.next(), source.next())
  }

  /// Makes a generator with a given state, as the published test vectors do.
  /// - Parameter state: Four numbers that are not all 0.
  package init(state: (UInt64, UInt64, UInt64, UInt64)) {
    precondition(state != (0, 0, 0, 0), "A state of zeros never leaves zero")
    self.state = state
  }

  /// The next 64 random bits.
  /// - Returns: Any number, each with the same probability.
  public mutating func next() -> UInt64 {
    let result = rotated(state.1 &* 5, by: 7) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = rotated(state.3, by: 45)
    return result
  }

  private func rotated(_ bits: UInt64, by count: UInt64) -> UInt64 {
    bits << count | bits >> (64 - count)
  }
}
