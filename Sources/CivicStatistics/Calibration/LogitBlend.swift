import CivicLinearAlgebra

/// Several models as one: a sum of their log-odds with weights of at least 0 that have the highest likelihood.
///
/// Weights below 0 would bet against a model, which new data rarely reward (Breiman, "Stacked regressions" (1996)). They
/// need not add up to 1, so that log-odds that are all too far apart, or too close, are corrected on the way.
public struct LogitBlend: Equatable, Sendable {
  /// λ of the penalty ½λΣw² on the weights, which shares them evenly among models that say the same.
  public var penalty: Double
  /// Whether log-odds are added everywhere.
  public var hasIntercept: Bool

  /// Creates a configuration.
  ///
  /// - Parameters:
  ///   - penalty: λ, above 0.
  ///   - hasIntercept: Whether log-odds are added everywhere.
  public init(penalty: Double = 1, hasIntercept: Bool = false) {
    precondition(penalty > 0, "models that say the same need a penalty")
    self.penalty = penalty
    self.hasIntercept = hasIntercept
  }

  /// Fits the weights.
  ///
  /// - Parameters:
  ///   - logits: n × models, finite, from models that did not learn from these outcomes.
  ///   - outcomes: n numbers within 0...1.
  ///   - weights: n numbers of at least 0; nil weighs all rows 1.
  /// - Returns: The blend.
  /// - Throws: ``CalibrationError``, whose cases tell what is wrong with the data.
  /// - Complexity: O(n · models³) at worst.
  public func fit(
    logits: Matrix<Double>, outcomes: [Double], weights: [Double]? = nil
  ) throws(CalibrationError) -> FittedLogitBlend {
    let data = try WeightedOutcomes(outcomes, weights: weights, logits: logits)
    do {
      let sum = try NonNegativeLogistic(
        features: logits, data: data,
        regression: RidgeLogisticRegression(penalty: penalty, hasIntercept: hasIntercept)
      ).fit()
      return FittedLogitBlend(weights: sum.coefficients, intercept: sum.intercept)
    } catch {
      throw .regression(error)
    }
  }
}

/// Several models as one.
public struct FittedLogitBlend: Codable, Equatable, Sendable {
  /// The weight of each model's log-odds.
  public let weights: [Double]
  /// What is added everywhere.
  public let intercept: Double

  init(weights: [Double], intercept: Double) {
    self.weights = weights
    self.intercept = intercept
  }

  /// The mean of log-odds: nothing is learned, so nothing can be learned wrongly.
  ///
  /// - Parameter models: The number of models, at least 1.
  public init(equalWeightsOf models: Int) {
    self.init(equalWeightsOf: Array(repeating: true, count: models))
  }

  /// The mean of the log-odds of some models.
  ///
  /// - Parameter members: For each model whether it takes part, one at least.
  public init(equalWeightsOf members: [Bool]) {
    let count = members.count { $0 }
    precondition(count >= 1, "a blend has at least one model")
    self.init(weights: members.map { $0 ? 1 / Double(count) : 0 }, intercept: 0)
  }

  /// Blends log-odds.
  ///
  /// - Parameter logits: n × models.
  /// - Returns: n log-odds.
  public func blended(_ logits: Matrix<Double>) -> [Double] {
    precondition(logits.columns == weights.count, "the blend was fitted to another number of models")
    return logits.times(weights).map { $0 + intercept }
  }
}
