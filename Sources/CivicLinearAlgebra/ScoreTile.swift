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
  func copy(into target: UnsafeMutableBufferPointer<Float>, rows: Int, width: Int) {
    for row in 0..<rows {
      let line = row * width + columns.lowerBound
      for i in 0..<columns.count { target[line + i] = scores[i * Self.paddedRows + Self.margin + row] }
    }
  }

  /// Calls `body` for every score that reaches the threshold of its row, candidate after candidate.
  ///
  /// Almost none does once the thresholds are high, so sixteen rows at a time are compared without a branch, and only
  /// where one of them reaches its threshold are they looked at one by one.
  ///
  /// - Parameters:
  ///   - thresholds: One for each row; `body` may raise them.
  ///   - body: Receives a row of the block, the candidate, and the score.
  func forEachScore(
    reaching thresholds: UnsafeMutableBufferPointer<Float>, _ body: (_ row: Int, _ column: Int, _ score: Float) -> Void
  ) {
    guard let scores = scores.baseAddress, let thresholds = thresholds.baseAddress else { return }
    for i in 0..<columns.count {
      let line = scores + i * Self.paddedRows + Self.margin
      for first in stride(from: 0, to: Self.rows, by: Self.group)
      where Self.anyReaches(line + first, thresholds + first) {
        for row in first..<first + Self.group where line[row] >= thresholds[row] {
          body(row, columns.lowerBound + i, line[row])
        }
      }
    }
  }

  private static let group = 16

  @inline(__always)
  private static func anyReaches(_ scores: UnsafePointer<Float>, _ thresholds: UnsafeMutablePointer<Float>) -> Bool {
    var any: UInt32 = 0
    for lane in 0..<16 { any |= scores[lane] >= thresholds[lane] ? 1 : 0 }
    return any != 0
  }
}
