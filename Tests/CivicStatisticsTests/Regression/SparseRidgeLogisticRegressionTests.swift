import CivicLinearAlgebra
import CivicStatistics
import Foundation
import Testing

@Suite("Ridge logistic regression on sparse designs")
struct SparseRidgeLogisticRegressionTests {
  typealias Reference = RidgeLogisticRegressionTests.Reference

  @Test(
    "Fits agree with those of other programs, whichever share of the columns is factored",
    arguments: RidgeLogisticRegressionTests.references.filter { $0.penalty > 0 && $0.intercept != nil }, [0, 1, 3])
  func agreement(reference: Reference, factored: Int) throws {
    let model = try SparseRidgeLogisticRegression(
      penalty: reference.penalty, gradientTolerance: 1e-11, factoredColumns: factored
    ).fit(
      features: Self.sparse(RidgeLogisticRegressionTests.features), outcomes: reference.outcomes,
      weights: reference.weights)
    for (found, expected) in zip(model.coefficients, reference.coefficients) { #expect(abs(found - expected) < 1e-8) }
    #expect(abs(model.intercept - (reference.intercept ?? 0)) < 1e-8)
    #expect(abs(model.summary.logLikelihood - reference.logLikelihood) < 1e-8)
    #expect(model.summary.converged && model.summary.optimizer == .truncatedNewton)
  }

  @Test("One-hots of many groups give what the dense regression gives, for any number of workers")
  func groups() throws {
    let (features, outcomes) = Self.groups(rows: 3_000, levels: 60)
    let dense = try RidgeLogisticRegression(penalty: 2).fit(features: features.dense(), outcomes: outcomes)
    for (factored, workers) in [(2_000, 1), (20, 3)] {
      let model = try SparseRidgeLogisticRegression(penalty: 2, gradientTolerance: 1e-10, factoredColumns: factored)
        .fit(features: features, outcomes: outcomes, workers: workers)
      for (a, b) in zip(model.coefficients, dense.coefficients) { #expect(abs(a - b) < 1e-6) }
      let predicted = model.predict(features)
      for (a, b) in zip(predicted, dense.predict(features.dense())) { #expect(abs(a - b) < 1e-7) }
    }
    let fit = SparseRidgeLogisticRegression()
    #expect(
      try fit.fit(features: features, outcomes: outcomes, workers: 1)
        == fit.fit(features: features, outcomes: outcomes, workers: 3))
  }

  @Test("A penalty of one's own is as good as a column on another scale")
  func penalties() throws {
    let (features, outcomes) = Self.groups(rows: 500, levels: 5)
    // With β = γ/2 the column 2x has the penalty λ/4 in γ's units.
    let doubled = SparseMatrix(
      rows: features.rows, columns: features.columns,
      rowIndices: (0..<features.rows).flatMap { row in features.row(row).columns.map { _ in Int32(row) } },
      columnIndices: features.columnIndices, values: features.values.map { 2 * $0 })
    let fit = SparseRidgeLogisticRegression(penalty: 3, gradientTolerance: 1e-11)
    let plain = try fit.fit(features: features, outcomes: outcomes)
    let scaled = try fit.fit(
      features: doubled, outcomes: outcomes, penalties: [Double](repeating: 12, count: features.columns))
    for (a, b) in zip(plain.coefficients, scaled.coefficients) { #expect(abs(a - 2 * b) < 1e-7) }
  }

  @Test("A row without weight teaches nothing, and a column that no row lists has no effect")
  func weights() throws {
    let (features, outcomes) = Self.groups(rows: 400, levels: 8)
    let weights = outcomes.indices.map { $0 < 300 ? 1.0 : 0 }
    let fit = SparseRidgeLogisticRegression(gradientTolerance: 1e-11)
    let weighted = try fit.fit(features: features, outcomes: outcomes, weights: weights)
    let short = try fit.fit(features: features.selectingRows(Array(0..<300)), outcomes: Array(outcomes[..<300]))
    for (a, b) in zip(weighted.coefficients, short.coefficients) { #expect(abs(a - b) < 1e-8) }
    #expect(weighted.coefficients[4] == 0)
  }

  @Test("Separated outcomes have a fit, as the penalty bounds it")
  func separation() throws {
    let line = Self.sparse(Matrix(rows: 6, columns: 1, elements: [1, 2, 3, 4, 5, 6]))
    let outcomes: [Double] = [0, 0, 0, 1, 1, 1]
    let model = try SparseRidgeLogisticRegression(penalty: 0.01, gradientTolerance: 1e-10)
      .fit(features: line, outcomes: outcomes)
    let dense = try RidgeLogisticRegression(penalty: 0.01).fit(features: line.dense(), outcomes: outcomes)
    #expect(abs(model.coefficients[0] - dense.coefficients[0]) < 1e-6)
  }

  @Test("Wrong data are refused, and the place named")
  func wrongData() {
    let line = Self.sparse(Matrix(rows: 3, columns: 2, elements: [1, 2, 3, .nan, 5, 6]))
    expect(.featureNotFinite(row: 1, column: 1), line, [0, 1, 0])
    let sound = Self.sparse(Matrix(rows: 3, columns: 1, elements: [1, 2, 3]))
    expect(.constantOutcome(1), sound, [1, 1, 1])
    expect(.countMismatch(rows: 3, values: 2), sound, [0, 1])
    expect(.outcomeOutOfRange(row: 2, value: 2), sound, [0, 1, 2])
    expect(.noRows, Self.sparse(Matrix(rows: 0, columns: 1)), [])
  }

  private func expect(_ error: LogisticRegressionError, _ features: SparseMatrix<Double>, _ outcomes: [Double]) {
    #expect(throws: error) { try SparseRidgeLogisticRegression().fit(features: features, outcomes: outcomes) }
  }

  /// Two one-hots and a number, with a column amid them that no row lists; outcomes from a formula.
  private static func groups(rows: Int, levels: Int) -> (SparseMatrix<Double>, [Double]) {
    let width = levels + 4
    var elements: [(row: Int32, column: Int32, value: Double)] = []
    var outcomes: [Double] = []
    for row in 0..<rows {
      let (level, part) = ((row * row / 7 + row) % levels, row % 3)
      let x = sin(Double(row * row % 1_009))
      elements += [
        (Int32(row), Int32(level < levels / 2 ? level : level + 1), 1), (Int32(row), Int32(levels + 1 + part), x),
      ]
      outcomes.append(x + Double(level % 5) / 4 + cos(Double(3 * row)) > 0.6 ? 1 : 0)
    }
    let matrix = SparseMatrix(
      rows: rows, columns: width, rowIndices: elements.map(\.row), columnIndices: elements.map(\.column),
      values: elements.map(\.value))
    return (matrix, outcomes)
  }

  private static func sparse(_ matrix: Matrix<Double>) -> SparseMatrix<Double> {
    let places = (0..<matrix.rows).flatMap { row in (0..<matrix.columns).map { (Int32(row), Int32($0)) } }
    return SparseMatrix(
      rows: matrix.rows, columns: matrix.columns, rowIndices: places.map(\.0), columnIndices: places.map(\.1),
      values: matrix.elements)
  }
}
