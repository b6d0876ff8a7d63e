/// Scores of many rows against the same candidates, u·v for every pair, block after block.
///
/// All scores of a hundred thousand rows and ten thousand candidates would need 4 GB. A block of rows is multiplied with
/// the candidates, used, and forgotten. A row's scores are the same bytes wherever it stands, whichever rows stand
/// beside it and however many workers there are.
public struct BlockedScorer: Sendable {
  /// The candidates V, one in each row.
  public let candidates: Matrix<Float>

  /// Creates a scorer.
  ///
  /// - Parameter candidates: V, n × f: one row of factors for each candidate.
  public init(candidates: Matrix<Float>) { self.candidates = candidates }

  /// Computes the scores of blocks of rows and hands each block over.
  ///
  /// - Parameters:
  ///   - queries: U, m × f.
  ///   - workers: How many threads share the blocks, at least 1; it changes no result.
  ///   - body: Receives the range of rows and, row after row, their n scores each, which it may change. Called from
  ///     several threads if there are several workers; the buffer must not leave it.
  public func forEachBlock(
    of queries: Matrix<Float>, workers: Int = 1,
    _ body: @Sendable (_ rows: Range<Int>, _ scores: UnsafeMutableBufferPointer<Float>) -> Void
  ) {
    let width = candidates.rows
    forEachRange(of: queries, workers: workers) { range in
      withScratch(of: Float.self, count: range.count * width) { scores in
        forEachTile(of: range, in: queries) { tile in tile.copy(into: scores, rows: range.count, width: width) }
        body(range, scores)
      }
    }
  }

  /// The scores of every row and candidate at once, m × n, for few enough rows to be kept.
  ///
  /// - Parameters:
  ///   - queries: U, m × f.
  ///   - workers: How many threads share the blocks, at least 1; it changes no result.
  /// - Returns: The scores, one row for each row of `queries`.
  public func scores(of queries: Matrix<Float>, workers: Int = 1) -> Matrix<Float> {
    let width = candidates.rows
    var elements = [Float](repeating: 0, count: queries.rows * width)
    elements.withUnsafeMutableBufferPointer { elements in
      // The blocks are disjoint, so no two threads share an element.
      nonisolated(unsafe) let shared = elements
      forEachBlock(of: queries, workers: workers) { rows, scores in
        _ = shared[(rows.lowerBound * width)...].update(fromContentsOf: scores)
      }
    }
    return Matrix(rows: queries.rows, columns: width, elements: elements)
  }

  /// Splits the rows into blocks and calls `body` for each.
  func forEachRange(of queries: Matrix<Float>, workers: Int, _ body: @Sendable (Range<Int>) -> Void) {
    precondition(queries.columns == candidates.columns, "rows and candidates need the same number of factors")
    let count = (queries.rows + ScoreTile.rows - 1) / ScoreTile.rows
    parallelBlocks(count: count, workers: workers) { block in
      body(block * ScoreTile.rows..<min(queries.rows, (block + 1) * ScoreTile.rows))
    }
  }

  /// Scores one block of rows against tile after tile of the candidates.
  func forEachTile(of rows: Range<Int>, in queries: Matrix<Float>, _ body: (ScoreTile) -> Void) {
    withScratch(of: Float.self, count: ScoreTile.paddedRows * ScoreTile.columns) { scores in
      withPaddedBlock(rows, of: queries) { block in
        candidates.withUnsafeBuffer { all in
          for start in stride(from: 0, to: candidates.rows, by: ScoreTile.columns) {
            let columns = start..<min(candidates.rows, start + ScoreTile.columns)
            let base = all.baseAddress.map { $0 + start * block.columns }
            // OpenBLAS' own clearing of a product (β = 0) takes a fifth of the time of a thin one; this one does not.
            scores.update(repeating: 0)
            // Candidates × rows, because kernels round the rows of the left factor differently in different places.
            MatrixView(base, rows: columns.count, columns: block.columns)
              .multiply(.asStored, by: block, .transposed, beta: 1, into: scores.baseAddress)
            body(ScoreTile(scores: UnsafeBufferPointer(scores), columns: columns))
          }
        }
      }
    }
  }

  /// Lends a full block of rows between its margins, with zeros where there are no rows.
  private func withPaddedBlock(_ rows: Range<Int>, of queries: Matrix<Float>, _ body: (MatrixView<Float>) -> Void) {
    let factors = queries.columns
    withScratch(of: Float.self, count: ScoreTile.paddedRows * factors) { block in
      queries.withUnsafeBuffer { all in
        let source = UnsafeBufferPointer(rebasing: all[rows.lowerBound * factors..<rows.upperBound * factors])
        _ = block[(ScoreTile.margin * factors)...].update(fromContentsOf: source)
      }
      body(MatrixView(block.baseAddress, rows: ScoreTile.paddedRows, columns: factors))
    }
  }
}

/// Lends memory for `count` numbers, all of them zero, for the duration of one call.
func withScratch<Element: Numeric>(
  of type: Element.Type, count: Int, _ body: (UnsafeMutableBufferPointer<Element>) -> Void
) {
  withUnsafeTemporaryAllocation(of: type, capacity: count) { buffer in
    buffer.initialize(repeating: 0)
    body(buffer)
  }
}
