extension BlockedScorer {
  /// Computes the scores of blocks of rows one after the other on the calling thread, and hands each block over.
  ///
  /// For callers that share the rows between threads themselves and fill memory of their own.
  /// - Parameters:
  ///   - queries: U, m × f.
  ///   - body: Receives the range of rows and, row after row, their n scores each, which it may change; the buffer must
  ///     not leave it.
  package func forEachBlockInOrder(
    of queries: Matrix<Float>, _ body: (_ rows: Range<Int>, _ scores: UnsafeMutableBufferPointer<Float>) -> Void
  ) {
    precondition(queries.columns == candidates.columns, "rows and candidates need the same number of factors")
    for start in stride(from: 0, to: queries.rows, by: ScoreTile.rows) {
      let range = start..<min(queries.rows, start + ScoreTile.rows)
      withScratch(of: Float.self, count: range.count * candidates.rows) { scores in
        forEachTile(of: range, in: queries) { $0.copy(into: scores, rows: range.count, width: candidates.rows) }
        body(range, scores)
      }
    }
  }
}
