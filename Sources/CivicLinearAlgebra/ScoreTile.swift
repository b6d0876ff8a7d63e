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

  /// Calls `body` for every allowed score that reaches the threshold of its row, for each row by rising candidate.
  ///
  /// Almost none does once the thresholds are high, so the scores of four candidates for sixteen rows are compared
  /// without a branch, and only where one of them reaches its threshold is a closer look needed.
  ///
  /// - Parameters:
  ///   - thresholds: One for each row; `body` may raise them.
  ///   - allowed: What each row may be shown; nil allows everything.
  ///   - body: Receives a row of the block, the candidate, and the score.
  func forEachScore(
    reaching thresholds: UnsafeMutablePointer<Float>, allowed: LaneMasks?,
    _ body: (_ row: Int, _ column: Int, _ score: Float) -> Void
  ) {
    if let allowed {
      scan(thresholds, body) { i, row in
        allowed.hiding(lanes(i, row), candidate: i, firstRow: row)
      }
    } else {
      scan(thresholds, body) { i, row in lanes(i, row) }
    }
  }

  /// Looks through what `lanes` gives for each candidate and sixteen rows from a first one on.
  @inline(__always)
  private func scan(
    _ thresholds: UnsafeMutablePointer<Float>, _ body: (_ row: Int, _ column: Int, _ score: Float) -> Void,
    _ lanes: (_ candidate: Int, _ row: Int) -> SIMD16<Float>
  ) {
    for start in stride(from: 0, to: columns.count, by: Self.depth) {
      let isWhole = start + Self.depth <= columns.count
      for row in stride(from: 0, to: Self.rows, by: Self.group) {
        let needed = Self.lanes(thresholds + row)
        if isWhole {
          let reached =
            (lanes(start, row) .>= needed) .| (lanes(start + 1, row) .>= needed)
            .| (lanes(start + 2, row) .>= needed) .| (lanes(start + 3, row) .>= needed)
          guard any(reached) else { continue }
        }
        for i in start..<min(start + Self.depth, columns.count) {
          Self.forEachLane(of: lanes(i, row) .>= Self.lanes(thresholds + row)) { lane in
            body(row + lane, columns.lowerBound + i, score(i, row + lane))
          }
        }
      }
    }
  }

  /// How many rows are compared at a time.
  private static let group = LaneMasks.width
  /// How many candidates are compared at a time.
  private static let depth = 4

  private func score(_ candidate: Int, _ row: Int) -> Float {
    scores[candidate * Self.paddedRows + Self.margin + row]
  }

  /// The scores of one candidate for sixteen rows of the block.
  @inline(__always)
  func lanes(_ candidate: Int, _ row: Int) -> SIMD16<Float> {
    guard let scores = scores.baseAddress else { return .zero }
    return Self.lanes(scores + candidate * Self.paddedRows + Self.margin + row)
  }

  private static func lanes(_ numbers: UnsafePointer<Float>) -> SIMD16<Float> {
    UnsafeRawPointer(numbers).loadUnaligned(as: SIMD16<Float>.self)
  }

  /// Calls `body` for each lane that is set, by rising number.
  @inline(__always)
  private static func forEachLane(of mask: SIMDMask<SIMD16<Int32>>, _ body: (_ lane: Int) -> Void) {
    guard any(mask) else { return }
    // A byte for each lane, in two words.
    let bytes = SIMD16<UInt8>(truncatingIfNeeded: unsafeBitCast(mask, to: SIMD16<Int32>.self))
    let words = unsafeBitCast(bytes, to: SIMD2<UInt64>.self)
    for half in 0..<2 {
      var word = UInt64(littleEndian: words[half]) & 0x0101_0101_0101_0101
      while word != 0 {
        body(half * 8 + word.trailingZeroBitCount / 8)
        word &= word - 1
      }
    }
  }
}
