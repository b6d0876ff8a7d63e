import CivicLinearAlgebra
import CivicStatistics
import Foundation

/// The search of a spline logistic regression: the settings and the terms so far, and how they do on the folds.
struct SplineSearch {
  private let configuration: SplineLogistic
  private let rows: OutcomeRows
  private let workers: Int
  private var terms: [Design.Term]
  private var penalty: Double
  private var halfLife: Double
  private var design: FittedDesign
  private var matrix: SparseMatrix<Double>
  private var folds: [FoldFit] = []

  init(_ configuration: SplineLogistic, _ rows: OutcomeRows, workers: Int) {
    self.configuration = configuration
    self.rows = rows
    self.workers = workers
    terms = rows.features.columns.map { .effects($0) }
    penalty = configuration.penalties[0]
    halfLife = configuration.halfLives[0]
    design = Design(terms: terms).fit(rows.features)
    matrix = design.matrix(of: rows.features)
  }

  /// Chooses the half-life with the first ridge, and then the ridge.
  mutating func chooseSettings() throws(LogisticRegressionError) {
    guard !rows.folds.isEmpty else { return }
    folds = try fitFolds()
    if rows.days != nil {
      for candidate in configuration.halfLives.dropFirst() { try offer(penalty: penalty, halfLife: candidate) }
    }
    try choosePenalty()
  }

  private mutating func choosePenalty() throws(LogisticRegressionError) {
    for candidate in configuration.penalties where candidate != penalty {
      try offer(penalty: candidate, halfLife: halfLife)
    }
  }

  /// Looks for crosses once, and keeps them if all together lower the loss.
  /// - Returns: Whether any were kept.
  mutating func addCrosses() throws(LogisticRegressionError) -> Bool {
    guard !folds.isEmpty else { return false }
    var screening = CrossScreening(configuration, rows, folds, penalty: penalty, workers: workers)
    let found = screening.crosses(beyond: terms)
    guard !found.isEmpty else { return false }
    var next = self
    next.terms += found
    next.design = Design(terms: next.terms).fit(rows.features)
    next.matrix = next.design.matrix(of: rows.features)
    next.folds = try next.fitFolds()
    guard next.loss < loss else { return false }
    self = next
    return true
  }

  /// Fits to all rows.
  mutating func developed() throws(LogisticRegressionError) -> DevelopedSplineLogistic {
    if !folds.isEmpty { try choosePenalty() }
    let all = Array(rows.outcomes.indices)
    let regression = try SparseRidgeLogisticRegression(penalty: penalty).fit(
      features: matrix, outcomes: rows.outcomes, weights: rows.weights(of: all, halfLife: halfLife), workers: workers)
    let model = FittedSplineLogistic(
      terms: terms, penalty: penalty, halfLife: halfLife, design: design, regression: regression)
    return DevelopedSplineLogistic(
      model: model,
      held: zip(rows.folds, folds).flatMap { fold, fit in fold.validation.map { logistic(fit.logOdds[$0]) } })
  }

  private mutating func offer(penalty: Double, halfLife: Double) throws(LogisticRegressionError) {
    var other = self
    (other.penalty, other.halfLife) = (penalty, halfLife)
    other.folds = try other.fitFolds()
    if other.loss < loss { self = other }
  }

  /// The log loss of all rows held out.
  private var loss: Double {
    zip(rows.folds, folds).reduce(0) { sum, pair in
      pair.0.validation.reduce(sum) { $0 + logLoss(pair.1.logOdds[$1], rows.outcomes[$1]) }
    }
  }

  /// Fits the folds, one on each thread.
  private func fitFolds() throws(LogisticRegressionError) -> [FoldFit] {
    var fits = [Result<FoldFit, LogisticRegressionError>?](repeating: nil, count: rows.folds.count)
    parallelFill(&fits, blockSize: 1, workers: workers) { range, fits in
      let fold = rows.folds[range.lowerBound]
      let weights = rows.weights(of: fold.train, halfLife: halfLife)
      fits[0] = Result { () throws(LogisticRegressionError) -> FoldFit in
        let regression = try SparseRidgeLogisticRegression(penalty: penalty, gradientTolerance: 1e-7).fit(
          features: matrix.selectingRows(fold.train), outcomes: fold.train.map { rows.outcomes[$0] }, weights: weights)
        return FoldFit(logOdds: regression.logOdds(of: matrix), weights: weights)
      }
    }
    var found: [FoldFit] = []
    for case let fit? in fits { found.append(try fit.get()) }
    return found
  }
}

/// What the rows that one fold learns from say of all rows.
struct FoldFit: Sendable {
  /// The log-odds of every row.
  var logOdds: [Double]
  /// The weight of each row that the fold learns from; nil where all count alike.
  let weights: [Double]?
}

/// −ln of the probability of an outcome 0 or 1, given the log-odds of 1.
func logLoss(_ logOdds: Double, _ outcome: Double) -> Double {
  let x = outcome > 0.5 ? logOdds : -logOdds
  return x > 0 ? log1p(exp(-x)) : log1p(exp(x)) - x
}
