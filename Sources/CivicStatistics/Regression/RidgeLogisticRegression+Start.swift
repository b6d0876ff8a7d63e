extension RidgeLogisticRegression {
  /// Where Newton's method begins: where it ends on a part of the rows, if there are very many, so that few passes
  /// over all of them remain; else the log-odds of the mean outcome.
  ///
  /// Only with a penalty: without one, the course from zero is what tells separated outcomes.
  func start(_ likelihood: LogisticLikelihood, logOdds: Double) -> [Double] {
    // So many rows determine every coefficient to about a tenth of its standard deviation in the outcome.
    let share = Double(max(10_000, 250 * likelihood.order)) / Double(likelihood.features.rows)
    if penalty > 0 && share <= 0.25, let part = likelihood.part(share) {
      let regression = RidgeLogisticRegression(
        penalty: penalty * share, hasIntercept: hasIntercept, maximumIterations: maximumIterations,
        gradientTolerance: 1e-4)
      // A part that cannot be fitted leaves the beginning as it is.
      if let model = try? regression.fit(
        features: part.features, outcomes: part.outcomes, weights: part.weights, offsets: part.offsets,
        workers: part.workers)
      {
        return model.coefficients + (hasIntercept ? [model.intercept] : [])
      }
    }
    var start = [Double](repeating: 0, count: likelihood.order)
    if hasIntercept { start[likelihood.features.columns] = logOdds }
    return start
  }
}
