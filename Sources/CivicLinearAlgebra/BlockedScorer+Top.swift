extension BlockedScorer {
  /// The best candidates of each row among those allowed.
  ///
  /// Scores are looked through tile by tile while they are still in the cache. At equal scores the lower column is
  /// better. A score that is not a number is never selected.
  ///
  /// - Parameters:
  ///   - count: How many candidates to select for each row at most.
  ///   - queries: U, m × f.
  ///   - allowed: One row of n bits for each row of U; nil allows every candidate.
  ///   - workers: How many threads share the work, at least 1; it changes no result.
  /// - Returns: For each row the best `count` candidates, or all allowed ones if they are fewer.
  public func top(
    _ count: Int, of queries: Matrix<Float>, allowed: BitMatrix? = nil, workers: Int = 1
  ) -> TopSelection {
    guard let allowed else {
      return select(count, of: queries, workers: workers, fillMask: nil)
    }
    precondition(
      allowed.rows == queries.rows && allowed.columns == candidates.rows,
      "the mask needs a bit for every row and candidate")
    return top(count, of: queries, workers: workers) { row, words in
      allowed.withWords(ofRow: row) { _ = words.update(fromContentsOf: $0) }
    }
  }

  /// The best candidates of each row among those allowed, where the mask of a row is made when its turn comes.
  ///
  /// - Parameters:
  ///   - count: How many candidates to select for each row at most.
  ///   - queries: U, m × f.
  ///   - workers: How many threads share the work, at least 1; it changes no result.
  ///   - fillMask: Receives a row's number and its n bits in words (bit j is bit `j % 64` of word `j / 64`), all
  ///     zero, and sets those of the allowed candidates. Called from several threads if there are several workers.
  /// - Returns: For each row the best `count` candidates, or all allowed ones if they are fewer.
  public func top(
    _ count: Int, of queries: Matrix<Float>, workers: Int = 1,
    allowing fillMask: @Sendable (_ row: Int, _ words: UnsafeMutableBufferPointer<UInt64>) -> Void
  ) -> TopSelection {
    withoutActuallyEscaping(fillMask) { select(count, of: queries, workers: workers, fillMask: $0) }
  }

  private func select(
    _ count: Int, of queries: Matrix<Float>, workers: Int, fillMask: BlockMasks.Filling?
  ) -> TopSelection {
    precondition(count >= 0, "no negative number of candidates can be selected")
    let capacity = min(count, candidates.rows)
    var counts = [Int](repeating: 0, count: queries.rows)
    var columns = [Int32](repeating: -1, count: queries.rows * capacity)
    var scores = [Float](repeating: -.infinity, count: queries.rows * capacity)
    counts.withUnsafeMutableBufferPointer { counts in
      columns.withUnsafeMutableBufferPointer { columns in
        scores.withUnsafeMutableBufferPointer { scores in
          // Blocks of rows are disjoint, so no two threads share an entry.
          nonisolated(unsafe) let table = Table(counts: counts, columns: columns, scores: scores, capacity: capacity)
          forEachRange(of: queries, workers: workers) { range in
            select(range, of: queries, into: table, fillMask: fillMask)
          }
        }
      }
    }
    return TopSelection(capacity: capacity, counts: counts, columns: columns, scores: scores)
  }

  private func select(_ range: Range<Int>, of queries: Matrix<Float>, into table: Table, fillMask: BlockMasks.Filling?)
  {
    BlockMasks.with(rows: range, columns: candidates.rows, fillMask) { masks in
      withScratch(of: Float.self, count: ScoreTile.rows) { buffer in
        guard let thresholds = buffer.baseAddress else { return }
        // Rows that fill up the block, and rows that want nothing, are never reached.
        buffer.update(repeating: .infinity)
        if table.capacity > 0 { buffer[..<range.count].update(repeating: -.infinity) }
        forEachTile(of: range, in: queries) { tile in
          let allowed = masks.turned(tile.columns)
          if tile.columns.lowerBound == 0 { tile.raise(thresholds, count: table.capacity, allowed: allowed) }
          tile.forEachScore(reaching: thresholds, allowed: allowed) { row, column, score in
            guard row < range.count else { return }
            table.update(range.lowerBound + row) { list in
              list.offer(score, Int32(truncatingIfNeeded: column))
              if list.isFull { thresholds[row] = list.threshold.nextUp }
            }
          }
        }
      }
    }
    for row in range { table.update(row) { $0.sort() } }
  }
}

/// The lists of all rows while they grow.
private struct Table {
  let counts: UnsafeMutableBufferPointer<Int>
  let columns: UnsafeMutableBufferPointer<Int32>
  let scores: UnsafeMutableBufferPointer<Float>
  let capacity: Int

  func update(_ row: Int, _ body: (inout BestList) -> Void) {
    guard let scores = scores.baseAddress, let columns = columns.baseAddress else { return }
    var list = BestList(
      scores: scores + row * capacity, columns: columns + row * capacity, capacity: capacity, count: counts[row])
    body(&list)
    counts[row] = list.count
  }
}
