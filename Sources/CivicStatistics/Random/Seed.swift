/// Where a stream of random numbers starts.
///
/// Seeds derive from identifiers, so that what happens to one citizen does not depend on who was handled before her,
/// on the number of threads or on the platform.
///
/// ```swift
/// var generator = Seed(42).derived(for: "citizen-17", purpose: "acceptance").generator()
/// ```
public struct Seed: Sendable, Hashable {
  /// The 64 bits of the seed.
  public let value: UInt64

  /// Makes a seed of a number.
  /// - Parameter value: Any number, small ones included.
  public init(_ value: UInt64) {
    self.value = value
  }

  /// The seed of one identifier and purpose under this seed.
  /// - Parameters:
  ///   - identifier: Whose random numbers they are, such as the identifier of a citizen.
  ///   - purpose: What they are for, so that two uses for the same identifier are independent.
  /// - Returns: A seed that is the same in every run and on every platform: FNV-1a over the UTF-8 bytes, mixed by the
  ///   finalizer of SplitMix64.
  public func derived(for identifier: String, purpose: String = "") -> Seed {
    var hash = FNV1a(basis: SplitMix64.mixed(value &+ FNV1a.standardBasis))
    hash.combine(purpose)
    hash.combine(identifier)
    return Seed(SplitMix64.mixed(hash.value))
  }

  /// A generator that starts here.
  /// - Returns: The generator; two of the same seed give the same numbers.
  public func generator() -> SeededGenerator {
    SeededGenerator(seed: self)
  }
}
