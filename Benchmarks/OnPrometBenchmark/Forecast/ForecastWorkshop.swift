import CivicLinearAlgebra
import CivicStatistics
import CivicTurnout

/// Develops strategies on the training rows of one part; what a blend needs is developed once.
struct ForecastWorkshop {
  let training: ForecastTraining
  private var developed: [ForecastStrategy: ForecastStrategy.Development] = [:]
  private var skipped: [ForecastStrategy: SkippedStrategy] = [:]
  private var spline: DevelopedSplineLogistic?

  init(_ training: ForecastTraining) { self.training = training }

  /// Learns from the training rows alone, or throws ``SkippedStrategy``.
  mutating func develop(_ strategy: ForecastStrategy) throws -> ForecastStrategy.Development {
    if let known = developed[strategy] { return known }
    if let skipped = skipped[strategy] { throw skipped }
    let development =
      switch strategy {
      case .rate: rate()
      case .logistic: try plainLogistic()
      case .splineCrosses: try splineCrosses()
      case .mixedLogistic: try mixedLogistic()
      case .boosting: try boosting()
      case .blend: try blend()
      case .calibrated: try calibrated()
      }
    developed[strategy] = development
    return development
  }

  private func rate() -> ForecastStrategy.Development {
    // As if half a one and half a zero had come before.
    func rate(_ outcomes: [Double]) -> Double { (outcomes.reduce(0, +) + 0.5) / Double(outcomes.count + 1) }
    let rows = training.rows
    let held = rows.folds.flatMap { fold in
      [Double](repeating: rate(fold.train.map { rows.outcomes[$0] }), count: fold.validation.count)
    }
    let all = rate(rows.outcomes)
    return ForecastStrategy.Development(held: held) { [Double](repeating: all, count: $0.rowCount) }
  }

  private func plainLogistic() throws -> ForecastStrategy.Development {
    let rows = training.rows
    let terms = rows.features.columns.map { column -> Design.Term in
      if case .numeric(let index) = column { .linear(index) } else { .effects(column) }
    }
    let design = Design(terms: terms, rareLevel: 1).fit(rows.features)
    let matrix = design.matrix(of: rows.features)
    let regression = SparseRidgeLogisticRegression()
    let held = try rows.folds.flatMap { fold in
      try regression.fit(
        features: matrix.selectingRows(fold.train), outcomes: fold.train.map { rows.outcomes[$0] },
        workers: training.workers
      ).predict(matrix.selectingRows(fold.validation))
    }
    let model = try regression.fit(features: matrix, outcomes: rows.outcomes, workers: training.workers)
    return ForecastStrategy.Development(parameters: [("penalty", regression.penalty)], held: held) {
      model.predict(design.matrix(of: $0))
    }
  }

  private mutating func foundSpline() throws -> DevelopedSplineLogistic {
    if let spline { return spline }
    let found = try SplineLogistic().fit(training.rows, workers: training.workers)
    spline = found
    return found
  }

  private mutating func splineCrosses() throws -> ForecastStrategy.Development {
    let found = try foundSpline()
    let crosses = found.model.terms.count { if case .cross = $0 { true } else { false } }
    return ForecastStrategy.Development(
      parameters: [("penalty", found.model.penalty)] + halfLife(found.model.halfLife) + [("crosses", Double(crosses))],
      held: found.held
    ) { found.model.predict($0) }
  }

  private mutating func mixedLogistic() throws -> ForecastStrategy.Development {
    let configuration = MixedSplineLogistic(try foundSpline().model)
    let found = try fitted(configuration)
    let deviations = found.model.regression.effects.map { (name: "deviation_\($0.name)", value: $0.deviation) }
    return ForecastStrategy.Development(
      parameters: [("penalty", configuration.penalty)] + halfLife(configuration.halfLife) + deviations, held: found.held
    ) { found.model.predict($0) }
  }

  private mutating func fitted(_ mixed: MixedSplineLogistic) throws -> DevelopedMixedSplineLogistic {
    do {
      return try mixed.fit(training.rows, workers: training.workers)
    } catch {
      let reason = SkippedStrategy(error)
      skipped[.mixedLogistic] = reason
      throw reason
    }
  }

  private func boosting() throws -> ForecastStrategy.Development {
    guard !training.rows.features.columns.isEmpty else { return rate() }
    let found = try EncodedBoosting(seed: training.seed).fit(training.rows, workers: training.workers)
    return ForecastStrategy.Development(
      parameters: [("trees", Double(found.model.boosting.summary.trees))] + halfLife(found.model.halfLife),
      held: found.held
    ) { found.model.predict($0) }
  }

  private func halfLife(_ days: Double) -> [(name: String, value: Double)] {
    days.isFinite ? [(name: "half_life_days", value: days)] : []
  }

  /// Weighs the log-odds of some models equally, or all by what fits the rows held out, whichever forecasts other folds best.
  private mutating func blend() throws -> ForecastStrategy.Development {
    var strategies: [ForecastStrategy] = []
    var models: [ForecastStrategy.Development] = []
    for strategy in [ForecastStrategy.splineCrosses, .boosting, .mixedLogistic, .logistic] {
      do {
        models.append(try develop(strategy))
        strategies.append(strategy)
      } catch is SkippedStrategy {}
    }
    let logits = Self.logits(models.map(\.held))
    let blend = try BlendChoice(logits, training.rows)
    let parameters = zip(strategies, blend.chosen.weights).map { (name: $0.rawValue, value: $1) }
    return ForecastStrategy.Development(
      parameters: parameters, held: blend.held
    ) { table in
      blend.chosen.blended(Self.logits(models.map { $0.forecasts(table) })).map { logistic($0) }
    }
  }

  /// Corrects the blend, if a correction proves itself on the rows held out.
  private mutating func calibrated() throws -> ForecastStrategy.Development {
    let blend = try develop(.blend)
    let choice = try CalibrationChoice(blend.held.map(Self.finiteLogit), training.rows)
    return ForecastStrategy.Development(
      parameters: [(name: choice.method.rawValue, value: 1)], held: choice.held
    ) { table in
      choice.correct(blend.forecasts(table).map(Self.finiteLogit)).map { logistic($0) }
    }
  }

  private static func finiteLogit(_ probability: Double) -> Double { min(max(logit(probability), -30), 30) }

  /// Log-odds of models beside each other, finite where a model is certain.
  private static func logits(_ probabilities: [[Double]]) -> Matrix<Double> {
    var matrix = Matrix<Double>(rows: probabilities.first?.count ?? 0, columns: probabilities.count)
    for (column, values) in probabilities.enumerated() {
      for (row, value) in values.enumerated() { matrix[row, column] = finiteLogit(value) }
    }
    return matrix
  }
}
