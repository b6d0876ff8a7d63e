import CivicLinearAlgebra

/// Newton's method for a convex function: each step solves with a Cholesky factor of the Hessian matrix and is halved
/// until it lowers the function enough.
///
/// Close to the minimum the number of correct digits doubles with each step (Boyd and Vandenberghe, *Convex
/// Optimization*, 9.5). A step costs n³/3 operations beside the evaluation.
public struct Newton: Equatable, Sendable {
  /// After how many steps to stop in any case.
  public var maximumIterations: Int
  /// The largest magnitude in the gradient with which a point counts as the minimum.
  public var gradientTolerance: Double

  /// Creates a configuration.
  ///
  /// - Parameters:
  ///   - maximumIterations: After how many steps to stop in any case.
  ///   - gradientTolerance: The largest magnitude in the gradient with which a point counts as the minimum.
  public init(maximumIterations: Int = 100, gradientTolerance: Double = 1e-8) {
    precondition(maximumIterations >= 0 && gradientTolerance >= 0, "no such configuration")
    self.maximumIterations = maximumIterations
    self.gradientTolerance = gradientTolerance
  }

  /// Gives the value at a point and writes the gradient and the lower triangle of the Hessian matrix there.
  public typealias Objective = (_ point: [Double], _ gradient: inout [Double], _ hessian: inout Matrix<Double>) ->
    Double

  /// Minimizes a convex function. The last evaluation is always at the minimum that is returned.
  ///
  /// - Parameters:
  ///   - start: Where to begin.
  ///   - objective: The function. It may be infinite or NaN where it is not defined: the step is then halved.
  /// - Returns: The minimum, or where the iterations ran out.
  /// - Throws: ``OptimizationError/nonFiniteObjective(iteration:)``, ``OptimizationError/notConvex(iteration:)`` and
  ///   ``OptimizationError/noProgress(_:)``.
  public func minimize(from start: [Double], _ objective: Objective) throws(OptimizationError) -> Minimum {
    var state = State(at: start, objective)
    guard state.isFinite else { throw .nonFiniteObjective(iteration: 0) }
    for iteration in 0..<maximumIterations {
      guard state.norm > gradientTolerance else { return state.minimum(iteration, converged: true) }
      let step = try newtonStep(state, iteration)
      let decrease = dot(state.gradient, step)
      guard let next = descend(from: state, along: step, decrease: decrease, objective) else {
        throw .noProgress(state.minimum(iteration, converged: false))
      }
      let isStill = decrease / 2 <= roundingSlack(state.value) && next.norm > state.norm / 2
      state = next
      if isStill { return state.minimum(iteration + 1, converged: true) }
    }
    return state.minimum(maximumIterations, converged: state.norm <= gradientTolerance)
  }

  private func newtonStep(_ state: State, _ iteration: Int) throws(OptimizationError) -> [Double] {
    do {
      return try Cholesky(state.hessian).solve(state.gradient)
    } catch {
      switch error {
      case .notPositiveDefinite: throw .notConvex(iteration: iteration)
      case .notFinite: throw .nonFiniteObjective(iteration: iteration)
      }
    }
  }

  /// Halves the step until it lowers the function by a share of what its slope promises.
  private func descend(
    from state: State, along step: [Double], decrease: Double, _ objective: Objective
  ) -> State? {
    var length = 1.0
    for _ in 0..<50 {
      let next = State(at: zip(state.point, step).map { $0 - length * $1 }, objective)
      let bound = state.value - 1e-4 * length * decrease + roundingSlack(state.value)
      if next.isFinite && next.value <= bound { return next }
      length /= 2
    }
    return nil
  }
}

/// A point with everything known about the function there.
private struct State {
  let point: [Double]
  let value: Double
  let gradient: [Double]
  let hessian: Matrix<Double>
  let norm: Double

  init(at point: [Double], _ objective: Newton.Objective) {
    var gradient = [Double](repeating: 0, count: point.count)
    var hessian = Matrix<Double>(rows: point.count, columns: point.count)
    value = objective(point, &gradient, &hessian)
    self.point = point
    self.gradient = gradient
    self.hessian = hessian
    norm = maximumMagnitude(gradient)
  }

  var isFinite: Bool { value.isFinite && norm.isFinite }

  func minimum(_ iterations: Int, converged: Bool) -> Minimum {
    Minimum(point: point, value: value, gradientNorm: norm, iterations: iterations, converged: converged)
  }
}
