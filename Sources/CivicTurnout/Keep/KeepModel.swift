import CivicDomain
import CivicStatistics
import Foundation

/// How the probability that a promise is kept is learned: partial pooling over modes, organizers and citizens.
///
/// How much groups are pooled is stated, or estimated by ``Method/mixed``. Where it is stated, a rate is shrunk towards what its parents predict, as if `strength` more places had behaved exactly as predicted: for a group
/// g with k of n places kept, where its rows were expected to keep the share q,
/// effect(g) = logit((k + s·q) / (n + s)) − logit(q).
/// Modes are estimated first, then organizers given the modes, then citizens given both, so that somebody new is predicted by
/// what is known of the action, and somebody with a history by it. Without any history the stated prior remains.
///
/// The posterior mean of a beta-binomial rate whose prior mean is q and prior size s, see Gelman et al., *Bayesian Data Analysis*
/// (2013), §5.3.
public struct KeepModel: Sendable, Hashable {
  /// Where the strength of the pooling comes from.
  public enum Method: Sendable, Hashable, CaseIterable {
    /// From the stated strengths.
    case pooled
    /// From the history: a logistic regression with random intercepts of citizens, actions, organizers and modes, which cross
    /// (``CivicStatistics/MixedLogistic``). The stated strengths serve where it cannot be fitted.
    case mixed
  }

  /// Where the strength of the pooling comes from.
  public var method = Method.pooled
  /// The share of promised places that is kept where nothing is known: a stated prior.
  public var priorMean: Double
  /// How many places that prior counts.
  public var priorStrength: Double
  /// How many places a mode's parent prediction counts.
  public var modeStrength: Double
  /// How many places an organizer's parent prediction counts.
  public var organizerStrength: Double
  /// How many places a citizen's parent prediction counts.
  public var citizenStrength: Double
  /// After how many days a kept or broken promise counts half: a person's record fades.
  public var halfLifeDays: Double

  /// Creates a configuration.
  public init(
    priorMean: Double = 0.7, priorStrength: Double = 10, modeStrength: Double = 10, organizerStrength: Double = 10,
    citizenStrength: Double = 4, halfLifeDays: Double = 365
  ) {
    precondition(priorMean > 0 && priorMean < 1 && priorStrength > 0)
    precondition(modeStrength > 0 && organizerStrength > 0 && citizenStrength > 0 && halfLifeDays > 0)
    self.priorMean = priorMean
    self.priorStrength = priorStrength
    self.modeStrength = modeStrength
    self.organizerStrength = organizerStrength
    self.citizenStrength = citizenStrength
    self.halfLifeDays = halfLifeDays
  }

  /// Learns from the promises whose outcome is known: kept or no-show, never withdrawn, waiting or unknown ones.
  ///
  /// Outcomes of actions that end after `now` are not used. O(pledges); for ``Method/mixed`` as `MixedLogistic` says.
  /// - Parameters:
  ///   - pledges: The promises.
  ///   - actions: The actions they are about; a pledge to an action that is absent teaches nothing of modes and organizers.
  ///   - now: The instant from which a promise's age is counted.
  /// - Returns: The fitted model.
  public func fit(pledges: PledgeTable, actions: [Action], now: Date) -> FittedKeepModel {
    let history = KeepHistory(pledges: pledges, actions: actions, now: now, halfLifeDays: halfLifeDays)
    var fitted = FittedKeepModel(model: self, base: history.total)
    var expected = [Double](repeating: fitted.baseProbability, count: history.rows.count)
    fitted.modes = history.effects(\.mode, named: history.modes, strength: modeStrength, expected: &expected)
    fitted.organizers = history.effects(
      \.organizer, named: history.organizers, strength: organizerStrength, expected: &expected)
    fitted.citizens = history.effects(
      \.citizen, named: pledges.citizens, strength: citizenStrength, expected: &expected)
    if method == .mixed { fitted.estimateEffects(history, citizens: pledges.citizens) }
    return fitted
  }
}
