import CivicDomain
import Foundation

/// How likely citizens are to accept a proposal, as answers taught it; the stated prior where they could not.
public struct FittedAcceptanceModel: Hashable, Sendable {
  /// What became of learning.
  public enum Verdict: String, CaseIterable, Codable, Sendable {
    /// Learned from the answers.
    case learned
    /// The prior is kept: too few answers to hold some out.
    case tooFewAnswers = "too_few_answers"
    /// The prior is kept: it predicted later answers better.
    case priorIsBetter = "prior_is_better"
    /// The prior is kept: the answers would turn around what people say of themselves.
    case contradictsStatements = "contradicts_statements"
  }

  /// What became of learning.
  public let verdict: Verdict
  /// The weights of what citizens state.
  public let weights: AffinityWeights
  /// What the traits of actions add.
  public let effects: AnswerEffects
  /// What ln of the place in a list adds to the log-odds of accepting what stands there. It explains answers to lists and
  /// is 0 at the top, which is where something proposed directly stands.
  public let depthEffect: Double
  /// How many answers there are.
  public let answers: Int
  /// How many of them accept.
  public let accepted: Int
  /// How many proposals nobody answered.
  public let unanswered: Int
  /// How many equally weighted answers would tell as much.
  public let effectiveAnswers: Double
  /// How the prior and what was learned predicted later answers; nil if there were too few.
  public let check: AcceptanceCheck?

  /// Creates a model from its parts, for instance as read from a file.
  public init(
    verdict: Verdict, weights: AffinityWeights = .prior, effects: AnswerEffects = AnswerEffects(),
    depthEffect: Double = 0, answers: Int = 0, accepted: Int = 0, unanswered: Int = 0, effectiveAnswers: Double = 0,
    check: AcceptanceCheck? = nil
  ) {
    self.verdict = verdict
    self.weights = weights
    self.effects = effects
    self.depthEffect = depthEffect
    self.answers = answers
    self.accepted = accepted
    self.unanswered = unanswered
    self.effectiveAnswers = effectiveAnswers
    self.check = check
  }

  /// The chances of accepting something that is proposed directly, at the top of a list.
  ///
  /// - Parameter map: The action map that the answers were learned with.
  /// - Returns: The model of affinity.
  public func affinity(map: ActionMap = .standard) -> AffinityModel {
    AffinityModel(map: map, weights: weights, effects: effects)
  }
}
