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

  /// Makes this set equal to another among the same actions, without allocating when it had as many words.
  mutating func assign(_ other: [UInt64]) {
    guard count == other.count else {
      self = other
      return
    }
    combine(other) { _, word in word }
  }

  mutating func formIntersection(_ other: [UInt64]) { combine(other) { $0 & $1 } }

  /// Removes the members of `scope` that are not in `other`.
  mutating func formIntersection(_ other: [UInt64], within scope: [UInt64]) {
    precondition(count == other.count && count == scope.count, "all sets are about the same actions")
    for index in indices { self[index] &= other[index] | ~scope[index] }
  }

  mutating func formUnion(_ other: [UInt64]) { combine(other) { $0 | $1 } }

  @inline(__always)
  private mutating func combine(_ other: [UInt64], _ operation: (UInt64, UInt64) -> UInt64) {
    precondition(count == other.count, "both sets are about the same actions")
    withUnsafeMutableBufferPointer { own in
      other.withUnsafeBufferPointer { other in
        for index in own.indices { own[index] = operation(own[index], other[index]) }
      }
    }
  }

  /// How many actions belong to the set.
  package var setBitCount: Int { reduce(0) { $0 + $1.nonzeroBitCount } }
}

extension UInt64 {
  /// Calls `body` for each bit that is set, in increasing order.
  @inlinable
  package func forEachSetBit(_ body: (Int) -> Void) {
    var rest = self
    while rest != 0 {
      body(rest.trailingZeroBitCount)
      rest &= rest - 1
    }
  }
}

extension UnsafeBufferPointer<UInt64> {
  /// Calls `body` for each member of the set, in increasing order.
  package func forEachSetBit(_ body: (Int) -> Void) {
    for (index, word) in enumerated() { word.forEachSetBit { body(index << 6 + $0) } }
  }
}
