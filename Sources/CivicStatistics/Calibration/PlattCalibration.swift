import CivicLinearAlgebra

/// A line through log-odds: a·x + b.
///
/// Fitted by logistic regression to outcomes drawn a little towards each other, (n₁ + 1)/(n₁ + 2) instead of 1 and 1/(n₀ + 2)
/// instead of 0, so that the line stays finite where scores separate the outcomes (Platt, "Probabilistic outputs for support
/// vector machines" (1999)).
public struct PlattCalibration: Calibration, Equatable {
  /// Creates a configuration.
  public init() {}

  /// Fits the line.
  ///
  /// - Parameters:
  ///   - logits: n log-odds, finite.
  ///   - outcomes: n numbers within 0...1.
  ///   - weights: n numbers of at least 0; nil weighs all rows 1.
  /// - Returns: The line; flat at the mean where scores of better outcomes are not higher.
  /// - Throws: ``CalibrationError``, whose cases tell what is wrong with the data.
  /// - Complexity: O(n) for each of five to ten Newton steps.
  public func fit(
    logits: [Double], outcomes: [Double], weights: [Double]? = nil
  ) throws(CalibrationError) -> FittedPlattCalibration {
    let column = Matrix(rows: logits.count, columns: 1, elements: logits)
    let data = try WeightedOutcomes(outcomes, weights: weights, logits: column)
    let ones = data.weight * data.mean
    let zeros = data.weight - ones
    let smoothed = data.moved(onto: 1 / (zeros + 2)...(ones + 1) / (ones + 2))
    do {
      let line = try NonNegativeLogistic(
        features: column, data: smoothed, regression: RidgeLogisticRegression(penalty: 0)
      ).fit()
      return FittedPlattCalibration(slope: line.coefficients[0], intercept: line.intercept)
    } catch {
      throw .regression(error)
    }
  }
}

/// A line through log-odds.
public struct FittedPlattCalibration: FittedCalibration {
  /// a, at least 0: below 1 the log-odds were too far apart.
  public let slope: Double
  /// b.
  public let intercept: Double

  /// Corrects log-odds.
  ///
  /// - Parameter logits: Log-odds of any rows.
  /// - Returns: Corrected log-odds.
  public func calibrated(_ logits: [Double]) -> [Double] { logits.map { slope * $0 + intercept } }
}
