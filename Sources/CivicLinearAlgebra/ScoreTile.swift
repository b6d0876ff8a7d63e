/// The scores of a block of rows against some consecutive candidates, small enough for the second-level cache.
///
/// The scores stand candidate after candidate, those of one candidate for all rows of the block side by side.
struct ScoreTile {
  /// The number of rows of every block, filled up with zero rows where there are fewer.
  static let rows = 224
  /// The number of zero rows before and after them.
  ///
  /// Some kernels round the first and the last rows of a product differently. Between margins all rows are alike.
  static let margin = 16
  /// The number of rows with both margins.
  static let paddedRows = rows + 2 * margin
  /// The number of candidates of every tile but the last.
  static let columns = 256

  let scores: UnsafeBufferPointer<Float>
  /// Which candidates these are.
  let columns: Range<Int>

  /// Copies the scores of the first `rows` rows to where they belong in rows of `width` scores.
  ///
  /// Sixteen rows at a time: what is read is one line of the cache, and what is written stays in the cache until full.
  func copy(into target: UnsafeMutableBufferPointer<Float>, rows: Int, width: Int) {
    guard let scores = scores.baseAddress, let target = target.baseAddress else { return }
    for first in stride(from: 0, to: rows, by: Self.group) {
      let count = min(Self.group, rows - first)
      for i in 0..<columns.count {
        let source = scores + i * Self.paddedRows + Self.margin + first
        let place = target + first * width + columns.lowerBound + i
        for row in 0..<count { place[row * width] = source[row] }
      }
    }
  }

  /// Calls `body` for every allowed score that reaches the threshold of its row, candidate after candidate.
  ///
  /// Almost none does once the thresholds are high, so sixteen rows at a time are compared without a branch, and only
  /// where one of them reaches its threshold is a closer look needed.
  ///
  /// - Parameters:
  ///   - thresholds: One for each row; `body` may raise them.
  ///   - allowed: For each candidate `BlockMasks.words` words with one bit for each row.
  ///   - body: Receives a row of the block, the candidate, and the score.
  func forEachScore(
    reaching thresholds: UnsafeMutablePointer<Float>, allowed: UnsafePointer<UInt64>,
    _ body: (_ row: Int, _ column: Int, _ score: Float) -> Void
  ) {
    guard let scores = scores.baseAddress else { return }
    for i in 0..<columns.count {
      let line = scores + i * Self.paddedRows + Self.margin
      let mask = allowed + i * BlockMasks.words
      for first in stride(from: 0, to: Self.rows, by: Self.group) {
        let reached = Self.lanes(line + first) .>= Self.lanes(thresholds + first)
        guard any(reached) else { continue }
        var bits = Self.bits(reached) & mask[first / 64] >> UInt64(first % 64)
        while bits != 0 {
          let row = first + bits.trailingZeroBitCount
          body(row, columns.lowerBound + i, line[row])
          bits &= bits - 1
        }
      }
    }
  }

  private static let group = 16

  private static func lanes(_ numbers: UnsafePointer<Float>) -> SIMD16<Float> {
    UnsafeRawPointer(numbers).loadUnaligned(as: SIMD16<Float>.self)
  }

  private static func bits(_ mask: SIMDMask<SIMD16<Int32>>) -> UInt64 {
    let powers = SIMD16<Int32>(1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1_024, 2_048, 4_096, 8_192, 16_384, 32_768)
    return UInt64(truncatingIfNeeded: SIMD16<Int32>.zero.replacing(with: powers, where: mask).wrappedSum())
  }
}
