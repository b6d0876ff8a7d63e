import CivicLinearAlgebra

/// A fitted logistic regression: the probability of a row x is 1 / (1 + exp(−x·β − intercept)).
public struct FittedLogisticRegression: Codable, Equatable, Sendable {
  /// β, one number for each feature, in log-odds per unit of the feature.
  public let coefficients: [Double]
  /// The log-odds where all features are zero; 0 if the model has no intercept.
  public let intercept: Double
  /// The standard error of each coefficient: the roots of the diagonal of (XᵀWX + λI)⁻¹.
  ///
  /// Without a penalty these are the usual (Wald) standard errors; with one, the standard deviations of the posterior
  /// with prior β ~ N(0, 1/λ), approximated at its mode.
  public let standardErrors: [Double]
  /// The standard error of the intercept; nil if the model has none.
  public let interceptStandardError: Double?
  /// How the fit went.
  public let summary: FitSummary

  /// Creates a model from its parts, for instance as read from a file.
  ///
  /// - Parameters:
  ///   - coefficients: One number for each feature.
  ///   - intercept: The log-odds where all features are zero.
  ///   - standardErrors: One number for each feature.
  ///   - interceptStandardError: The standard error of the intercept; nil if the model has none.
  ///   - summary: How the fit went.
  public init(
    coefficients: [Double], intercept: Double, standardErrors: [Double], interceptStandardError: Double?,
    summary: FitSummary
  ) {
    precondition(coefficients.count == standardErrors.count, "every coefficient needs a standard error")
    self.coefficients = coefficients
    self.intercept = intercept
    self.standardErrors = standardErrors
    self.interceptStandardError = interceptStandardError
    self.summary = summary
  }

  /// The log-odds of many rows, 2·n·p operations.
  ///
  /// - Parameters:
  ///   - features: n × p.
  ///   - logOdds: Receives n numbers.
  public func predictLogOdds(of features: Matrix<Double>, into logOdds: UnsafeMutableBufferPointer<Double>) {
    precondition(features.columns == coefficients.count, "the model was fitted to another number of features")
    precondition(logOdds.count == features.rows, "every row needs room for its prediction")
    logOdds.update(repeating: intercept)
    features.withUnsafeBuffer { features in
      coefficients.withUnsafeBufferPointer {
        MatrixView(features.baseAddress, rows: logOdds.count, columns: coefficients.count)
          .multiply(by: $0.baseAddress, beta: 1, into: logOdds.baseAddress)
      }
    }
  }

  /// The probabilities of many rows.
  ///
  /// - Parameters:
  ///   - features: n × p.
  ///   - probabilities: Receives n numbers within 0...1.
  public func predict(_ features: Matrix<Double>, into probabilities: UnsafeMutableBufferPointer<Double>) {
    predictLogOdds(of: features, into: probabilities)
    replaceByProbabilities(probabilities)
  }

  /// The probabilities of many rows.
  ///
  /// - Parameter features: n × p.
  /// - Returns: n numbers within 0...1.
  public func predict(_ features: Matrix<Double>) -> [Double] {
    var probabilities = [Double](repeating: 0, count: features.rows)
    probabilities.withUnsafeMutableBufferPointer { predict(features, into: $0) }
    return probabilities
  }
}
