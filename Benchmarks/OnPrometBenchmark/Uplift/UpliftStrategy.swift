import CivicEvaluation
import CivicStatistics

/// A way to forecast whom a treatment moves.
enum UpliftStrategy: String, ComparedStrategy {
  static let predictionColumns = "row, uplift"

  /// Everybody alike.
  case constant
  /// Everybody's odds are multiplied by the same factor, so that those are moved most whose chance is near one half.
  case constantOdds = "constant_odds"
  /// One regression on features, treatment and their products, which have a ridge of their own.
  case joint = "s_learner"
  /// A regression for each arm.
  case separate = "t_learner"

  /// What is chosen from by the log loss of held-out rows.
  var learners: [UpliftLearner] {
    switch self {
    case .constant: [.constant]
    case .constantOdds: [1, 3, 10, 30].map { .joint(penalty: $0, interactionPenalty: .infinity) }
    case .joint: UpliftLearner.jointChoices
    case .separate: UpliftLearner.separateChoices
    }
  }
}

extension UpliftLearner {
  /// The settings, for reports.
  var parameters: [(name: String, value: Double)] {
    switch self {
    case .constant: []
    case .separate(let penalty): [("penalty", penalty)]
    case .joint(let penalty, let interactions):
      [("penalty", penalty)] + (interactions.isFinite ? [("interaction_penalty", interactions)] : [])
    }
  }
}

/// A strategy that has learned from the training rows, and how it did inside them.
struct UpliftCandidate {
  let strategy: UpliftStrategy
  let learner: UpliftLearner
  let model: FittedUplift
  /// The mean over folds of the doubly robust Qini of the rows held out.
  let validation: Double
  let seconds: Double

  /// Chooses ridges by folds, and learns from all training rows.
  init(_ strategy: UpliftStrategy, _ training: UpliftTraining) throws(UpliftError) {
    var stopwatch = Stopwatch()
    let rows = training.rows
    let best = try UpliftLearner.best(
      of: strategy.learners, rows, folds: training.folds, workers: training.workers)
    self.strategy = strategy
    learner = best.learner
    model = try best.learner.fit(rows, workers: training.workers)
    let uplift = best.held.uplift
    let figures = training.folds.map { fold in
      UpliftForecasts(
        predicted: fold.validation.map { uplift[$0] }, scores: fold.validation.map { training.scores[$0] }
      ).doublyRobustQini.value
    }
    validation = figures.reduce(0, +) / Double(figures.count)
    seconds = stopwatch.lap()
  }
}
