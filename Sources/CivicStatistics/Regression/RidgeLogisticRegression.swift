import CivicLinearAlgebra

/// Logistic regression with the penalty ½λ‖β‖² on the coefficients; the intercept is free.
///
/// Maximizes Σ wᵢ(yᵢ ln pᵢ + (1 − yᵢ) ln(1 − pᵢ)) − ½λ‖β‖² by Newton's method, n·p² operations per step in blocks of rows
/// that stay in the cache, 5 to 10 steps (2 to 4 where there are many rows and a penalty). Outcomes may be shares. The
/// result is the same for any number of workers.
public struct RidgeLogisticRegression: Codable, Equatable, Sendable {
  /// λ; 0 is maximum likelihood.
  public var penalty: Double
  /// Whether the model has an intercept.
  public var hasIntercept: Bool
  /// After how many steps to give up.
  public var maximumIterations: Int
  /// The largest magnitude in the gradient, per unit of weight, with which the fit is done.
  public var gradientTolerance: Double

  /// Creates a configuration.
  ///
  /// - Parameters:
  ///   - penalty: λ, at least 0; 0 is maximum likelihood.
  ///   - hasIntercept: Whether the model has an intercept.
  ///   - maximumIterations: After how many steps to give up.
  ///   - gradientTolerance: The largest magnitude in the gradient, per unit of weight, with which the fit is done.
  public init(
    penalty: Double = 1, hasIntercept: Bool = true, maximumIterations: Int = 100, gradientTolerance: Double = 1e-10
  ) {
    precondition(penalty >= 0 && penalty.isFinite, "a penalty is a number of at least 0")
    self.penalty = penalty
    self.hasIntercept = hasIntercept
    self.maximumIterations = maximumIterations
    self.gradientTolerance = gradientTolerance
  }

  /// Fits the model.
  ///
  /// - Parameters:
  ///   - features: n × p.
  ///   - outcomes: n numbers within 0...1.
  ///   - weights: n numbers of at least 0; nil weighs all rows 1.
  ///   - offsets: n finite numbers that are added to the log-odds of the rows and not learned; nil adds nothing.
  ///   - workers: How many threads share the rows, at least 1; it changes no result.
  /// - Returns: The fitted model.
  /// - Throws: ``LogisticRegressionError``, whose cases tell what is wrong with the data.
  public func fit(
    features: Matrix<Double>, outcomes: [Double], weights: [Double]? = nil, offsets: [Double]? = nil,
    workers: Int = 1
  ) throws(LogisticRegressionError) -> FittedLogisticRegression {
    let offsets = offsets ?? Array(repeating: 0, count: outcomes.count)
    precondition(offsets.count == outcomes.count && offsets.allSatisfy { $0.isFinite }, "every row has its offset")
    let weights = weights ?? Array(repeating: 1, count: outcomes.count)
    let totals = try checkedTotals(features, outcomes, weights)
    let likelihood = LogisticLikelihood(
      features: features, outcomes: outcomes, weights: weights, offsets: offsets, hasIntercept: hasIntercept,
      workers: workers)
    let start = start(likelihood, logOdds: totals.logOdds)

    var course = Course()
    let newton = Newton(maximumIterations: maximumIterations, gradientTolerance: gradientTolerance * totals.weight)
    let minimum: Minimum
    do {
      minimum = try newton.minimize(from: start) { point, gradient, hessian in
        let value = likelihood.evaluate(point, &gradient, &hessian)
        course.note(hessian)
        return value + addPenalty(at: point, &gradient, &hessian, columns: features.columns)
      }
    } catch {
      try course.explain(penalty: penalty)
      throw LogisticRegressionError(error)
    }
    try course.explain(penalty: penalty)
    guard minimum.converged else {
      throw .notConverged(iterations: minimum.iterations, gradientNorm: minimum.gradientNorm)
    }
    return try fitted(minimum, course.last, columns: features.columns)
  }

  private func addPenalty(
    at point: [Double], _ gradient: inout [Double], _ hessian: inout Matrix<Double>, columns: Int
  ) -> Double {
    var squares = 0.0
    for j in 0..<columns {
      squares += point[j] * point[j]
      gradient[j] += penalty * point[j]
      hessian[j, j] += penalty
    }
    return penalty / 2 * squares
  }

  private func fitted(
    _ minimum: Minimum, _ information: Matrix<Double>, columns: Int
  ) throws(LogisticRegressionError) -> FittedLogisticRegression {
    var penalized = information
    for j in 0..<columns { penalized[j, j] += penalty }
    let inverse: Matrix<Double>
    do { inverse = try Cholesky(penalized).inverse() } catch { throw .separated }
    let errors = (0..<inverse.rows).map { inverse[$0, $0].squareRoot() }
    let coefficients = Array(minimum.point[..<columns])
    return FittedLogisticRegression(
      coefficients: coefficients, intercept: hasIntercept ? minimum.point[columns] : 0,
      standardErrors: Array(errors[..<columns]), interceptStandardError: hasIntercept ? errors[columns] : nil,
      summary: FitSummary(
        optimizer: .newton, iterations: minimum.iterations, converged: minimum.converged,
        logLikelihood: penalty / 2 * dot(coefficients, coefficients) - minimum.value,
        gradientNorm: minimum.gradientNorm))
  }
}

/// The information matrices at the start and at the end of a fit, which tell why an unpenalized one failed.
private struct Course {
  private var first: Matrix<Double>?
  private(set) var last = Matrix<Double>(rows: 0, columns: 0)

  mutating func note(_ information: Matrix<Double>) {
    if first == nil { first = information }
    last = information
  }

  /// Throws if, without a penalty, columns depend on each other or the features separate the outcomes.
  ///
  /// A column's pivot is its information given the columns before it. It vanishes at the start where columns depend on
  /// each other. Where outcomes are separated it melts away on the course, as the probabilities approach 0 and 1.
  func explain(penalty: Double) throws(LogisticRegressionError) {
    guard penalty == 0, let first else { return }
    let atStart = try pivots(of: first, orElse: { .linearlyDependent(column: $0) })
    for column in atStart.indices where atStart[column] <= 1e-12 * first[column, column] {
      throw .linearlyDependent(column: column)
    }
    let atEnd = try pivots(of: last, orElse: { _ in .separated })
    guard zip(atEnd, atStart).allSatisfy({ $0 > 1e-6 * $1 }) else { throw .separated }
  }

  private func pivots(
    of information: Matrix<Double>, orElse failure: (_ column: Int) -> LogisticRegressionError
  ) throws(LogisticRegressionError) -> [Double] {
    do {
      return try Cholesky(information).diagonal.map { $0 * $0 }
    } catch {
      switch error {
      case .notPositiveDefinite(let minor): throw failure(minor - 1)
      case .notFinite(_, let column): throw failure(column)
      }
    }
  }
}

extension LogisticRegressionError {
  fileprivate init(_ error: OptimizationError) {
    switch error {
    case .noProgress(let minimum):
      self = .notConverged(iterations: minimum.iterations, gradientNorm: minimum.gradientNorm)
    case .nonFiniteObjective(let iteration), .notConvex(let iteration):
      self = .notConverged(iterations: iteration, gradientNorm: .infinity)
    }
  }
}
