import CivicLinearAlgebra
import CivicStatistics
import Testing

@Suite("Blended log-odds")
struct LogitBlendTests {
  private let models = CalibrationSample.models
  private let outcomes = CalibrationSample.outcomes

  /// scipy 1.17.1, `minimize` with L-BFGS-B and bounds, then Newton's method on the positive weights; without bounds the
  /// third weight would be −.468, and −.448 with weighted rows.
  @Test(
    "Weights are the most likely ones of at least 0",
    arguments: zip([nil, CalibrationSample.weights], [[0.39290887, 0.98129508], [0.38328504, 0.94818773]]))
  func reference(weights: [Double]?, expected: [Double]) throws {
    let blend = try LogitBlend(penalty: 1).fit(logits: models, outcomes: outcomes, weights: weights)
    #expect(blend.weights[2] == 0 && blend.intercept == 0)
    for (weight, expected) in zip(blend.weights, expected) { #expect(abs(weight - expected) < 1e-7) }
    let blended = blend.blended(models)
    #expect(abs(blended[5] - blend.weights[0] * models[5, 0] - blend.weights[1] * models[5, 1]) < 1e-12)
  }

  @Test("A model that is there twice has its weight shared evenly")
  func twins() throws {
    let twice = Matrix(
      rows: models.rows, columns: 2, elements: (0..<models.rows).flatMap { [models[$0, 0], models[$0, 0]] })
    let blend = try LogitBlend().fit(logits: twice, outcomes: outcomes)
    #expect(blend.weights[0] > 0.1 && abs(blend.weights[0] - blend.weights[1]) < 1e-6)
  }

  @Test("Models that are all wrong get no weight, and an intercept then the mean")
  func allWrong() throws {
    let wrong = Matrix(rows: models.rows, columns: 1, elements: (0..<models.rows).map { models[$0, 2] })
    #expect(try LogitBlend().fit(logits: wrong, outcomes: outcomes).weights == [0])
    let blend = try LogitBlend(hasIntercept: true).fit(logits: wrong, outcomes: outcomes)
    let mean = outcomes.reduce(0, +) / Double(outcomes.count)
    #expect(blend.weights == [0] && abs(blend.intercept - logit(mean)) < 1e-12)
  }

  @Test("Equal weights give the mean")
  func equal() {
    let blend = FittedLogitBlend(equalWeightsOf: 2)
    let blended = blend.blended(Matrix(rows: 2, columns: 2, elements: [1, 3, -1, 0]))
    #expect(blended == [2, -0.5])
    let two = FittedLogitBlend(equalWeightsOf: [true, false, true])
    #expect(two.blended(Matrix(rows: 1, columns: 3, elements: [1, 9, 3])) == [2])
  }

  @Test("Log-odds that are not finite are named")
  func wrongData() {
    #expect(throws: CalibrationError.logitNotFinite(row: 1, column: 0, value: .infinity)) {
      try LogitBlend().fit(logits: Matrix(rows: 2, columns: 2, elements: [1, 2, .infinity, 4]), outcomes: [0, 1])
    }
  }
}
