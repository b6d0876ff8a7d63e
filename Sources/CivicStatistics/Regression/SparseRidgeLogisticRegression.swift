import CivicLinearAlgebra

/// Logistic regression on a sparse design with the penalty ½Σλⱼβⱼ² on the coefficients; the intercept is free.
///
/// Maximizes Σ wᵢ(yᵢ ln pᵢ + (1 − yᵢ) ln(1 − pᵢ)) − ½Σλⱼβⱼ² by Newton's method. Each step is solved by conjugate gradients,
/// so that any number of columns fits into memory, preconditioned by a Cholesky factor of the information of the columns
/// with most elements, which makes one or two products with the design enough where these are all columns.
/// Source: Nocedal and Wright, *Numerical Optimization*, 2nd edition, 7.1 (inexact Newton methods).
///
/// For n rows of m elements each: 4·n·m operations for a product and n·m² for a factor, of which a fit needs about 30 and 2.
/// The result is the same for any number of workers, and that of ``RidgeLogisticRegression`` up to the tolerance.
public struct SparseRidgeLogisticRegression: Codable, Equatable, Sendable {
  /// λ of every column that has none of its own, above 0.
  public var penalty: Double
  /// After how many steps to give up.
  public var maximumIterations: Int
  /// The largest magnitude in the gradient, per unit of weight, with which the fit is done.
  public var gradientTolerance: Double
  /// How many columns, those with most elements, the preconditioner factors together; its memory is their square.
  public var factoredColumns: Int

  /// Creates a configuration.
  ///
  /// - Parameters:
  ///   - penalty: λ, above 0.
  ///   - maximumIterations: After how many steps to give up.
  ///   - gradientTolerance: The largest magnitude in the gradient, per unit of weight, with which the fit is done.
  ///   - factoredColumns: How many columns the preconditioner factors together, at least 0.
  public init(
    penalty: Double = 1, maximumIterations: Int = 100, gradientTolerance: Double = 1e-8, factoredColumns: Int = 2_000
  ) {
    precondition(penalty > 0 && penalty.isFinite && factoredColumns >= 0, "no such configuration")
    self.penalty = penalty
    self.maximumIterations = maximumIterations
    self.gradientTolerance = gradientTolerance
    self.factoredColumns = factoredColumns
  }

  /// Fits the model.
  ///
  /// - Parameters:
  ///   - features: n × p.
  ///   - outcomes: n numbers within 0...1.
  ///   - weights: n numbers of at least 0; nil weighs all rows 1.
  ///   - penalties: λⱼ of each column, above 0; nil penalizes all by ``penalty``.
  ///   - workers: How many threads share the rows, at least 1; it changes no result.
  /// - Returns: The fitted model.
  /// - Throws: ``LogisticRegressionError``, whose cases tell what is wrong with the data.
  public func fit(
    features: SparseMatrix<Double>, outcomes: [Double], weights: [Double]? = nil, penalties: [Double]? = nil,
    workers: Int = 1
  ) throws(LogisticRegressionError) -> FittedSparseLogisticRegression {
    let penalties = penalties ?? [Double](repeating: penalty, count: features.columns)
    precondition(penalties.count == features.columns && penalties.allSatisfy { $0 > 0 }, "every column has its penalty")
    let weights = weights ?? [Double](repeating: 1, count: outcomes.count)
    try checkValues(of: features)
    let totals = try LogisticTotals(rows: features.rows, outcomes, weights, hasIntercept: true)
    let likelihood = SparseLogisticLikelihood(
      features: features, outcomes: outcomes, weights: weights, penalties: penalties, workers: workers)
    var climb = SparseLogisticClimb(likelihood, interceptStart: totals.logOdds, factoredColumns: factoredColumns)
    try climb.run(maximumIterations: maximumIterations, tolerance: gradientTolerance * totals.weight)
    return climb.fitted
  }

  private func checkValues(of features: SparseMatrix<Double>) throws(LogisticRegressionError) {
    guard let element = features.values.withUnsafeBufferPointer({ LogisticTotals.firstNonFinite($0) }) else { return }
    let row = (features.rowStarts.firstIndex { $0 > element } ?? 1) - 1
    throw .featureNotFinite(row: row, column: Int(features.columnIndices[element]))
  }
}
