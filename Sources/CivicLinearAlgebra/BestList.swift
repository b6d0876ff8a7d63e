/// The best entries of one row seen so far: a heap of bounded size whose root is the worst of them.
///
/// A higher score is better, at equal scores the lower column. Columns must be offered in rising order, so that an
/// entry that only equals the worst is never better. The entries live in memory of the caller.
struct BestList {
  private let scores: UnsafeMutablePointer<Float>
  private let columns: UnsafeMutablePointer<Int32>
  private let capacity: Int
  private(set) var count: Int

  init(
    scores: UnsafeMutablePointer<Float>, columns: UnsafeMutablePointer<Int32>, capacity: Int, count: Int
  ) {
    self.scores = scores
    self.columns = columns
    self.capacity = capacity
    self.count = count
  }

  var isFull: Bool { count == capacity }

  /// What a score must exceed to enter a full list.
  var threshold: Float { scores[0] }

  /// Takes an entry in if it belongs to the best; what is not a number never does.
  mutating func offer(_ score: Float, _ column: Int32) {
    if isFull {
      guard score > scores[0] else { return }
      siftDown(score, column, size: count)
    } else if !score.isNaN {
      siftUp(score, column)
      count += 1
    }
  }

  /// Orders the entries from best to worst, which ends the list's life as a heap.
  mutating func sort() {
    var size = count
    while size > 1 {
      size -= 1
      let (score, column) = (scores[size], columns[size])
      (scores[size], columns[size]) = (scores[0], columns[0])
      siftDown(score, column, size: size)
    }
  }

  private func isWorse(_ score: Float, _ column: Int32, than i: Int) -> Bool {
    score < scores[i] || (score == scores[i] && column > columns[i])
  }

  private func siftUp(_ score: Float, _ column: Int32) {
    var hole = count
    while hole > 0 {
      let parent = (hole - 1) / 2
      guard isWorse(score, column, than: parent) else { break }
      move(parent, to: hole)
      hole = parent
    }
    (scores[hole], columns[hole]) = (score, column)
  }

  private func siftDown(_ score: Float, _ column: Int32, size: Int) {
    var hole = 0
    while true {
      var child = 2 * hole + 1
      guard child < size else { break }
      if child + 1 < size && isWorse(scores[child + 1], columns[child + 1], than: child) { child += 1 }
      guard !isWorse(score, column, than: child) else { break }
      move(child, to: hole)
      hole = child
    }
    (scores[hole], columns[hole]) = (score, column)
  }

  private func move(_ from: Int, to hole: Int) {
    (scores[hole], columns[hole]) = (scores[from], columns[from])
  }
}
