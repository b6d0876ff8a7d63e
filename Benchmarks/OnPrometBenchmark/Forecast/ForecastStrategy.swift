import CivicStatistics
import CivicTurnout

/// A way to forecast who keeps a promise.
enum ForecastStrategy: String, CaseIterable {
  /// The share of the training rows, for everybody.
  case rate
  /// A logistic regression on standardized numbers and one effect for each level, with a ridge of 1.
  case logistic

  /// What a strategy made of the training rows.
  struct Development {
    var parameters: [(name: String, value: Double)] = []
    /// The forecasts of ``ForecastTraining/heldRows``, none of them from rows of its own fold.
    let held: [Double]
    /// Forecasts other rows from all training rows.
    let forecasts: (FeatureTable) -> [Double]
  }

  /// Learns from the training rows alone; a fold that nothing can be learned from gets its rate.
  func develop(_ training: ForecastTraining) throws -> Development {
    switch self {
    case .rate:
      let held = training.folds.flatMap { fold in
        [Double](repeating: rate(fold.train.map { training.outcomes[$0] }), count: fold.held.count)
      }
      let all = rate(training.outcomes)
      return Development(held: held) { [Double](repeating: all, count: $0.rowCount) }
    case .logistic:
      return try plainLogistic(training)
    }
  }

  private func plainLogistic(_ training: ForecastTraining) throws -> Development {
    let table = training.features
    let terms = table.columns.map { column -> Design.Term in
      if case .numeric(let index) = column { .linear(index) } else { .effects(column) }
    }
    let design = Design(terms: terms, rareLevel: 1).fit(table)
    let matrix = design.matrix(of: table)
    let regression = SparseRidgeLogisticRegression()
    let held = try training.folds.flatMap { fold -> [Double] in
      let outcomes = fold.train.map { training.outcomes[$0] }
      do {
        return try regression.fit(
          features: matrix.selectingRows(fold.train), outcomes: outcomes, workers: training.workers
        ).predict(matrix.selectingRows(fold.held))
      } catch LogisticRegressionError.constantOutcome {
        return [Double](repeating: rate(outcomes), count: fold.held.count)
      }
    }
    let model = try regression.fit(features: matrix, outcomes: training.outcomes, workers: training.workers)
    return Development(parameters: [("penalty", regression.penalty)], held: held) {
      model.predict(design.matrix(of: $0))
    }
  }

  /// The share of ones, as if half a one and half a zero had come before.
  private func rate(_ outcomes: [Double]) -> Double { (outcomes.reduce(0, +) + 0.5) / Double(outcomes.count + 1) }
}
