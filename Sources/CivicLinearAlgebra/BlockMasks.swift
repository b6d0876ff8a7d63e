/// The masks of a block's rows, turned tile by tile to stand as the scores do: candidate after candidate.
struct BlockMasks {
  /// Sets the bits of a row's allowed candidates in words that are all zero.
  typealias Filling = @Sendable (_ row: Int, _ words: UnsafeMutableBufferPointer<UInt64>) -> Void

  /// The number of words that hold a bit for each row of a block.
  static let words = (ScoreTile.rows + 63) / 64

  /// The masks row after row, nil if everything is allowed.
  private let rows: UnsafeMutablePointer<UInt64>?
  private let wordsPerRow: Int
  private let tile: UnsafeMutablePointer<UInt64>
  private let lanes: UnsafePointer<SIMD8<UInt32>>

  /// Makes the masks of some rows and lends them for the duration of one call.
  static func with(rows range: Range<Int>, columns: Int, _ fill: Filling?, _ body: (BlockMasks) -> Void) {
    let wordsPerRow = BitMatrix.wordCount(columns)
    withScratch(of: UInt64.self, count: fill == nil ? 0 : words * 64 * wordsPerRow) { masks in
      if let fill {
        for (i, row) in range.enumerated() {
          fill(row, UnsafeMutableBufferPointer(rebasing: masks[i * wordsPerRow..<(i + 1) * wordsPerRow]))
        }
      }
      withScratch(of: UInt64.self, count: words * ScoreTile.columns) { tile in
        withUnsafeTemporaryAllocation(of: SIMD8<UInt32>.self, capacity: LaneMasks.tableSize) { lanes in
          lanes.initialize(repeating: .zero)
          LaneMasks.fill(lanes)
          guard let base = tile.baseAddress, let lanes = lanes.baseAddress else { return }
          body(
            BlockMasks(
              rows: fill == nil ? nil : masks.baseAddress, wordsPerRow: wordsPerRow, tile: base,
              lanes: UnsafePointer(lanes)))
        }
      }
    }
  }

  /// The masks of a tile, good until the next call.
  ///
  /// - Parameter columns: The candidates, from a multiple of 64 on.
  /// - Returns: What each row may be shown of them; nil if everything is allowed.
  func turned(_ columns: Range<Int>) -> LaneMasks? {
    guard let rows else { return nil }
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 64) { square in
      for group in 0..<Self.words {
        for word in columns.lowerBound / 64..<BitMatrix.wordCount(columns.upperBound) {
          for i in 0..<64 { square[i] = rows[(group * 64 + i) * wordsPerRow + word] }
          turn(square)
          let first = word * 64 - columns.lowerBound
          for i in 0..<64 { tile[(first + i) * Self.words + group] = square[i] }
        }
      }
    }
    return LaneMasks(words: UnsafePointer(tile), lanes: lanes)
  }

  /// Transposes 64 × 64 bits: swaps the off-diagonal halves, then those of the quarters, and so on down to single bits
  /// (Warren, *Hacker's Delight*, 2nd edition, 7-3).
  private func turn(_ square: UnsafeMutableBufferPointer<UInt64>) {
    var width = 32
    var low: UInt64 = 0xFFFF_FFFF
    while width > 0 {
      for start in stride(from: 0, to: 64, by: 2 * width) {
        for k in start..<start + width {
          let difference = (square[k] >> UInt64(width) ^ square[k + width]) & low
          square[k] ^= difference << UInt64(width)
          square[k + width] ^= difference
        }
      }
      width /= 2
      low ^= low << UInt64(width)
    }
  }
}
