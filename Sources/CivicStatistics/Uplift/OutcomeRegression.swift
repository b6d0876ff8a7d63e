import CivicLinearAlgebra

/// The chance of an outcome as a logistic function of features.
public struct OutcomeRegression: Hashable, Codable, Sendable {
  /// One number for each feature.
  public let coefficients: [Double]
  /// The log-odds where all features are zero.
  public let intercept: Double

  init(coefficients: [Double], intercept: Double) {
    self.coefficients = coefficients
    self.intercept = intercept
  }

  /// The rate, as if half a one and half a zero had come before, whatever the features.
  init(rateOf outcomes: [Double], columns: Int) {
    let rate = (outcomes.reduce(0, +) + 0.5) / Double(outcomes.count + 1)
    self.init(coefficients: [Double](repeating: 0, count: columns), intercept: logit(rate))
  }

  /// A regression with a ridge; the rate, where all outcomes are alike.
  init(_ features: Matrix<Double>, _ outcomes: [Double], penalty: Double, workers: Int) throws(UpliftError) {
    do throws(LogisticRegressionError) {
      let fitted = try RidgeLogisticRegression(penalty: penalty, gradientTolerance: 1e-8)
        .fit(features: features, outcomes: outcomes, workers: workers)
      self.init(coefficients: fitted.coefficients, intercept: fitted.intercept)
    } catch .constantOutcome {
      self.init(rateOf: outcomes, columns: features.columns)
    } catch {
      throw .notFitted(error)
    }
  }

  func probabilities(_ features: Matrix<Double>) -> [Double] {
    features.times(coefficients).map { logistic($0 + intercept) }
  }
}
