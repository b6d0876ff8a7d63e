import CivicLinearAlgebra
import CivicStatistics
import Foundation
import Testing

@Suite("Ridge logistic regression")
struct RidgeLogisticRegressionTests {
  /// Twenty rows from a formula, so that anybody can fit them with another program.
  static let features = {
    var matrix = Matrix<Double>(rows: 20, columns: 3)
    for i in 0..<20 {
      for j in 0..<3 {
        let step = (7 * i + 4 * i * j * j + 5 * j) % 11 - 5
        matrix[i, j] = Double(step) / 4
      }
      matrix[i, 1] += Double(i) / 10
    }
    return matrix
  }()
  static let outcomes: [Double] = [1, 0, 1, 1, 0, 0, 1, 0, 1, 1, 0, 1, 0, 0, 1, 1, 0, 1, 0, 1]
  static let weights = (0..<20).map { 1 + Double($0 % 4) / 2 }
  static let shares = outcomes.map { $0 > 0 ? 0.9 : 0.25 }

  /// A fit whose numbers come from outside.
  struct Reference: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let penalty: Double
    let outcomes: [Double]
    var weights: [Double]? = nil
    let coefficients: [Double]
    var intercept: Double? = nil
    let standardErrors: [Double]
    let logLikelihood: Double
  }

  /// Newton's method in mpmath with 40 digits. statsmodels 0.15.0 (GLM, Binomial) gives the same for maximum likelihood,
  /// standard errors included, and scikit-learn 1.9.1 (LogisticRegression, C = 1/λ) for both ridge fits with intercept.
  static let references = [
    Reference(
      testDescription: "maximum likelihood", penalty: 0, outcomes: outcomes,
      coefficients: [0.8356519612002523, -0.2004711144034792, 1.249519579959649], intercept: 0.5543008729863438,
      standardErrors: [0.7162482477175377, 0.8366311875806675, 0.7778162093253068, 0.9617939871970032],
      logLikelihood: -12.15275480196685),
    Reference(
      testDescription: "penalty 2", penalty: 2, outcomes: outcomes,
      coefficients: [0.2974639067588716, -0.04512521046583361, 0.5374697806480685], intercept: 0.3044103412579128,
      standardErrors: [0.4607209247694641, 0.5270715214340584, 0.4752082222461643, 0.6834499062609678],
      logLikelihood: -12.67601320400689),
    Reference(
      testDescription: "penalty ½, weights", penalty: 0.5, outcomes: outcomes, weights: weights,
      coefficients: [0.5603388294794097, 0.0564643342348879, 0.6075164355553147], intercept: 0.3979301007639915,
      standardErrors: [0.4705989549067727, 0.5681504377022442, 0.5047680200559208, 0.6687982083435167],
      logLikelihood: -22.33585856741867),
    Reference(
      testDescription: "penalty ½, weights, shares as outcomes, no intercept", penalty: 0.5, outcomes: shares,
      weights: weights, coefficients: [0.362865513842277, 0.4516248470026438, 0.3179173392467689],
      standardErrors: [0.4629243334490512, 0.30780274726584, 0.4864702621316435], logLikelihood: -22.67444698156368),
  ]

  @Test("Fits agree with those of other programs", arguments: references)
  func agreement(reference: Reference) throws {
    let model = try RidgeLogisticRegression(penalty: reference.penalty, hasIntercept: reference.intercept != nil)
      .fit(features: Self.features, outcomes: reference.outcomes, weights: reference.weights)
    expectClose(model.coefficients, reference.coefficients)
    #expect(abs(model.intercept - (reference.intercept ?? 0)) < 1e-8)
    var errors = model.standardErrors
    if let last = model.interceptStandardError { errors.append(last) }
    expectClose(errors, reference.standardErrors)
    #expect(abs(model.summary.logLikelihood - reference.logLikelihood) < 1e-8)
    #expect(model.summary.converged && model.summary.optimizer == .newton && model.summary.iterations <= 8)
    #expect(model.summary.gradientNorm < 1e-8)
  }

  @Test("L-BFGS on the plainly written objective finds the same coefficients")
  func againstLBFGS() throws {
    let (x, y) = (Self.features, Self.outcomes)
    let minimum = try LBFGS(gradientTolerance: 1e-10).minimize(from: [0, 0, 0, 0]) { b, gradient in
      var value = (b[0] * b[0] + b[1] * b[1] + b[2] * b[2]) * 0.35
      gradient = [0.7 * b[0], 0.7 * b[1], 0.7 * b[2], 0]
      for i in 0..<20 {
        let z = b[0] * x[i, 0] + b[1] * x[i, 1] + b[2] * x[i, 2] + b[3]
        value += log(1 + exp(z)) - y[i] * z
        let residual = 1 / (1 + exp(-z)) - y[i]
        for j in 0..<3 { gradient[j] += residual * x[i, j] }
        gradient[3] += residual
      }
      return value
    }
    let model = try RidgeLogisticRegression(penalty: 0.7).fit(features: x, outcomes: y)
    expectClose(model.coefficients + [model.intercept], minimum.point)
  }

  @Test("A whole weight is as good as that many equal rows, and a row without weight as good as none")
  func weightsAsRepetition() throws {
    let counts = (0..<20).map { $0 % 3 }
    let repeated = counts.indices.flatMap { Array(repeating: $0, count: counts[$0]) }
    let long = Matrix(
      rows: repeated.count, columns: 3, elements: repeated.flatMap { Array(Self.features.row($0)) })
    let fit = RidgeLogisticRegression(penalty: 0.1)
    let weighted = try fit.fit(features: Self.features, outcomes: Self.outcomes, weights: counts.map(Double.init))
    let plain = try fit.fit(features: long, outcomes: repeated.map { Self.outcomes[$0] })
    expectClose(weighted.coefficients + weighted.standardErrors, plain.coefficients + plain.standardErrors)
  }

  @Test("Without features the intercept is the log-odds of the mean")
  func interceptOnly() throws {
    let model = try RidgeLogisticRegression().fit(features: Matrix(rows: 4, columns: 0), outcomes: [1, 0, 0, 0])
    #expect(abs(model.intercept - log(1.0 / 3)) < 1e-12)
    // 1 / √(n p (1 − p)).
    #expect(abs((model.interceptStandardError ?? 0) - 1 / (0.75 as Double).squareRoot()) < 1e-12)
    #expect(model.predict(Matrix(rows: 2, columns: 0)) == [0.25, 0.25])
  }

  @Test("Any number of workers gives the same bytes")
  func workers() throws {
    let (x, y) = Self.manyRows(9_001)
    let fit = RidgeLogisticRegression(penalty: 1e-3)
    #expect(try fit.fit(features: x, outcomes: y, workers: 1) == fit.fit(features: x, outcomes: y, workers: 3))
  }

  @Test("Predictions are the logistic function of the log-odds, in the far tails too")
  func predictions() {
    let summary = FitSummary(optimizer: .newton, iterations: 1, converged: true, logLikelihood: 0, gradientNorm: 0)
    let model = FittedLogisticRegression(
      coefficients: [2], intercept: -1, standardErrors: [0], interceptStandardError: 0, summary: summary)
    let points: [Double] = [-340, -20, -1, 0, 0.3, 0.5, 1, 18, 400]
    let predicted = model.predict(Matrix(rows: points.count, columns: 1, elements: points))
    for (p, x) in zip(predicted, points) { #expect(abs(p / logistic(2 * x - 1) - 1) < 4e-16) }
  }

  /// With 2,500 times the rows and 2,500 times the penalty, the coefficients stay and the errors fall by a factor of 50.
  @Test("Many rows, of which a part leads close to the maximum, end in the same place")
  func manyRows() throws {
    let copies = 2_500
    let once = Self.references[1]
    let rows = (0..<copies).flatMap { _ in Self.features.elements }
    let model = try RidgeLogisticRegression(penalty: Double(copies) * once.penalty).fit(
      features: Matrix(rows: 20 * copies, columns: 3, elements: rows),
      outcomes: (0..<copies).flatMap { _ in once.outcomes }, workers: 2)
    expectClose(model.coefficients + [model.intercept], once.coefficients + [once.intercept ?? 0])
    expectClose(model.standardErrors.map { $0 * Double(copies).squareRoot() }, Array(once.standardErrors.dropLast()))
    #expect(model.summary.iterations <= 3)
  }

  @Test("A model survives being written and read")
  func coding() throws {
    let model = try RidgeLogisticRegression().fit(features: Self.features, outcomes: Self.outcomes)
    let data = try JSONEncoder().encode(model)
    #expect(try JSONDecoder().decode(FittedLogisticRegression.self, from: data) == model)
  }

  /// Rows from a formula, with outcomes that follow the first feature loosely.
  static func manyRows(_ count: Int) -> (Matrix<Double>, [Double]) {
    let x: [Double] = (0..<count * 5).map { sin(Double($0 * $0 % 1_009)) }
    let y: [Double] = (0..<count).map { x[5 * $0] + cos(Double($0)) > 0 ? 1 : 0 }
    return (Matrix(rows: count, columns: 5, elements: x), y)
  }

  private func expectClose(_ found: [Double], _ expected: [Double]) {
    #expect(found.count == expected.count)
    for (a, b) in zip(found, expected) { #expect(abs(a - b) < 1e-8) }
  }

  /// statsmodels 0.15.0: `GLM(y, [1, x], Binomial(), offset=o, freq_weights=w)`.
  @Test("Offsets add to the log-odds of their rows and are not learned")
  func offsets() throws {
    let features = Matrix<Double>(
      rows: 8, columns: 2,
      elements: [0.5, 1, -1, 2, 2, 0, 0.3, -1, -0.7, 0.5, 1.5, 1.2, -2, -0.4, 0.1, 0.9])
    let fitted = try RidgeLogisticRegression(penalty: 0).fit(
      features: features, outcomes: [1, 0, 1, 0, 0, 1, 1, 0], weights: [1, 2, 1, 0.5, 1, 3, 1, 1],
      offsets: [-0.5, 1, 0.2, 0, -1.5, 0.7, 0.3, -0.2])
    let found = [fitted.intercept] + fitted.coefficients + [fitted.interceptStandardError ?? 0] + fitted.standardErrors
    let expected = [
      1.2097947729029261, 1.123283350760834, -1.3287910122453548, 1.2980744143690406, 0.714555008935849,
      1.0987410983123433,
    ]
    for (number, reference) in zip(found, expected) { #expect(abs(number - reference) < 1e-8) }
  }
}
