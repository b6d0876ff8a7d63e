import CivicLinearAlgebra

/// A curve through probabilities p whose ends may bend apart: log-odds a·ln p − b·ln(1 − p) + c with a, b ≥ 0.
///
/// With a = b it is a line through log-odds, and a = b = 1, c = 0 changes nothing (Kull, Silva Filho and Flach, "Beta
/// calibration" (2017)).
public struct BetaCalibration: Calibration, Equatable {
  /// λ of the penalty ½λ(a² + b²), which bounds the curve where scores separate the outcomes.
  public var penalty: Double

  /// Creates a configuration.
  ///
  /// - Parameter penalty: λ, above 0.
  public init(penalty: Double = 1e-6) {
    precondition(penalty > 0, "without a penalty the curve may be infinite")
    self.penalty = penalty
  }

  /// Fits the curve.
  ///
  /// - Parameters:
  ///   - logits: n log-odds, finite.
  ///   - outcomes: n numbers within 0...1.
  ///   - weights: n numbers of at least 0; nil weighs all rows 1.
  /// - Returns: The curve.
  /// - Throws: ``CalibrationError``, whose cases tell what is wrong with the data.
  /// - Complexity: O(n) for each of some ten to thirty Newton steps.
  public func fit(
    logits: [Double], outcomes: [Double], weights: [Double]? = nil
  ) throws(CalibrationError) -> FittedBetaCalibration {
    let column = Matrix(rows: logits.count, columns: 1, elements: logits)
    let data = try WeightedOutcomes(outcomes, weights: weights, logits: column)
    let features = Matrix(
      rows: logits.count, columns: 2, elements: logits.flatMap { [-softplus(-$0), softplus($0)] })
    do {
      let curve = try NonNegativeLogistic(
        features: features, data: data, regression: RidgeLogisticRegression(penalty: penalty)
      ).fit()
      return FittedBetaCalibration(a: curve.coefficients[0], b: curve.coefficients[1], c: curve.intercept)
    } catch {
      throw .regression(error)
    }
  }
}

/// A curve through probabilities whose ends may bend apart.
public struct FittedBetaCalibration: FittedCalibration {
  /// How steep the curve is where probabilities are small, at least 0.
  public let a: Double
  /// How steep the curve is where probabilities are large, at least 0.
  public let b: Double
  /// The log-odds that are added everywhere.
  public let c: Double

  /// Corrects log-odds.
  ///
  /// - Parameter logits: Log-odds of any rows.
  /// - Returns: Corrected log-odds.
  public func calibrated(_ logits: [Double]) -> [Double] { logits.map { b * softplus($0) - a * softplus(-$0) + c } }
}

/// ln(1 + eˣ) = −ln(1 − p) for log-odds x of p.
private func softplus(_ x: Double) -> Double { max(0, x) + logOnePlusUnit(exponentialOfNonPositive(-abs(x))) }
