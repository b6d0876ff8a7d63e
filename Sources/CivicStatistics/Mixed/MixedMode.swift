import CivicLinearAlgebra

/// The random and fixed effects that maximize the penalized log-likelihood at given deviations,
/// ℓ − ½‖b‖² − ½λ‖β‖² − t·β.
///
/// With t = 0 the fixed effects are those of a joint maximum; with the right t they maximize Laplace's approximation.
package struct MixedMode {
  /// What summing up many rows may do to the log-likelihood, relative to its size.
  static let rounding = 1e-12

  package private(set) var point: MixedVector
  private(set) var rows: WorkingRows
  /// The penalized log-likelihood with the term in t.
  private(set) var value: Double
  /// The Hessian matrix with which the search ended, formed at or close to the mode.
  package private(set) var hessian: MixedHessian
  /// By how much the penalized log-likelihood rose since the Hessian matrix was formed, roughly.
  private(set) var lag = 0.0
  /// How many Newton steps were taken.
  private(set) var iterations = 0

  private let penalty: Double
  /// t.
  let shift: [Double]

  /// Climbs from a start by Newton's method.
  ///
  /// One factor serves for as long as steps shrink fast: each then costs two triangular solves. What is read off the
  /// factor depends on the rows' weights to first order, so it is made anew if it lags behind by more than `largestLag`.
  package init(
    _ scaled: ScaledDesign, from start: MixedVector, shift: [Double], penalty: Double, largestLag: Double = 1e-8
  ) throws(MixedLogisticError) {
    self.penalty = penalty
    self.shift = shift
    point = start
    rows = WorkingRows(logOdds: scaled.product(start), rows: scaled.design.rows)
    value = 0
    hessian = try factored(scaled, rows, penalty)
    value = penalizedValue(scaled)
    try climb(scaled, largestLag)
  }

  private mutating func climb(_ scaled: ScaledDesign, _ largestLag: Double) throws(MixedLogisticError) {
    var previous = Double.infinity
    var isFresh = true
    while iterations < 200 {
      let gradient = gradient(scaled)
      let step = hessian.solve(gradient)
      let decrement = gradient.dot(step)
      if decrement <= 1e-12 {
        move(scaled, from: point, by: 1, of: step)
        if lag > largestLag {
          hessian = try factored(scaled, rows, penalty)
          lag = 0
        }
        return
      }
      if !isFresh && decrement > 0.25 * previous {
        hessian = try factored(scaled, rows, penalty)
        (isFresh, lag, previous) = (true, 0, .infinity)
        continue
      }
      guard advance(scaled, along: step, decrement: decrement) else {
        throw .notConverged(iterations: iterations, expectedGain: decrement / 2)
      }
      lag += decrement
      (isFresh, previous) = (false, decrement)
      iterations += 1
    }
    throw .notConverged(iterations: iterations, expectedGain: previous / 2)
  }

  private mutating func advance(_ scaled: ScaledDesign, along step: MixedVector, decrement: Double) -> Bool {
    let (origin, originValue) = (point, value)
    var length = 1.0
    for _ in 0..<40 {
      move(scaled, from: origin, by: length, of: step)
      if value >= originValue + 1e-4 * length * decrement - Self.rounding * abs(originValue) { return true }
      length /= 2
    }
    return false
  }

  private mutating func move(_ scaled: ScaledDesign, from origin: MixedVector, by length: Double, of step: MixedVector)
  {
    point = origin
    point.add(length, step)
    rows = WorkingRows(logOdds: scaled.product(point), rows: scaled.design.rows)
    value = penalizedValue(scaled)
  }

  private func penalizedValue(_ scaled: ScaledDesign) -> Double {
    let fixed = point.remaining[scaled.design.groupUnknowns...]
    return unshiftedValue(scaled.design) - zip(shift, fixed).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The penalized log-likelihood without the term in t.
  func unshiftedValue(_ design: MixedDesign) -> Double {
    let fixed = point.remaining[design.groupUnknowns...]
    let effects =
      dot(point.eliminated, point.eliminated)
      + point.remaining.prefix(design.groupUnknowns).reduce(0) { $0 + $1 * $1 }
    let squares = fixed.prefix(design.penalizedCount).reduce(0) { $0 + $1 * $1 }
    return rows.logLikelihood - effects / 2 - penalty * squares / 2
  }

  private func gradient(_ scaled: ScaledDesign) -> MixedVector {
    let design = scaled.design
    var result = scaled.adjoint(rows.residuals)
    for i in point.eliminated.indices { result.eliminated[i] -= point.eliminated[i] }
    for i in 0..<design.groupUnknowns { result.remaining[i] -= point.remaining[i] }
    for j in shift.indices {
      let place = design.groupUnknowns + j
      result.remaining[place] -= shift[j] + (j < design.penalizedCount ? penalty * point.remaining[place] : 0)
    }
    return result
  }
}

private func factored(
  _ scaled: ScaledDesign, _ rows: WorkingRows, _ penalty: Double
) throws(MixedLogisticError) -> MixedHessian {
  do { return try MixedHessian(scaled, weights: rows.weights, penalty: penalty) } catch {
    throw .fixedEffects(.separated)
  }
}
