import CivicLinearAlgebra

/// A logistic regression whose coefficients are at least 0.
///
/// The active set method of Lawson and Hanson, *Solving Least Squares Problems* (1974), chapter 23, carried over to the
/// logistic likelihood: coefficients at 0 become free one by one, steepest first; a step that would make one negative
/// ends where it reaches 0. It ends at the maximum, as the likelihood is concave. Meant for few columns.
struct NonNegativeLogistic {
  let features: Matrix<Double>
  let data: WeightedOutcomes
  let regression: RidgeLogisticRegression

  /// The coefficients and the intercept.
  func fit() throws(LogisticRegressionError) -> (coefficients: [Double], intercept: Double) {
    var coefficients = [Double](repeating: 0, count: features.columns)
    var intercept = regression.hasIntercept ? logit(data.mean) : 0
    var free: Set<Int> = []
    while let next = steepest(at: coefficients, intercept, outside: free) {
      free.insert(next)
      var fitted = try fit(free)
      while let share = shareWithin(from: coefficients, to: fitted.coefficients, free) {
        for column in free {
          coefficients[column] += share * (fitted.coefficients[column] - coefficients[column])
        }
        free = free.filter { coefficients[$0] > 1e-12 }
        fitted = try fit(free)
      }
      (coefficients, intercept) = fitted
      // Only rounding made it look like a way up.
      guard free.contains(next) else { break }
    }
    return (coefficients, intercept)
  }

  /// The column outside the free ones whose coefficient would raise the likelihood fastest, if any would.
  private func steepest(at coefficients: [Double], _ intercept: Double, outside free: Set<Int>) -> Int? {
    let logits = features.times(coefficients)
    let residuals = logits.indices.map { data.weights[$0] * (data.outcomes[$0] - logistic(logits[$0] + intercept)) }
    let slopes = features.times(residuals, .transposed)
    let candidates = slopes.indices.filter { !free.contains($0) && slopes[$0] > 1e-9 * data.weight }
    return candidates.max { slopes[$0] < slopes[$1] }
  }

  /// The part of the way from one point to another that keeps all free coefficients at 0 or above; nil is all of it.
  private func shareWithin(from start: [Double], to end: [Double], _ free: Set<Int>) -> Double? {
    free.filter { end[$0] < 0 }.map { start[$0] / (start[$0] - end[$0]) }.min()
  }

  /// The regression on some columns alone, the other coefficients being 0.
  private func fit(_ columns: Set<Int>) throws(LogisticRegressionError) -> (coefficients: [Double], intercept: Double) {
    let columns = columns.sorted()
    var coefficients = [Double](repeating: 0, count: features.columns)
    guard !columns.isEmpty else { return (coefficients, regression.hasIntercept ? logit(data.mean) : 0) }
    var part = Matrix<Double>(rows: features.rows, columns: columns.count)
    for row in 0..<features.rows {
      for (place, column) in columns.enumerated() { part[row, place] = features[row, column] }
    }
    let model = try regression.fit(features: part, outcomes: data.outcomes, weights: data.weights)
    for (place, column) in columns.enumerated() { coefficients[column] = model.coefficients[place] }
    return (coefficients, model.intercept)
  }
}
