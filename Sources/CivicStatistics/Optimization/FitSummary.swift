/// How the fit of a model went.
public struct FitSummary: Codable, Equatable, Sendable {
  /// The method that climbed the likelihood.
  public enum Optimizer: String, Codable, Sendable {
    /// Newton's method with a Cholesky factor of the Hessian matrix, steps halved where needed.
    case newton
    /// Newton's method whose steps are solved by preconditioned conjugate gradients, halved where needed.
    case truncatedNewton
    /// The limited-memory method of Broyden, Fletcher, Goldfarb and Shanno.
    case lbfgs
    /// Newton's method in the variances of random effects with their average information, around one in the effects.
    case averageInformation
  }

  /// The method that climbed the likelihood.
  public let optimizer: Optimizer
  /// How many steps it took.
  public let iterations: Int
  /// Whether it arrived.
  public let converged: Bool
  /// The log-likelihood of the fitted model, without any penalty.
  public let logLikelihood: Double
  /// The largest magnitude in the gradient of what was minimized (penalties included, summed over the rows).
  public let gradientNorm: Double

  /// Creates a summary.
  ///
  /// - Parameters:
  ///   - optimizer: The method that climbed the likelihood.
  ///   - iterations: How many steps it took.
  ///   - converged: Whether it arrived.
  ///   - logLikelihood: The log-likelihood of the fitted model, without any penalty.
  ///   - gradientNorm: The largest magnitude in the gradient of what was minimized.
  public init(optimizer: Optimizer, iterations: Int, converged: Bool, logLikelihood: Double, gradientNorm: Double) {
    self.optimizer = optimizer
    self.iterations = iterations
    self.converged = converged
    self.logLikelihood = logLikelihood
    self.gradientNorm = gradientNorm
  }
}
