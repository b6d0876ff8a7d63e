import CivicLinearAlgebra

extension UpliftLearner {
  /// Forecasts every row of a trial by what other rows teach.
  ///
  /// - Parameters:
  ///   - rows: The trial.
  ///   - folds: Divisions of its rows, each row in the validation part of exactly one.
  ///   - workers: How many threads share the rows; it changes no result.
  /// - Returns: Both outcomes of each row, none of them from rows of its own fold.
  /// - Throws: ``UpliftError``, as where the rows outside a fold are all treated.
  public func crossFit(_ rows: TrialRows, folds: [Fold], workers: Int = 1) throws(UpliftError) -> PotentialOutcomes {
    let nothing = [Double](repeating: .nan, count: rows.count)
    var held = PotentialOutcomes(control: nothing, treated: nothing)
    for fold in folds {
      let fitted = try fit(try rows.selecting(fold.train), workers: workers)
      let found = fitted.potentialOutcomes(rows.features.selectingRows(fold.validation))
      for (place, row) in fold.validation.enumerated() {
        held.control[row] = found.control[place]
        held.treated[row] = found.treated[place]
      }
    }
    return held
  }

  /// The learner among several whose forecasts of held-out rows have the smallest log loss; the first of equal ones.
  ///
  /// The loss of outcomes tells ridges apart far more sharply than any measure of uplift does, whose noise is that of single
  /// outcomes divided by propensities.
  ///
  /// - Parameters:
  ///   - learners: At least one.
  ///   - rows: The trial.
  ///   - folds: Divisions of its rows, each row in the validation part of exactly one.
  ///   - workers: How many threads share the rows; it changes no result.
  /// - Returns: The learner, and its forecasts of the held-out rows.
  /// - Throws: ``UpliftError``.
  public static func best(
    of learners: [UpliftLearner], _ rows: TrialRows, folds: [Fold], workers: Int = 1
  ) throws(UpliftError) -> (learner: UpliftLearner, held: PotentialOutcomes) {
    var best: (learner: UpliftLearner, held: PotentialOutcomes)?
    var least = Double.infinity
    for learner in learners {
      let held = try learner.crossFit(rows, folds: folds, workers: workers)
      let loss = held.logLoss(outcomes: rows.outcomes, treated: rows.treated)
      if best == nil || loss < least { (best, least) = ((learner, held), loss) }
    }
    guard let best else { preconditionFailure("there is at least one learner to choose from") }
    return best
  }

  /// Regressions of each arm, with ridges to choose from.
  public static let separateChoices: [UpliftLearner] = [1, 3, 10, 30, 100].map { .separate(penalty: $0) }

  /// Joint regressions, with ridges to choose from.
  public static let jointChoices: [UpliftLearner] = [1.0, 3, 10, 30].flatMap { penalty in
    [30.0, 100, 300, 1_000, 3_000, 10_000].map { .joint(penalty: penalty, interactionPenalty: $0) }
  }
}
