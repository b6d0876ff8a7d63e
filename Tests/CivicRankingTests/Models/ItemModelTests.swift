import CivicLinearAlgebra
import CivicRanking
import Testing

@Suite("Models of pairs of actions in closed form")
struct ItemModelTests {
  /// x = {a, b}, y = {a, b, c}, z = {a}, w = {c}.
  private let data = RankingData(
    interactions: InteractionMatrix(
      citizens: ["x", "x", "y", "y", "y", "z", "w"], actions: ["a", "b", "a", "b", "c", "a", "c"]))

  private func weights(_ model: any RankingModel) throws -> Matrix<Float> {
    let one = SparseMatrix<Float>(
      rows: 3, columns: 3, rowIndices: [0, 1, 2], columnIndices: [0, 1, 2], values: [1, 1, 1])
    return try model.fit(data).scores(of: CitizenBlock(histories: one))
  }

  private func expect(_ found: Matrix<Float>, _ expected: [Double], within tolerance: Double = 1e-6) {
    for (a, b) in zip(found.elements, expected) { #expect(abs(Double(a) - b) < tolerance) }
  }

  @Test("Cosine: n_ab / √(n_a n_b), by hand")
  func cosine() throws {
    let ab = 2 / 6.0.squareRoot()
    let ac = 1 / 6.0.squareRoot()
    expect(try weights(NeighborModel(.cosine)), [0, ab, ac, ab, 0, 0.5, ac, 0.5, 0])
  }

  @Test("Conditional: the share of those who chose the row's action, by hand")
  func conditional() throws {
    expect(try weights(NeighborModel(.conditional)), [0, 2.0 / 3, 1.0 / 3, 1, 0, 0.5, 0.5, 0.5, 0])
  }

  /// numpy 2.4: P = inv(XᵀX + 2I); B = −P / diag(P), zero diagonal.
  @Test("EASE agrees with numpy's inverse")
  func ease() throws {
    expect(try weights(EASEModel(penalty: 2)), Self.easeWeights)
  }

  /// The same with ⅓ / (1 − ⅓) of the diagonal added: half of it.
  @Test("EDLAE agrees with numpy's inverse")
  func edlae() throws {
    expect(try weights(EASEModel(penalty: 2, dropout: 1.0 / 3)), Self.edlaeWeights)
  }

  /// From a: x and y lead to b, weights 1/(3·2) and 1/(3·3) at α = 1; β = 1 divides by n_b = 2.
  @Test("Random walks, by hand")
  func walks() throws {
    let found = try weights(RandomWalkModel(exponent: 1, popularityPenalty: 1))
    #expect(abs(Double(found[0, 1]) - (1.0 / 6 + 1.0 / 9) / 2) < 1e-7)
    #expect(abs(Double(found[1, 0]) - (1.0 / 4 + 1.0 / 6) / 3) < 1e-7)
    #expect(found[0, 0] == 0)
  }

  @Test("Pairs given twice count once, whatever the order of rows")
  func duplicates() {
    let twice = InteractionMatrix(citizens: ["y", "x", "y"], actions: ["b", "a", "b"])
    #expect(twice == InteractionMatrix(citizens: ["x", "y"], actions: ["a", "b"]))
    #expect(twice.actionCounts == [1, 1])
  }

  private static let easeWeights = [
    0.0000000000, 0.3684210526, 0.1250000000, 0.4666666667, 0.0000000000, 0.1875000000, 0.1333333333, 0.1578947368,
    0.0000000000,
  ]
  private static let edlaeWeights = [
    0.0000000000, 0.2857142857, 0.1052631579, 0.3750000000, 0.0000000000, 0.1578947368, 0.1250000000, 0.1428571429,
    0.0000000000,
  ]
}
