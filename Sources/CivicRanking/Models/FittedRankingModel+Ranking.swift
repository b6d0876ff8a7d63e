import CivicLinearAlgebra

extension FittedRankingModel {
  /// The best actions for each citizen, without those she already chose: exactly `limit` where so many are left.
  ///
  /// Where scores are products of vectors they are looked through while still in the cache and never kept.
  ///
  /// - Parameters:
  ///   - block: The citizens.
  ///   - limit: How many actions each gets at most.
  ///   - order: The rank of each action among equals, lower first, no two alike; nil keeps the order of the columns.
  ///   - allowed: A row for each citizen with a bit for each action, set where she may be shown it; nil allows all.
  ///   - workers: How many threads share the citizens, at least 1; it changes no result.
  /// - Returns: For each citizen the actions' columns with their scores, best first.
  public func ranking(
    of block: CitizenBlock, limit: Int, order: [Int]? = nil, allowed: BitMatrix? = nil, workers: Int = 1
  ) -> [[(action: Int, score: Float)]] {
    precondition(limit >= 0, "no negative number of actions can be returned")
    precondition(
      allowed.map { $0.rows == block.count && $0.columns == block.histories.columns } ?? true,
      "eligibility needs a bit for every citizen and action")
    let factors = (self as? any FactoredRankingModel)?.factors(inOrder: order)
    var result = [[(action: Int, score: Float)]](repeating: [], count: block.count)
    parallelFill(&result, blockSize: 896, workers: workers) { range, lists in
      let part = block.selecting(Array(range))
      let mask = ShowableActions(histories: part.histories, allowed: allowed, firstRow: range.lowerBound)
      let best =
        factors?.best(limit, of: part, showable: mask)
        ?? CivicRanking.best(limit, of: scores(of: part), showable: mask, order: order)
      for (place, list) in best.enumerated() { lists[place] = list }
    }
    return result
  }
}

/// The best columns of each row of scores, without those of its history.
package func best(
  _ limit: Int, of scores: Matrix<Float>, histories: SparseMatrix<Float>, order: [Int]? = nil
) -> [[(action: Int, score: Float)]] {
  best(limit, of: scores, showable: ShowableActions(histories: histories), order: order)
}

/// The best columns of each row of scores among those that may be shown.
private func best(
  _ limit: Int, of scores: Matrix<Float>, showable: ShowableActions, order: [Int]?
) -> [[(action: Int, score: Float)]] {
  let places = order ?? Array(0..<scores.columns)
  var words = [UInt64](zeros: scores.columns)
  return (0..<scores.rows).map { row in
    var list = TopList(limit: limit)
    words.withUnsafeMutableBufferPointer { showable.fill($0, row: row) }
    words.withUnsafeBufferPointer { words in
      scores.row(row).withUnsafeBufferPointer { line in
        words.forEachSetBit { action in
          guard line[action] >= list.needed else { return }
          list.offer(TopList.Entry(action: action, score: line[action], place: places[action]))
        }
      }
    }
    return list.entries.map { ($0.action, $0.score) }
  }
}

/// The best entries seen so far, best first. An entry that is not among the best costs one comparison.
private struct TopList {
  struct Entry {
    let action: Int
    let score: Float
    let place: Int

    func isBetter(than other: Entry) -> Bool {
      score > other.score || (score == other.score && place < other.place)
    }
  }

  let limit: Int
  private(set) var entries: [Entry] = []
  /// What a score must reach to be worth offering.
  private(set) var needed: Float

  init(limit: Int) {
    self.limit = limit
    needed = limit == 0 ? .infinity : -.infinity
  }

  mutating func offer(_ entry: Entry) {
    if entries.count == limit {
      guard let last = entries.last, entry.isBetter(than: last) else { return }
      entries.removeLast()
    }
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entry.isBetter(than: entries[middle]) { high = middle } else { low = middle + 1 }
    }
    entries.insert(entry, at: low)
    if entries.count == limit { needed = entries[limit - 1].score }
  }
}
