/// The 64-bit FNV-1a hash (Fowler, Noll & Vo), from any starting value.
package struct FNV1a {
  /// The starting value of the published hash.
  package static let standardBasis: UInt64 = 0xCBF2_9CE4_8422_2325

  package private(set) var value: UInt64

  package init(basis: UInt64 = standardBasis) {
    value = basis
  }

  /// Takes in the bytes of a text, and an end mark that no UTF-8 text contains: ("ab", "c") differs from ("a", "bc").
  mutating func combine(_ text: String) {
    for byte in text.utf8 { combine(byte) }
    combine(0xFF as UInt8)
  }

  package mutating func combine(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }
}
