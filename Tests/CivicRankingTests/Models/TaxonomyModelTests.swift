import CivicLinearAlgebra
import CivicRanking
import Testing

@Suite("The taxonomy rule on choices")
struct TaxonomyModelTests {
  /// a: nature, north. b: nature, south. c: streets, north. d: streets, not known.
  private let data = RankingData(
    interactions: InteractionMatrix(citizens: ["x"], actions: ["a"], catalog: ["a", "b", "c", "d"]),
    actionFeatures: FeatureTable(
      rows: 4,
      categories: [
        .init(name: "theme", values: ["nature", "nature", "streets", "streets"]),
        .init(name: "district", values: ["north", "south", "north", nil]),
      ]))

  private func scores(_ history: [Int32], district: String? = nil) throws -> [Float] {
    let block = CitizenBlock(
      histories: SparseMatrix(
        rows: 1, columns: 4, rowIndices: history.map { _ in 0 }, columnIndices: history,
        values: history.map { _ in 1 }),
      features: FeatureTable(rows: 1, categories: [.init(name: "district", values: [district])]))
    return Array(try TaxonomyModel().fit(data).scores(of: block).row(0))
  }

  /// By hand from the rule: a match of all the answer counts 1, of half of it .5 + .5 · ½, none 0; the mean of both.
  @Test("scores by hand")
  func byHand() throws {
    #expect(try scores([]) == [0.5, 0.5, 0.5, 0.5])
    #expect(try scores([0]) == [1, 0.5, 0.5, 0])
    #expect(try scores([1, 2]) == [0.75, 0.75, 0.75, 0.375])
    // What is not known of an action is no answer.
    #expect(try scores([3]) == [0, 0, 1, 1])
  }

  @Test("counts what a citizen says of herself as one more answer, heard where no action has it too")
  func own() throws {
    #expect(try scores([], district: "south") == [0, 1, 0, 0])
    #expect(try scores([0], district: "west") == [(1 + 0.75) / 2, 0.5, 0.375, 0])
  }

  @Test("has nothing to go by without categories")
  func nothing() {
    #expect(throws: RankingModelError.nothingToLearn) {
      try TaxonomyModel().fit(RankingData(interactions: data.interactions))
    }
  }
}
