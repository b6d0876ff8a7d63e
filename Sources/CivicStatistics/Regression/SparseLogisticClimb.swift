import CivicLinearAlgebra

/// The way to the maximum of a sparse likelihood: Newton's steps, each solved by preconditioned conjugate gradients.
struct SparseLogisticClimb {
  private let likelihood: SparseLogisticLikelihood
  private let factoredColumns: Int
  private var place: SparseLogisticLikelihood.Place
  private var preconditioner: BlockPreconditioner?
  private var iterations = 0
  private var converged = false

  /// After so many products in one step a new factor pays.
  private static let patience = 10
  private static let maximumProducts = 500

  init(_ likelihood: SparseLogisticLikelihood, interceptStart: Double, factoredColumns: Int) {
    self.likelihood = likelihood
    self.factoredColumns = factoredColumns
    var start = [Double](repeating: 0, count: likelihood.order)
    start[likelihood.order - 1] = interceptStart
    place = likelihood.place(at: start)
  }

  /// Steps until the gradient is small enough.
  mutating func run(maximumIterations: Int, tolerance: Double) throws(LogisticRegressionError) {
    while maximumMagnitude(place.gradient) > tolerance && !converged {
      guard iterations < maximumIterations else { throw failure }
      let direction = try direction()
      let decrease = dot(place.gradient, direction)
      guard let next = descend(along: direction, decrease: decrease) else { throw failure }
      // Where rounding hides any further decrease the point is as good as the digits allow.
      converged =
        decrease / 2 <= roundingSlack(place.value)
        && maximumMagnitude(next.gradient) > maximumMagnitude(place.gradient) / 2
      place = next
      iterations += 1
    }
    converged = true
  }

  /// What was found.
  var fitted: FittedSparseLogisticRegression {
    let coefficients = Array(place.point.dropLast())
    let penalty = zip(likelihood.penalties, coefficients).reduce(0) { $0 + $1.0 / 2 * $1.1 * $1.1 }
    return FittedSparseLogisticRegression(
      coefficients: coefficients, intercept: place.point[likelihood.order - 1],
      summary: FitSummary(
        optimizer: .truncatedNewton, iterations: iterations, converged: converged,
        logLikelihood: penalty - place.value, gradientNorm: maximumMagnitude(place.gradient)))
  }

  private var failure: LogisticRegressionError {
    .notConverged(iterations: iterations, gradientNorm: maximumMagnitude(place.gradient))
  }

  /// Solves H·d = g to a hundredth of its length, by conjugate gradients.
  private mutating func direction() throws(LogisticRegressionError) -> [Double] {
    let preconditioner = try currentPreconditioner()
    var solution = [Double](repeating: 0, count: likelihood.order)
    var residual = place.gradient
    var conditioned = preconditioner.solve(residual)
    var search = conditioned
    var length = dot(residual, conditioned)
    let goal = 1e-4 * length
    var products = 0
    while length > goal && products < Self.maximumProducts {
      let product = likelihood.hessian(place.curvatures, times: search)
      let step = length / dot(search, product)
      for index in solution.indices {
        solution[index] += step * search[index]
        residual[index] -= step * product[index]
      }
      conditioned = preconditioner.solve(residual)
      let next = dot(residual, conditioned)
      for index in search.indices { search[index] = conditioned[index] + next / length * search[index] }
      length = next
      products += 1
    }
    self.preconditioner = products > Self.patience ? nil : preconditioner
    return solution
  }

  private func currentPreconditioner() throws(LogisticRegressionError) -> BlockPreconditioner {
    if let preconditioner { return preconditioner }
    do {
      return try BlockPreconditioner(likelihood, place.curvatures, factoredColumns: factoredColumns)
    } catch {
      throw failure
    }
  }

  /// Halves the step until it lowers the objective by a share of what its slope promises.
  private func descend(along direction: [Double], decrease: Double) -> SparseLogisticLikelihood.Place? {
    var length = 1.0
    for _ in 0..<50 {
      let next = likelihood.place(at: zip(place.point, direction).map { $0 - length * $1 })
      let bound = place.value - 1e-4 * length * decrease + roundingSlack(place.value)
      if next.value.isFinite && next.value <= bound { return next }
      length /= 2
    }
    return nil
  }
}

/// An approximate inverse of the Hessian matrix: exact for the columns with most elements, diagonal for the others.
struct BlockPreconditioner {
  private let factor: Cholesky<Double>
  private let columns: [Int]
  private let diagonal: [Double]

  init(
    _ likelihood: SparseLogisticLikelihood, _ curvatures: [Double], factoredColumns: Int
  ) throws(LinearAlgebraError) {
    diagonal = likelihood.hessianDiagonal(curvatures)
    columns = Self.fullest(of: likelihood.features, count: factoredColumns)
    var places = [Int32](repeating: -1, count: likelihood.features.columns)
    for (place, column) in columns.enumerated() { places[column] = Int32(place) }
    factor = try Cholesky(likelihood.hessian(curvatures, places: places, count: columns.count))
  }

  /// The preconditioned vector.
  func solve(_ vector: [Double]) -> [Double] {
    var result = zip(vector, diagonal).map { $0 / $1 }
    let intercept = vector.count - 1
    let solved = factor.solve(columns.map { vector[$0] } + [vector[intercept]])
    for (column, value) in zip(columns, solved) { result[column] = value }
    result[intercept] = solved[columns.count]
    return result
  }

  /// The columns with most elements, rising.
  private static func fullest(of features: SparseMatrix<Double>, count: Int) -> [Int] {
    var elements = [Int](repeating: 0, count: features.columns)
    for column in features.columnIndices { elements[Int(column)] += 1 }
    let order = elements.indices.sorted { (elements[$1], $0) < (elements[$0], $1) }
    return order.prefix(count).sorted()
  }
}
