import CivicLinearAlgebra

extension FittedRankingModel {
  /// The best actions for each citizen, without those she already chose.
  ///
  /// - Parameters:
  ///   - block: The citizens.
  ///   - limit: How many actions each gets at most.
  ///   - order: The rank of each action among equals, lower first; nil keeps the order of the columns.
  /// - Returns: For each citizen the actions' columns with their scores, best first.
  public func ranking(
    of block: CitizenBlock, limit: Int, order: [Int]? = nil
  ) -> [[(action: Int, score: Float)]] {
    var result: [[(action: Int, score: Float)]] = []
    result.reserveCapacity(block.count)
    let size = 1_024
    for start in stride(from: 0, to: block.count, by: size) {
      let rows = Array(start..<min(block.count, start + size))
      let part = block.selecting(rows)
      result += best(limit, of: scores(of: part), histories: part.histories, order: order)
    }
    return result
  }
}

/// The best columns of each row of scores, without those of its history.
package func best(
  _ limit: Int, of scores: Matrix<Float>, histories: SparseMatrix<Float>, order: [Int]? = nil
) -> [[(action: Int, score: Float)]] {
  let places = order ?? Array(0..<scores.columns)
  return (0..<scores.rows).map { row in
    let line = scores.row(row)
    let first = line.startIndex
    var isOwn = [Bool](repeating: false, count: scores.columns)
    for column in histories.row(row).columns { isOwn[Int(column)] = true }
    var list = TopList(limit: limit)
    for action in 0..<scores.columns where !isOwn[action] {
      list.offer(TopList.Entry(action: action, score: line[first + action], place: places[action]))
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

  init(limit: Int) { self.limit = limit }

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
  }
}
