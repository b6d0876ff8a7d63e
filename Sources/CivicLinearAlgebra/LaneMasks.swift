/// The masks of one tile, ready to be laid over sixteen scores at a time.
struct LaneMasks {
  /// How many rows one mask covers.
  static let width = 16
  /// The number of entries of the table behind `lanes`: one for each value of eight bits.
  static let tableSize = 256

  /// For each candidate of the tile `BlockMasks.words` words with one bit for each row, set where it is allowed.
  let words: UnsafePointer<UInt64>
  /// For eight bits, eight lanes: zero where the bit is set, all ones elsewhere.
  let lanes: UnsafePointer<SIMD8<UInt32>>

  /// Fills the table that eight bits are looked up in.
  static func fill(_ table: UnsafeMutableBufferPointer<SIMD8<UInt32>>) {
    for bits in table.indices {
      for lane in 0..<8 { table[bits][lane] = bits >> lane & 1 == 1 ? 0 : .max }
    }
  }

  /// The scores of one candidate for sixteen rows, with what is no number in the place of those not allowed.
  @inline(__always)
  func hiding(_ scores: SIMD16<Float>, candidate: Int, firstRow: Int) -> SIMD16<Float> {
    let bits = words[candidate * BlockMasks.words + firstRow / 64] >> UInt64(firstRow % 64)
    let hidden = SIMD16(lowHalf: lanes[Int(bits & 0xFF)], highHalf: lanes[Int(bits >> 8 & 0xFF)])
    // All bits set is no number, which reaches no threshold.
    return unsafeBitCast(unsafeBitCast(scores, to: SIMD16<UInt32>.self) | hidden, to: SIMD16<Float>.self)
  }
}
