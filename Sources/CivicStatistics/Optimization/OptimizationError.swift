/// Why a minimization could not go on.
public enum OptimizationError: Error, Equatable, Sendable {
  /// The objective or its gradient is NaN or infinite where iteration `iteration` starts.
  case nonFiniteObjective(iteration: Int)
  /// No step along a direction of descent lowers the objective; typically its gradient is wrong. Carries the best
  /// point so far.
  case noProgress(Minimum)
  /// The Hessian matrix of iteration `iteration` is not positive definite.
  case notConvex(iteration: Int)
}
