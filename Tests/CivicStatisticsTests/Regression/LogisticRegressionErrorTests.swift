import CivicLinearAlgebra
import CivicStatistics
import Testing

@Suite("Data that no logistic regression can be fitted to")
struct LogisticRegressionErrorTests {
  private let line = Matrix<Double>(rows: 6, columns: 1, elements: [1, 2, 3, 4, 5, 6])

  @Test("Wrong data are refused, and the place named")
  func wrongData() {
    expect(.noRows, Matrix(rows: 0, columns: 2), [])
    expect(.countMismatch(rows: 6, values: 2), line, [0, 1])
    expect(.countMismatch(rows: 6, values: 1), line, [0, 1, 0, 1, 0, 1], weights: [1])
    expect(.featureNotFinite(row: 1, column: 0), Matrix(rows: 2, columns: 2, elements: [1, 2, -.infinity, 4]), [0, 1])
    expect(.outcomeOutOfRange(row: 2, value: 1.5), line, [0, 1, 1.5, 1, 0, 1])
    expect(.invalidWeight(row: 3, value: -1), line, [0, 1, 0, 1, 0, 1], weights: [1, 1, 1, -1, 1, 1])
    expect(.noWeight, line, [0, 1, 0, 1, 0, 1], weights: [0, 0, 0, 0, 0, 0])
  }

  @Test("One outcome alone is refused, unless a penalty and no intercept bound the fit")
  func constantOutcome() throws {
    expect(.constantOutcome(1), line, [1, 1, 1, 1, 1, 1])
    expect(.constantOutcome(0), line, [0, 0, 0, 0, 1, 0], weights: [1, 1, 1, 1, 0, 1])
    let model = try RidgeLogisticRegression(penalty: 1, hasIntercept: false)
      .fit(features: line, outcomes: [1, 1, 1, 1, 1, 1])
    #expect(model.coefficients[0] > 0 && model.interceptStandardError == nil)
  }

  @Test("Separated outcomes are told, and a penalty helps")
  func separation() throws {
    expect(.separated, line, [0, 0, 0, 1, 1, 1])
    // Only the highest value decides: the rest overlap.
    let indicator = Matrix<Double>(rows: 6, columns: 2, elements: [0, 1, 0, 2, 0, 1, 0, 2, 1, 1, 1, 2])
    expect(.separated, indicator, [0, 1, 1, 0, 1, 1])
    let model = try RidgeLogisticRegression(penalty: 0.01).fit(features: line, outcomes: [0, 0, 0, 1, 1, 1])
    #expect(model.summary.converged && model.coefficients[0] > 1)
  }

  @Test("Outcomes that overlap are not taken for separated, however rare")
  func rareOutcomes() throws {
    let rows = 20_000
    let x = Matrix<Double>(rows: rows, columns: 1, elements: (0..<rows).map { Double($0 % 7) })
    let y = (0..<rows).map { $0 == 100 || $0 == 15_000 ? 1.0 : 0.0 }
    let model = try RidgeLogisticRegression(penalty: 0).fit(features: x, outcomes: y)
    #expect(model.summary.converged)
  }

  @Test("Columns that depend on each other are named, and a penalty helps")
  func collinearity() throws {
    let twice = Matrix<Double>(rows: 6, columns: 2, elements: [1, 3, 2, 6, 3, 9, 4, 12, 5, 15, 6, 18])
    expect(.linearlyDependent(column: 1), twice, [0, 1, 0, 1, 0, 1])
    expect(.linearlyDependent(column: 1), Matrix(rows: 4, columns: 1, repeating: 2), [0, 1, 0, 1])
    let model = try RidgeLogisticRegression(penalty: 1).fit(features: twice, outcomes: [0, 1, 0, 1, 0, 1])
    #expect(abs(model.coefficients[1] - 3 * model.coefficients[0]) < 1e-8)
  }

  @Test("A fit that is cut short says so")
  func cutShort() throws {
    let error = try #require(throws: LogisticRegressionError.self) {
      try RidgeLogisticRegression(penalty: 1, maximumIterations: 1)
        .fit(features: line, outcomes: [0, 0, 1, 0, 1, 1])
    }
    guard case .notConverged(let iterations, let norm) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(iterations == 1 && norm > 0)
  }

  private func expect(
    _ error: LogisticRegressionError, _ features: Matrix<Double>, _ outcomes: [Double], weights: [Double]? = nil
  ) {
    #expect(throws: error) {
      try RidgeLogisticRegression(penalty: 0).fit(features: features, outcomes: outcomes, weights: weights)
    }
  }
}
