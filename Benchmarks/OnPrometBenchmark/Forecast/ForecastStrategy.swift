import CivicStatistics
import CivicTurnout

/// A way to forecast who keeps a promise.
enum ForecastStrategy: String, CaseIterable {
  /// The share of the training rows, for everybody.
  case rate
  /// A logistic regression on standardized numbers and one effect for each level, with a ridge of 1.
  case logistic
  /// A logistic regression on splines and on the crosses that prove themselves, with time-decayed weights.
  case splineCrosses = "spline_crosses"

  /// What a strategy made of the training rows.
  struct Development {
    var parameters: [(name: String, value: Double)] = []
    /// The forecasts of ``OutcomeRows/heldRows``, none of them from rows of its own fold.
    let held: [Double]
    /// Forecasts other rows from all training rows.
    let forecasts: (FeatureTable) -> [Double]
  }

  /// Learns from the training rows alone.
  func develop(_ training: ForecastTraining) throws -> Development {
    switch self {
    case .rate:
      let held = training.rows.folds.flatMap { fold in
        [Double](repeating: rate(fold.train.map { training.rows.outcomes[$0] }), count: fold.held.count)
      }
      let all = rate(training.rows.outcomes)
      return Development(held: held) { [Double](repeating: all, count: $0.rowCount) }
    case .logistic:
      return try plainLogistic(training)
    case .splineCrosses:
      let found = try SplineLogistic().fit(training.rows, workers: training.workers)
      return Development(parameters: Self.parameters(found.model), held: found.held) { found.model.predict($0) }
    }
  }

  private static func parameters(_ model: FittedSplineLogistic) -> [(name: String, value: Double)] {
    let crosses = model.terms.count { if case .cross = $0 { true } else { false } }
    let halfLife = model.halfLife.isFinite ? [(name: "half_life_days", value: model.halfLife)] : []
    return [("penalty", model.penalty)] + halfLife + [("crosses", Double(crosses))]
  }

  private func plainLogistic(_ training: ForecastTraining) throws -> Development {
    let table = training.rows.features
    let terms = table.columns.map { column -> Design.Term in
      if case .numeric(let index) = column { .linear(index) } else { .effects(column) }
    }
    let design = Design(terms: terms, rareLevel: 1).fit(table)
    let matrix = design.matrix(of: table)
    let regression = SparseRidgeLogisticRegression()
    let held = try training.rows.folds.flatMap { fold in
      try regression.fit(
        features: matrix.selectingRows(fold.train), outcomes: fold.train.map { training.rows.outcomes[$0] },
        workers: training.workers
      ).predict(matrix.selectingRows(fold.held))
    }
    let model = try regression.fit(features: matrix, outcomes: training.rows.outcomes, workers: training.workers)
    return Development(parameters: [("penalty", regression.penalty)], held: held) {
      model.predict(design.matrix(of: $0))
    }
  }

  /// The share of ones, as if half a one and half a zero had come before.
  private func rate(_ outcomes: [Double]) -> Double { (outcomes.reduce(0, +) + 0.5) / Double(outcomes.count + 1) }
}
