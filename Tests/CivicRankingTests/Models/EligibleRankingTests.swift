import CivicLinearAlgebra
import CivicRanking
import CivicStatistics
import Testing

@Suite("Ranking among eligible actions")
struct EligibleRankingTests {
  private let ballots = SmallBallots()

  @Test(
    "gives exactly as many as asked for where so many are eligible, the best of them, for any number of workers",
    arguments: RankingModelConformanceTests.models.indices)
  func exactly(index: Int) throws {
    let fitted = try RankingModelConformanceTests.models[index].fit(ballots.data)
    // More citizens than one thread takes at a time.
    let block = ballots.data.block.selecting((0..<2_000).map { $0 % 120 })
    let columns = block.histories.columns
    var allowed = BitMatrix(rows: block.count, columns: columns)
    for row in 0..<block.count {
      for column in 0..<columns where (column + row) % 3 != 0 { allowed[row, column] = true }
    }
    let order = (0..<columns).map { columns - $0 }
    let lists = fitted.ranking(of: block, limit: 4, order: order, allowed: allowed)
    let shared = fitted.ranking(of: block, limit: 4, order: order, allowed: allowed, workers: 3)
    let all = fitted.ranking(of: block, limit: columns, order: order)
    for row in 0..<block.count {
      let eligible = all[row].filter { allowed[row, $0.action] }
      #expect(lists[row].map(\.action) == eligible.prefix(4).map(\.action))
      #expect(lists[row].map(\.action) == shared[row].map(\.action))
      #expect(lists[row].map(\.score) == shared[row].map(\.score))
    }
  }

  @Test("breaks ties by the order given", arguments: [false, true])
  func ties(isFactored: Bool) throws {
    // Nobody chose anything, so that all actions are alike to everybody.
    let model: any RankingModel = isFactored ? ImplicitFactorModel(factors: 2) : EASEModel(penalty: 5)
    let fitted = try model.fit(ballots.data)
    let columns = ballots.data.interactions.actions.count
    let block = CitizenBlock(
      histories: SparseMatrix<Float>(rows: 1, columns: columns, rowIndices: [], columnIndices: [], values: []))
    let order = (0..<columns).map { ($0 * 4) % columns }
    let list = fitted.ranking(of: block, limit: columns, order: order)[0]
    #expect(list.map(\.action) == (0..<columns).sorted { order[$0] < order[$1] })
  }

  @Test("Factors are the same bytes for any number of workers")
  func workers() throws {
    let states = try [1, 2, 5].map { try ImplicitFactorModel(factors: 4, workers: $0).fit(ballots.data).state }
    #expect(states[0] == states[1] && states[0] == states[2])
  }

  @Test("Factors end where the objective has no slope: every action's vector solves its own normal equations")
  func stationary() throws {
    let (penalty, confidence) = (2.0, 4.0)
    let model = ImplicitFactorModel(factors: 2, penalty: penalty, confidence: confidence, iterations: 200)
    let choices = ballots.data.interactions.choices
    let vectors = try #require(try model.fit(ballots.data).state.numbers["vectors"])
    let actions = Matrix(rows: choices.columns, columns: 2, elements: vectors)
    let citizens = solutions(for: choices, actions, penalty, confidence)
    let again = solutions(for: choices.transposed(), citizens, penalty, confidence)
    #expect(zip(again.elements, vectors).allSatisfy { abs($0 - $1) < 1e-3 })
  }

  /// Each row's (VᵀV + λI + αΣvvᵀ)⁻¹ (1 + α)Σv for two factors, by Cramer's rule.
  private func solutions(
    for choices: SparseMatrix<Float>, _ vectors: Matrix<Double>, _ penalty: Double, _ confidence: Double
  ) -> Matrix<Double> {
    let gram = vectors.gram()
    var result = Matrix<Double>(rows: choices.rows, columns: 2)
    for row in 0..<choices.rows {
      var (a, b, c) = (gram[0, 0] + penalty, gram[0, 1], gram[1, 1] + penalty)
      var (p, q) = (0.0, 0.0)
      for column in choices.row(row).columns {
        let (x, y) = (vectors[Int(column), 0], vectors[Int(column), 1])
        a += confidence * x * x
        b += confidence * x * y
        c += confidence * y * y
        p += (1 + confidence) * x
        q += (1 + confidence) * y
      }
      result[row, 0] = (p * c - q * b) / (a * c - b * b)
      result[row, 1] = (q * a - p * b) / (a * c - b * b)
    }
    return result
  }
}
