import CivicLinearAlgebra
import Synchronization
import Testing

@Suite("Blocked scoring with top-k")
struct BlockedScorerTests {
  @Test("The best agree with a full sort", arguments: [0, 1, 7, 64, 129], [0, 1, 7, 64, 513])
  func againstSort(rows: Int, candidates: Int) {
    let (queries, scorer) = sample(rows, candidates, factors: 7)
    for count in [0, 1, 10, 600] {
      let selection = scorer.top(count, of: queries)
      expect(selection, rows, candidates, count, scores: allScores(queries, scorer)) { _, _ in true }
    }
  }

  @Test(
    "All scores at once are the same bytes as row by row, for any number of workers", arguments: [0, 1, 7, 64, 129])
  func allAtOnce(rows: Int) {
    let (queries, scorer) = sample(rows, 65, factors: 7)
    let scores = scorer.scores(of: queries, workers: 2)
    #expect(scores.rows == rows && scores.columns == 65)
    #expect(scores == scorer.scores(of: queries))
    for row in 0..<rows {
      let alone = Matrix<Float>(rows: 1, columns: 7, elements: Array(queries.row(row)))
      #expect(Array(scores.row(row)) == Array(scorer.scores(of: alone).row(0)))
    }
    let naive = Matrix.product(queries, times: scorer.candidates, .transposed)
    #expect(zip(scores.elements, naive.elements).allSatisfy { abs($0 - $1) < 1e-4 })
  }

  @Test("Only what the mask allows is selected, all of it where little is allowed", arguments: [1, 2, 7, 300])
  func masks(step: Int) {
    let (queries, scorer) = sample(40, 1_100, factors: 16)
    var allowed = BitMatrix(rows: 40, columns: 1_100)
    for row in 0..<40 {
      for column in stride(from: row % 3, to: 1_100, by: step) { allowed[row, column] = true }
    }
    let selection = scorer.top(10, of: queries, allowed: allowed, workers: 2)
    expect(selection, 40, 1_100, 10, scores: allScores(queries, scorer)) { allowed[$0, $1] }
    let made = scorer.top(10, of: queries) { row, words in
      for column in stride(from: row % 3, to: 1_100, by: step) { words[column / 64] |= 1 << UInt64(column % 64) }
    }
    #expect(made == selection)
  }

  @Test("A row that may see nothing gets nothing")
  func nothingAllowed() {
    let (queries, scorer) = sample(3, 65, factors: 2)
    let selection = scorer.top(4, of: queries, allowed: BitMatrix(rows: 3, columns: 65))
    #expect(selection.counts == [0, 0, 0])
    #expect(selection.columns.allSatisfy { $0 == -1 })
    #expect(selection.row(1).scores.isEmpty)
  }

  @Test("At equal scores the lower column is better")
  func ties() {
    let scorer = BlockedScorer(
      candidates: Matrix(rows: 700, columns: 1, elements: (0..<700).map { Float($0 / 3 % 5) }))
    let queries = Matrix<Float>(rows: 2, columns: 1, elements: [1, 0])
    let selection = scorer.top(5, of: queries)
    #expect(Array(selection.row(0).columns) == [12, 13, 14, 27, 28])
    #expect(Array(selection.row(1).columns) == [0, 1, 2, 3, 4])
  }

  @Test("−∞ is the last choice, and what is not a number is none")
  func extremes() {
    let scorer = BlockedScorer(
      candidates: Matrix(rows: 5, columns: 1, elements: [.nan, -.infinity, 1, .nan, .infinity]))
    let selection = scorer.top(5, of: Matrix(rows: 1, columns: 1, elements: [1]))
    #expect(Array(selection.row(0).columns) == [4, 2, 1])
  }

  @Test(
    "Whole tiles of what is not a number, −∞ and equal scores are looked through like any other", arguments: [1, 3])
  func extremeTiles(step: Int) {
    var values = (0..<600).map { Float($0 / 50 % 4) }
    for i in stride(from: 0, to: 600, by: 5) {
      values[i] = .nan
      values[i + 1] = -.infinity
    }
    let scorer = BlockedScorer(candidates: Matrix(rows: 600, columns: 1, elements: values))
    let queries = Matrix<Float>(rows: 1, columns: 1, elements: [1])
    var allowed = BitMatrix(rows: 1, columns: 600)
    for column in stride(from: 0, to: 600, by: step) { allowed[0, column] = true }
    for count in [1, 10, 16, 17, 600] {
      let candidates: [Int] = (0..<600).filter { $0 % step == 0 && !values[$0].isNaN }
      // A stable sort keeps equal scores in the order of their columns.
      let best = candidates.sorted { values[$0] > values[$1] }.prefix(count)
      let selection = scorer.top(count, of: queries, allowed: allowed)
      #expect(selection.row(0).columns.map(Int.init) == Array(best))
    }
  }

  @Test("A row's scores are the same bytes wherever it stands and for any number of workers")
  func independence() {
    let (queries, scorer) = sample(300, 1_100, factors: 33)
    let all = allScores(queries, scorer)
    for row in [0, 1, 2, 7, 8, 11, 101, 207, 208, 223, 224, 255, 299] {
      let alone = Matrix<Float>(rows: 1, columns: 33, elements: Array(queries.row(row)))
      let same = allScores(alone, scorer) == Array(all[row * 1_100..<(row + 1) * 1_100])
      #expect(same, "row \(row)")
    }
    #expect(scorer.top(9, of: queries, workers: 3) == scorer.top(9, of: queries, workers: 1))
  }

  private func sample(_ rows: Int, _ candidates: Int, factors: Int) -> (Matrix<Float>, BlockedScorer) {
    var samples = Samples(seed: 8)
    return (samples.matrix(rows, factors), BlockedScorer(candidates: samples.matrix(candidates, factors)))
  }

  private func allScores(_ queries: Matrix<Float>, _ scorer: BlockedScorer) -> [Float] {
    let width = scorer.candidates.rows
    let result = Mutex([Float](repeating: .nan, count: queries.rows * width))
    scorer.forEachBlock(of: queries, workers: 2) { rows, scores in
      let block = Array(scores)
      result.withLock { $0.replaceSubrange(rows.lowerBound * width..<rows.upperBound * width, with: block) }
    }
    return result.withLock { $0 }
  }

  private func expect(
    _ selection: TopSelection, _ rows: Int, _ candidates: Int, _ count: Int, scores: [Float],
    allowed: (Int, Int) -> Bool
  ) {
    #expect(selection.counts.count == rows)
    for row in 0..<rows {
      let line = scores[row * candidates..<(row + 1) * candidates]
      let best = zip(line, 0..<candidates).filter { allowed(row, $0.1) }
        .sorted { $0.0 > $1.0 || ($0.0 == $1.0 && $0.1 < $1.1) }.prefix(count)
      #expect(selection.row(row).columns.map(Int.init) == best.map(\.1))
      #expect(distance(Array(selection.row(row).scores), best.map { Double($0.0) }) <= 1e-6)
    }
  }
}
