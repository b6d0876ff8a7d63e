import CivicLinearAlgebra
import CivicStatistics
import Testing

@Suite("Learning whom a treatment moves")
struct UpliftLearnerTests {
  private let trial: TrialRows

  init() throws { trial = try Trial.rows }

  /// scikit-learn 1.9.1, `LogisticRegression(C=1/3)` on each arm.
  @Test("A regression for each arm")
  func separate() throws {
    let uplift = try UpliftLearner.separate(penalty: 3).fit(trial).potentialOutcomes(trial.features).uplift
    let expected = [0.493179783502918, 0.36475154540764815, 0.6167403907805734, 0.3001204766637903]
    for (value, reference) in zip(uplift, expected) { #expect(abs(value - reference) < 1e-6) }
  }

  /// The penalized likelihood with ridges 3, 3, 0.0003, 300, 300, minimized by scipy 1.17 (BFGS, gradient below 1e-10).
  @Test("One regression whose products have a ridge of their own")
  func joint() throws {
    let learner = UpliftLearner.joint(penalty: 3, interactionPenalty: 300)
    let uplift = try learner.fit(trial).potentialOutcomes(trial.features).uplift
    let expected = [0.39176835661888304, 0.4053468780122845, 0.40429330979484146, 0.38513591200481884]
    for (value, reference) in zip(uplift, expected) { #expect(abs(value - reference) < 1e-6) }
  }

  @Test("With an infinite ridge on products, the treatment multiplies everybody's odds alike")
  func constantOdds() throws {
    let learner = UpliftLearner.joint(penalty: 3, interactionPenalty: .infinity)
    let found = try learner.fit(trial).potentialOutcomes(trial.features)
    let shifts = zip(found.treated, found.control).map { logit($0) - logit($1) }
    for shift in shifts { #expect(abs(shift - shifts[0]) < 1e-12) }
    let near = try UpliftLearner.joint(penalty: 3, interactionPenalty: 1e12).fit(trial)
    #expect(zip(near.potentialOutcomes(trial.features).uplift, found.uplift).allSatisfy { abs($0 - $1) < 1e-6 })
  }

  @Test("The constant effect is the difference of both arms' rates, half a one and half a zero added to each")
  func constant() throws {
    let uplift = try UpliftLearner.constant.fit(trial).potentialOutcomes(trial.features).uplift
    #expect(uplift.allSatisfy { abs($0 - (19.5 / 26 - 13.5 / 36)) < 1e-15 })
  }

  @Test(
    "An arm whose outcomes are all alike has its rate, whatever the features",
    arguments: [UpliftLearner.separate(penalty: 1), .constant])
  func unanimous(learner: UpliftLearner) throws {
    let outcomes = zip(trial.treated, trial.outcomes).map { $0 ? 1 : $1 }
    let rows = try TrialRows(features: trial.features, treated: trial.treated, outcomes: outcomes)
    let found = try learner.fit(rows).potentialOutcomes(rows.features)
    #expect(found.treated.allSatisfy { abs($0 - 25.5 / 26) < 1e-15 })
  }

  @Test("No row is forecast by what came of its own fold")
  func crossFit() throws {
    let folds = try RandomFolds(count: 3).folds(rows: trial.count)
    let learner = UpliftLearner.separate(penalty: 3)
    let held = try learner.crossFit(trial, folds: folds)
    var outcomes = trial.outcomes
    for row in folds[1].validation { outcomes[row] = 1 - outcomes[row] }
    let changed = try TrialRows(features: trial.features, treated: trial.treated, outcomes: outcomes)
    let again = try learner.crossFit(changed, folds: folds)
    for row in folds[1].validation { #expect(again.uplift[row] == held.uplift[row]) }
    #expect(again.uplift != held.uplift && held.uplift.allSatisfy { $0.isFinite })
  }

  @Test("The best of several is that with the least loss of rows held out")
  func best() throws {
    let folds = try RandomFolds(count: 4).folds(rows: trial.count)
    let learners = [UpliftLearner.separate(penalty: 1e4), .separate(penalty: 1), .constant]
    let losses = try learners.map {
      try $0.crossFit(trial, folds: folds).logLoss(outcomes: trial.outcomes, treated: trial.treated)
    }
    let best = try UpliftLearner.best(of: learners, trial, folds: folds)
    #expect(best.learner == zip(learners, losses).min { $0.1 < $1.1 }?.0)
  }
}

@Suite("Rows of a trial that cannot be used")
struct UpliftErrorTests {
  private func rows(
    treated: [Bool] = [true, false], outcomes: [Double] = [1, 0], features: [Double] = [1, 2]
  ) throws(UpliftError) -> TrialRows {
    try TrialRows(features: Matrix(rows: 2, columns: 1, elements: features), treated: treated, outcomes: outcomes)
  }

  @Test("are refused by row and value")
  func refused() throws {
    #expect(throws: UpliftError.nobodyTreated) { try rows(treated: [false, false]) }
    #expect(throws: UpliftError.everybodyTreated) { try rows(treated: [true, true]) }
    #expect(throws: UpliftError.outcomeOutOfRange(row: 1, value: 2)) { try rows(outcomes: [1, 2]) }
    #expect(throws: UpliftError.featureNotFinite(row: 1, column: 0)) { try rows(features: [1, .infinity]) }
    #expect(throws: UpliftError.everybodyTreated) { try rows().selecting([0]) }
  }

  @Test("A score needs a propensity strictly between 0 and 1", arguments: [0, 1, -0.1, .nan])
  func propensity(value: Double) {
    let found = PotentialOutcomes(control: [0.2, 0.3], treated: [0.4, 0.5])
    let error = #expect(throws: UpliftError.self) {
      try found.scores(outcomes: [1, 0], treated: [true, false], propensities: [0.5, value])
    }
    guard case .propensityOutOfRange(row: 1, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  /// By hand: .4 − .2 + (1 − .4)/.25 and .5 − .3 − (0 − .3)/.5.
  @Test("A doubly robust score corrects the forecast by what it missed")
  func score() throws {
    let found = PotentialOutcomes(control: [0.2, 0.3], treated: [0.4, 0.5])
    let scores = try found.scores(outcomes: [1, 0], treated: [true, false], propensities: [0.25, 0.5])
    #expect(abs(scores[0] - 2.6) < 1e-14 && abs(scores[1] - 0.8) < 1e-14)
  }
}

/// Sixty people by formulas that other programs can repeat.
private enum Trial {
  static var rows: TrialRows {
    get throws {
      let people = 0..<60
      let features = people.flatMap { (i: Int) -> [Double] in [habit(i), Double(i * 5 % 11 - 5) / 3] }
      let treated = people.map { (i: Int) -> Bool in i * 3 % 7 % 2 == 1 }
      let outcomes = people.map { (i: Int) -> Double in
        let level = Double(i * 11 % 17) + 2 * habit(i)
        return level + (treated[i] ? 4.0 : 0.0) > 9 ? 1 : 0
      }
      return try TrialRows(
        features: Matrix(rows: people.count, columns: 2, elements: features), treated: treated, outcomes: outcomes)
    }
  }

  private static func habit(_ i: Int) -> Double { Double(i * 7 % 13 - 6) / 4 }
}
