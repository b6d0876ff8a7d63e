import CivicDomain
import CivicEvaluation
import CivicLinearAlgebra
import CivicStatistics
import CivicTurnout
import Foundation

/// Learns whom a reminder moves, from reminders that chance decided.
///
/// Scores are doubly robust and cross-fitted over citizens; a regression of outcomes on what is known of promises, reminders
/// and their products proposes who is moved most, and the scores calibrate it: the uplift is a + b (s − s̄), where a is the mean
/// effect and b tells whether differences of the proposed uplift s are real. Sources: Chernozhukov, Demirer, Duflo and
/// Fernández-Val, "Generic machine learning inference on heterogeneous treatment effects" (2018), the best linear predictor;
/// Athey and Wager, "Policy learning with observational data" (2021), the value of a policy.
public struct ReminderModel: Sendable, Hashable {
  /// Takes reminders that chance did not decide as if it had.
  public var assumesUnconfounded: Bool
  /// Where the folds start.
  public var seed: Seed

  /// The fewest promises, reminded and not, from which anything is learned.
  public static let fewest = 20

  /// Creates a configuration.
  ///
  /// - Parameters:
  ///   - assumesUnconfounded: Takes reminders that chance did not decide as if it had, given what is known of everybody.
  ///   - seed: Where the folds start.
  public init(assumesUnconfounded: Bool = false, seed: Seed = Seed(1)) {
    self.assumesUnconfounded = assumesUnconfounded
    self.seed = seed
  }

  /// Learns from the reminders of a catalog.
  ///
  /// - Parameters:
  ///   - catalog: Citizens, actions, promises and reminders.
  ///   - now: The instant; later reminders are left out.
  ///   - workers: How many threads share the rows; it changes no result.
  /// - Returns: The effect of reminders on anybody.
  /// - Throws: ``ReminderError``.
  public func fit(_ catalog: Catalog, now: Date, workers: Int = 1) throws(ReminderError) -> FittedReminderModel {
    let trial = try ReminderTrial(catalog, now: now, assumesUnconfounded: assumesUnconfounded)
    let reminded = trial.reminded.count { $0 }
    guard min(reminded, trial.rows.count - reminded) >= Self.fewest else {
      throw .tooFew(reminded: reminded, unreminded: trial.rows.count - reminded, needed: Self.fewest)
    }
    let features = PromiseFeatures(catalog)
    let table = features.table(trial.rows)
    let terms = table.columns.map { column -> Design.Term in
      if case .numeric(let index) = column { .linear(index) } else { .effects(column) }
    }
    let design = Design(terms: terms).fit(table)
    let citizens = trial.rows.map { Int(catalog.pledges.citizen[$0]) }
    do {
      let rows = try TrialRows(
        features: design.matrix(of: table).dense(), treated: trial.reminded, outcomes: trial.outcomes)
      let folds = try GroupedFolds(count: 5, seed: seed).folds(groups: citizens)
      let best = try UpliftLearner.best(of: Self.learners, rows, folds: folds, workers: workers)
      let propensities = try propensities(trial, rows, folds)
      let scores = try best.held.scores(
        outcomes: rows.outcomes, treated: rows.treated, propensities: propensities)
      let model = try best.learner.fit(rows, workers: workers)
      let proposed = model.potentialOutcomes(rows.features).uplift
      return FittedReminderModel(
        trial: trial, features: features, design: design, model: model,
        center: proposed.reduce(0, +) / Double(proposed.count),
        calibration: UpliftCalibration(
          proposed: centered(best.held.uplift, folds), scores: scores, clusters: citizens))
    } catch let error as UpliftError {
      throw explained(error, trial)
    } catch {
      throw .tooFew(reminded: reminded, unreminded: trial.rows.count - reminded, needed: Self.fewest)
    }
  }

  /// The proposals of uplift, from none to free products; which one, the loss of rows held out decides.
  private static let learners: [UpliftLearner] =
    [.constant]
    + [3, 30].flatMap { penalty in
      [Double.infinity, 3_000, 300, 100].map { .joint(penalty: penalty, interactionPenalty: $0) }
    }

  /// Known propensities, and estimates of the others from other citizens, kept away from 0 and 1.
  private func propensities(_ trial: ReminderTrial, _ rows: TrialRows, _ folds: [Fold]) throws -> [Double] {
    guard trial.estimatedPropensities > 0 else { return trial.propensities.compactMap(\.self) }
    var estimates = [Double](repeating: 0, count: rows.count)
    let outcomes = rows.treated.map { $0 ? 1.0 : 0.0 }
    for fold in folds {
      let fitted = try RidgeLogisticRegression(penalty: 3).fit(
        features: rows.features.selectingRows(fold.train), outcomes: fold.train.map { outcomes[$0] })
      let found = fitted.predict(rows.features.selectingRows(fold.validation))
      for (row, value) in zip(fold.validation, found) { estimates[row] = min(max(value, 0.02), 0.98) }
    }
    return zip(trial.propensities, estimates).map { $0 ?? $1 }
  }

  /// Uplifts less the mean of their fold: a fold whose promises are moved little is forecast from others that are moved more, so
  /// that differences between folds run against the truth.
  private func centered(_ uplift: [Double], _ folds: [Fold]) -> [Double] {
    var centered = uplift
    for fold in folds {
      let mean = fold.validation.reduce(0) { $0 + uplift[$1] } / Double(fold.validation.count)
      for row in fold.validation { centered[row] -= mean }
    }
    return centered
  }

  private func explained(_ error: UpliftError, _ trial: ReminderTrial) -> ReminderError {
    switch error {
    case .nobodyTreated, .everybodyTreated, .tooFewRows:
      let reminded = trial.reminded.count { $0 }
      return .tooFew(reminded: reminded, unreminded: trial.rows.count - reminded, needed: Self.fewest)
    case .featureNotFinite, .outcomeOutOfRange, .propensityOutOfRange, .notFitted: return .notFitted
    }
  }
}
