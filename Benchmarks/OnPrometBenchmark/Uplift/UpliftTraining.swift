import CivicStatistics
import CivicTurnout

/// The training rows of a trial, and what everything is chosen by inside them.
struct UpliftTraining {
  let design: FittedDesign
  let rows: TrialRows
  let folds: [Fold]
  /// Doubly robust scores of the training rows, by outcomes that other rows teach.
  let scores: [Double]
  /// Teaches the outcomes that scores are made of, for training and test rows alike.
  let outcomeModel: FittedUplift
  /// The propensity of rows for which no column tells one.
  let propensity: Double
  let workers: Int

  /// Fixes the design, the folds and the scores; without a propensity, everybody's is the treated share.
  init(_ table: UpliftTable, propensity: Double?, seed: Seed, workers: Int) throws(UpliftError) {
    let features = table.features
    let terms = features.columns.map { column -> Design.Term in
      if case .numeric(let index) = column { .linear(index) } else { .effects(column) }
    }
    design = Design(terms: terms).fit(features)
    rows = try TrialRows(
      features: design.matrix(of: features).dense(), treated: table.treated, outcomes: table.outcomes)
    folds = try Self.folds(rows.count, seed)
    self.workers = workers
    self.propensity = propensity ?? rows.treatedShare
    let best = try UpliftLearner.best(of: UpliftLearner.separateChoices, rows, folds: folds, workers: workers)
    outcomeModel = try best.learner.fit(rows, workers: workers)
    scores = try best.held.scores(
      outcomes: rows.outcomes, treated: rows.treated,
      propensities: table.propensities ?? Array(repeating: self.propensity, count: rows.count))
  }

  private static func folds(_ rows: Int, _ seed: Seed) throws(UpliftError) -> [Fold] {
    do throws(FoldError) {
      return try RandomFolds(count: 5, seed: seed).folds(rows: rows)
    } catch {
      throw .tooFewRows(found: rows, needed: 5)
    }
  }
}
