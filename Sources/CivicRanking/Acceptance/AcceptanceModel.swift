import CivicDomain
import Foundation

/// How the probability that a citizen accepts a proposal is learned from answers to earlier ones.
///
/// A logistic regression around the stated prior of affinity: its log-odds are the offset, and shift, slope, the weight of
/// nearness, effects of the action's mode, themes, format and length, and of the place in the list may depart from it.
/// Each departure is expected around 0 with a stated deviation, so that few answers move little and without any the prior
/// remains exactly. Answers count by inverse propensity, so that what is learned holds for all pairs; older ones less.
///
/// A proposal without an answer is unknown, never a no: nothing tells whether it was seen. So the probability is that of a
/// yes among those who answer. An answer was seen, so its place in the list acts on the answer itself: people trust what
/// stands first (Agarwal et al., "Addressing trust bias for unbiased learning-to-rank", 2019). The log-odds change with ln of
/// the place, and predictions are for the top.
///
/// The last answers are held out first: where the prior predicts them better than what the earlier ones teach, the prior
/// is kept. What is learned counts as calibrated if the regression of the last answers on its forecasts raises no doubt.
public struct AcceptanceModel: Hashable, Sendable {
  /// How far the log-odds of everybody may lie from the prior's: a standard deviation.
  public var baseDeviation: Double
  /// How far the weight of all that citizens state, and that of nearness, may lie from the prior's, relative to it.
  public var slopeDeviation: Double
  /// How much ln of the place in the list may change the log-odds.
  public var depthDeviation: Double
  /// How much a mode, a theme, a format or the logarithm of the length may change them.
  public var traitDeviation: Double
  /// Where inverse propensities are cut off, in multiples of their mean.
  public var weightLimit: Double
  /// After how many days an answer counts half.
  public var halfLifeDays: Double
  /// The share of the answers that is held out, the last ones.
  public var heldOutShare: Double
  /// Fewer answers than this are not learned from.
  public var minimumAnswers: Int

  /// Creates a configuration. A deviation of 0 leaves that part of the prior as it is.
  public init(
    baseDeviation: Double = 0.5, slopeDeviation: Double = 0.25, depthDeviation: Double = 0.5,
    traitDeviation: Double = 0.2, weightLimit: Double = 10, halfLifeDays: Double = 365, heldOutShare: Double = 0.2,
    minimumAnswers: Int = 50
  ) {
    precondition(
      [baseDeviation, slopeDeviation, depthDeviation, traitDeviation].allSatisfy { $0 >= 0 && $0.isFinite },
      "a deviation is a number of at least 0")
    precondition(weightLimit >= 1 && halfLifeDays > 0 && heldOutShare > 0 && heldOutShare < 1, "no such configuration")
    self.baseDeviation = baseDeviation
    self.slopeDeviation = slopeDeviation
    self.depthDeviation = depthDeviation
    self.traitDeviation = traitDeviation
    self.weightLimit = weightLimit
    self.halfLifeDays = halfLifeDays
    self.heldOutShare = heldOutShare
    self.minimumAnswers = minimumAnswers
  }

  /// Learns from the proposals of a catalog; their order changes nothing. O(answers × terms²).
  ///
  /// - Parameters:
  ///   - catalog: Proposals, and the citizens and actions they are about.
  ///   - map: The action map.
  ///   - now: The moment; what was proposed later is not used.
  ///   - workers: How many threads share the work; it changes no result.
  /// - Returns: The fitted model.
  /// - Throws: ``AcceptanceError/propensityNotPositive(row:)`` and ``AcceptanceError/notFitted(_:)``.
  public func fit(
    _ catalog: Catalog, map: ActionMap = .standard, now: Date, workers: Int = 1
  ) throws(AcceptanceError) -> FittedAcceptanceModel {
    let prior = AffinityModel(map: map)
    let proposals = try AnsweredProposals(catalog, prior: prior, now: now)
    let answers = proposals.answers[...]
    let start = proposals.start(ofLast: heldOutShare)
    var check: AcceptanceCheck?
    var result = (verdict: FittedAcceptanceModel.Verdict.tooFewAnswers, learned: Learned?.none)
    if answers.count >= minimumAnswers && start > 0 {
      let (earlier, later) = (answers[..<start], answers[start...])
      let regression = try regression(earlier, prior, now, workers)
      let outcome = AcceptanceCheck(later, learned: later.map(regression.logOdds), weights: weights(later, now))
      check = outcome
      result =
        outcome.learnedLoss <= outcome.priorLoss ? try learn(answers, prior, now, workers) : (.priorIsBetter, nil)
    }
    var weighing = result.learned?.weights ?? prior.weights
    weighing.isCalibrated = result.learned != nil && check?.calibration?.isUndoubted == true
    return FittedAcceptanceModel(
      verdict: result.verdict, weights: weighing,
      effects: result.learned?.regression.effects ?? AnswerEffects(),
      depthEffect: result.learned?.regression.depthEffect ?? 0, answers: answers.count,
      accepted: answers.count { $0.isAccepted }, unanswered: proposals.unanswered,
      effectiveAnswers: weights(answers, now).effectiveCount, check: check)
  }

  private typealias Learned = (regression: AnswerRegression, weights: AffinityWeights)

  private func learn(
    _ answers: ArraySlice<AnsweredProposals.Answer>, _ prior: AffinityModel, _ now: Date, _ workers: Int
  ) throws(AcceptanceError) -> (FittedAcceptanceModel.Verdict, Learned?) {
    let regression = try regression(answers, prior, now, workers)
    guard let weights = regression.weights(from: prior.weights) else { return (.contradictsStatements, nil) }
    return (.learned, (regression, weights))
  }

  private func regression(
    _ answers: ArraySlice<AnsweredProposals.Answer>, _ prior: AffinityModel, _ now: Date, _ workers: Int
  ) throws(AcceptanceError) -> AnswerRegression {
    try AnswerRegression(answers, weights: weights(answers, now), model: self, prior: prior, workers: workers)
  }

  private func weights(_ answers: ArraySlice<AnsweredProposals.Answer>, _ now: Date) -> AnswerWeights {
    AnswerWeights(answers, limit: weightLimit, halfLifeDays: halfLifeDays, now: now)
  }
}
