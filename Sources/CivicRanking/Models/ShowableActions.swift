import CivicLinearAlgebra

/// Which actions each citizen of a block may be shown: those allowed, without those she already chose.
struct ShowableActions {
  private let histories: SparseMatrix<Float>
  private let allowed: BitMatrix?
  private let firstRow: Int

  /// Creates the mask of a block.
  ///
  /// - Parameters:
  ///   - histories: What the citizens chose, one row each.
  ///   - allowed: What is allowed, nil for everything.
  ///   - firstRow: Which row of `allowed` is that of the block's first citizen.
  init(histories: SparseMatrix<Float>, allowed: BitMatrix? = nil, firstRow: Int = 0) {
    self.histories = histories
    self.allowed = allowed
    self.firstRow = firstRow
  }

  /// Writes a citizen's mask: bit j of word j / 64 tells whether the action of column j may be shown.
  func fill(_ words: UnsafeMutableBufferPointer<UInt64>, row: Int) {
    if let allowed {
      allowed.withWords(ofRow: firstRow + row) { _ = words.update(fromContentsOf: $0) }
    } else {
      words.update(repeating: .max)
      let used = histories.columns % 64
      if used > 0 { words[words.count - 1] = (1 << UInt64(used)) - 1 }
    }
    for column in histories.row(row).columns { words[Int(column) / 64] &= ~(1 << UInt64(column % 64)) }
  }
}
