/// Sets of actions as words of bits: action j is bit `j % 64` of word `j / 64`, and bits beyond the last action are zero.
extension [UInt64] {
  /// The number of words that hold some number of bits.
  package static func wordCount(_ bits: Int) -> Int { (bits + 63) / 64 }

  /// The empty set among so many actions.
  package init(zeros bits: Int) {
    self.init(repeating: 0, count: Self.wordCount(bits))
  }

  /// The set of so many actions.
  package init(ones bits: Int) {
    self.init(repeating: .max, count: Self.wordCount(bits))
    if bits % 64 > 0 { self[count - 1] = (1 << UInt64(bits % 64)) - 1 }
  }

  /// The set of the actions below `bits` that satisfy a predicate.
  init(_ bits: Int, where isMember: (Int) -> Bool) {
    self.init(zeros: bits)
    for bit in 0..<bits where isMember(bit) { insert(bit) }
  }

  /// Whether an action belongs to the set.
  package func contains(bit: Int) -> Bool { self[bit >> 6] >> UInt64(bit & 63) & 1 == 1 }

  mutating func insert(_ bit: Int) { self[bit >> 6] |= 1 << UInt64(bit & 63) }
  mutating func remove(_ bit: Int) { self[bit >> 6] &= ~(1 << UInt64(bit & 63)) }

  /// How many actions belong to the set.
  package var setBitCount: Int { reduce(0) { $0 + $1.nonzeroBitCount } }
}

extension UnsafeBufferPointer<UInt64> {
  /// Calls `body` for each member of the set, in increasing order.
  package func forEachSetBit(_ body: (Int) -> Void) {
    for (index, word) in enumerated() {
      var rest = word
      while rest != 0 {
        body(index << 6 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }
}
