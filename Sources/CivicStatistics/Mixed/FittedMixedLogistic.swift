/// A fitted mixed logistic regression: the log-odds of a row x are x·β + intercept + the effects of its groups.
public struct FittedMixedLogistic: Codable, Equatable, Sendable {
  /// β, one number for each feature, in log-odds per unit of the feature.
  public let coefficients: [Double]
  /// The log-odds where all features and all effects of groups are zero; 0 if the model has no intercept.
  public let intercept: Double
  /// The standard error of each coefficient given the deviations of the groups (glmer's `use.hessian = FALSE`).
  public let standardErrors: [Double]
  /// The standard error of the intercept; nil if the model has none.
  public let interceptStandardError: Double?
  /// The effects of the groups, in the order of the data's factors.
  public let effects: [RandomIntercept]
  /// How many rows the model was fitted to.
  public let rowCount: Int
  /// How the fit went; the log-likelihood is Laplace's approximation, binomial coefficients included.
  public let summary: FitSummary

  /// Creates a model from its parts, for instance as read from a file.
  ///
  /// - Parameters:
  ///   - coefficients: One number for each feature.
  ///   - intercept: The log-odds where all features and all effects are zero.
  ///   - standardErrors: One number for each feature.
  ///   - interceptStandardError: The standard error of the intercept; nil if the model has none.
  ///   - effects: The effects of the groups.
  ///   - rowCount: How many rows the model was fitted to.
  ///   - summary: How the fit went.
  public init(
    coefficients: [Double], intercept: Double, standardErrors: [Double], interceptStandardError: Double?,
    effects: [RandomIntercept], rowCount: Int, summary: FitSummary
  ) {
    precondition(coefficients.count == standardErrors.count, "every coefficient needs a standard error")
    self.coefficients = coefficients
    self.intercept = intercept
    self.standardErrors = standardErrors
    self.interceptStandardError = interceptStandardError
    self.effects = effects
    self.rowCount = rowCount
    self.summary = summary
  }
}
