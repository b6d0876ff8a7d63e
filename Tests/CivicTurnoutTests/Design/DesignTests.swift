import CivicLinearAlgebra
import CivicTurnout
import Foundation
import Testing

@Suite("Columns that a caller names become the design of a linear model")
struct DesignTests {
  @Test("A number between two knots shares its weight between their hats, and outer hats go on beyond the outer knots")
  func hats() {
    let design = Design(terms: [.effects(.numeric(0))], knots: 3).fit(
      FeatureTable(rowCount: 5, numeric: [[0, 10, 20, 30, 40]]))
    let matrix = design.matrix(of: FeatureTable(rowCount: 5, numeric: [[-5, 15, 20, 99, .nan]]))
    // Knots at the quantiles 0, 20 and 40, and at the quantiles of what is not the most frequent number: 10 and 40.
    #expect(
      rows(of: matrix) == [
        [1, 0, 0, 0, 0], [0, 0.5, 0.5, 0, 0], [0, 0, 1, 0, 0], [0, 0, 0, 1, 0], [0, 0, 0, 0, 1],
      ])
  }

  @Test("Hats add up to 1 wherever the number is known", arguments: [false, true])
  func partition(skewed: Bool) {
    let numbers = (0..<200).map { skewed ? exp(Double($0) / 25) : sin(Double($0)) }
    let hats = HatFunctions(numbers, count: 8)
    #expect(hats.isLogarithmic == skewed && hats.knots == hats.knots.sorted())
    let table = FeatureTable(rowCount: 200, numeric: [numbers])
    let matrix = Design(terms: [.effects(.numeric(0))], knots: 8).fit(table).matrix(of: table)
    for row in 0..<200 { #expect(abs(matrix.row(row).values.reduce(0, +) - 1) < 1e-12) }
  }

  @Test("A column of one value has one hat, and no number at all none")
  func constants() {
    #expect(HatFunctions([3, 3, 3], count: 10).knots == [3])
    #expect(HatFunctions([.nan], count: 10).knots.isEmpty)
    let design = Design(terms: [.linear(0), .effects(.numeric(0))]).fit(
      FeatureTable(rowCount: 2, numeric: [[.nan, .nan]]))
    let matrix = design.matrix(of: FeatureTable(rowCount: 2, numeric: [[.nan, 4]]))
    #expect(matrix.values.allSatisfy { $0.isFinite })
  }

  @Test("Rare levels share an effect, which new levels have too; unknown ones list nothing")
  func levels() {
    let table = FeatureTable(rowCount: 8, categorical: [[0, 0, 0, 1, 1, 1, 2, 3]])
    let design = Design(terms: [.effects(.categorical(0))], rareLevel: 2).fit(table)
    let matrix = design.matrix(of: FeatureTable(rowCount: 5, categorical: [[0, 1, 3, 9, -1]]))
    #expect(rows(of: matrix) == [[0, 1, 0], [0, 0, 1], [1, 0, 0], [1, 0, 0], [0, 0, 0]])
  }

  @Test("Groups are never pooled, and a new one lists nothing")
  func groups() {
    let design = Design(terms: [.effects(.group(0))], rareLevel: 2).fit(FeatureTable(rowCount: 3, groups: [[0, 1, 1]]))
    let matrix = design.matrix(of: FeatureTable(rowCount: 3, groups: [[0, 1, 2]]))
    #expect(rows(of: matrix) == [[1, 0], [0, 1], [0, 0]])
  }

  @Test("A cross has an effect for each pair that enough rows share, with the product of both values")
  func cross() {
    let table = FeatureTable(rowCount: 5, numeric: [[0, 0, 10, 10, 10]], categorical: [[0, 0, 1, 1, 0]])
    let design = Design(
      terms: [.linear(0), .cross(.categorical(0), .numeric(0))], knots: 2, rareLevel: 1, rarePair: 2
    ).fit(table)
    #expect(design.columnCount == 4)
    let matrix = design.matrix(of: FeatureTable(rowCount: 2, numeric: [[2.5, 2.5]], categorical: [[0, 1]]))
    #expect(rows(of: matrix).map { Array($0[2...]) } == [[0.75, 0], [0, 0.25]])
  }

  @Test("A standardized number has mean 0 and deviation 1; where it is unknown it has an effect of its own")
  func linear() {
    let table = FeatureTable(rowCount: 3, numeric: [[2, 6, .nan]])
    let matrix = Design(terms: [.linear(0)]).fit(table).matrix(of: table)
    #expect(rows(of: matrix) == [[-1, 0], [1, 0], [0, 1]])
  }

  @Test("Can be saved and read back")
  func coding() throws {
    let table = FeatureTable(rowCount: 3, numeric: [[2, 6, .nan]], groups: [[0, 1, 1]])
    let design = Design(terms: [.effects(.numeric(0)), .cross(.numeric(0), .group(0))]).fit(table)
    #expect(try JSONDecoder().decode(FittedDesign.self, from: JSONEncoder().encode(design)) == design)
  }

  private func rows(of matrix: SparseMatrix<Double>) -> [[Double]] {
    let dense = matrix.dense()
    return (0..<dense.rows).map { Array(dense.row($0)) }
  }
}
