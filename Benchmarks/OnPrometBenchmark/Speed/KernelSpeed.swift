import CivicLinearAlgebra
import CivicRanking
import CivicStatistics

/// The timings of what ranking and forecasting spend their time with.
struct KernelSpeed {
  let workers: Int
  let repetitions: Int
  let seed: Seed

  func rows(_ work: SpeedWork) throws -> [SpeedRow] {
    switch work {
    case .city: []
    case .topk: topRows()
    case .als: try factorRows()
    case .ease: try easeRows()
    case .poissonBinomial: try statistics.poissonBinomialRows()
    case .resolve: try pledgeRows()
    case .logistic: try statistics.logisticRows()
    case .boosting: try statistics.boostingRows()
    }
  }

  private var statistics: StatisticsSpeed { StatisticsSpeed(workers: workers, repetitions: repetitions) }

  private func topRows(citizens: Int = 100_000, actions: Int = 5_000, factors: Int = 64) -> [SpeedRow] {
    let queries = matrix(citizens, factors, "citizens")
    let scorer = BlockedScorer(candidates: matrix(actions, factors, "actions"))
    var generator = seed.derived(for: "eligible", purpose: "speed").generator()
    var allowed = BitMatrix(rows: citizens, columns: actions)
    for row in 0..<citizens {
      for column in 0..<actions where generator.next() & 3 != 0 { allowed[row, column] = true }
    }
    let square = matrix(1_536, 1_536, "square")
    let (block, tile) = (matrix(256, factors, "block"), matrix(256, factors, "tile"))
    var product = Matrix<Float>(rows: 256, columns: 256)
    let operations = 2 * Double(citizens * actions * factors)
    var best: [SpeedRow] = []
    // In alternation, so that whatever else the machine does meets all alike.
    for _ in 0..<repetitions {
      let rows = [
        SpeedRow.timed("sgemm of 1,536³", threads: 1, repetitions: 1, operations: 2 * 1_536 * 1_536 * 1_536) {
          _ = square * square
        },
        SpeedRow.timed(
          "sgemm of 256 × 256 × \(factors)", threads: 1, repetitions: 1,
          operations: 500 * 2 * 256 * 256 * Double(factors)
        ) {
          for _ in 0..<500 { product.formProduct(tile, times: block, .transposed) }
        },
        top("topk", threads: 1, operations) { scorer.top(10, of: queries) },
        top("topk, three quarters eligible", threads: 1, operations) {
          scorer.top(10, of: queries, allowed: allowed)
        },
        top("topk, three quarters eligible", threads: workers, operations) {
          scorer.top(10, of: queries, allowed: allowed, workers: workers)
        },
      ]
      best = best.isEmpty ? rows : zip(best, rows).map { $0.seconds <= $1.seconds ? $0 : $1 }
    }
    return best
  }

  private func top(_ work: String, threads: Int, _ operations: Double, _ body: () -> TopSelection) -> SpeedRow {
    .timed(work, threads: threads, repetitions: 1, operations: operations) { _ = body() }
  }

  private func factorRows() throws -> [SpeedRow] {
    let choices = SpeedChoices(citizens: 100_000, actions: 5_000)
    return try [64, 128].map { factors in
      let model = ImplicitFactorModel(factors: factors, penalty: 10, confidence: 10, iterations: 5, workers: workers)
      var vectors: [Double] = []
      var row = try SpeedRow.timed("als, \(factors) factors", threads: workers, repetitions: repetitions) {
        vectors = try model.fit(choices.data).state.numbers["vectors"] ?? []
      }
      row.objective = try choices.objective(
        ofVectors: Matrix(rows: vectors.count / factors, columns: factors, elements: vectors), penalty: 10,
        confidence: 10)
      return row
    }
  }

  private func easeRows() throws -> [SpeedRow] {
    try [2_000, 5_000].map { actions in
      let choices = SpeedChoices(citizens: 10 * actions, actions: actions)
      return try .timed("ease, \(actions) actions", threads: 1, repetitions: repetitions) {
        _ = try EASEModel(penalty: 100).fit(choices.data)
      }
    }
  }

  private func matrix(_ rows: Int, _ columns: Int, _ name: String) -> Matrix<Float> {
    var generator = seed.derived(for: name, purpose: "speed").generator()
    return Matrix(
      rows: rows, columns: columns,
      elements: (0..<rows * columns).map { _ in Float(generator.normal(standardDeviation: 1)) })
  }
}
