import CivicDomain

/// How likely a citizen is to accept an action, from what both state about themes, modes of action and place.
///
/// The log-odds are bias + theme term + mode term + nearness term, and what answers taught of actions of this sort, if any. Each of the three is 0 when nothing is known of it, so an
/// unanswered question moves nothing; the nearness term runs from −w at the edge of the citizen's radius to w at her door.
/// ``AffinityIndex`` gives the same figures for many citizens at once.
public struct AffinityModel: Sendable {
  /// The weights of the terms.
  public let weights: AffinityWeights
  /// What answers to proposals taught of modes, themes, formats and lengths.
  public let effects: AnswerEffects
  let themes: InterestTerm
  let modes: InterestTerm

  /// Creates a model.
  ///
  /// - Parameters:
  ///   - themes: Which theme belongs to which.
  ///   - modes: Which mode of action belongs to which.
  ///   - weights: The weights of the terms.
  ///   - effects: What answers taught of actions; nothing unless given.
  public init(
    themes: Hierarchy, modes: Hierarchy, weights: AffinityWeights = .prior, effects: AnswerEffects = AnswerEffects()
  ) {
    self.weights = weights
    self.effects = effects
    self.themes = InterestTerm(hierarchy: themes, weight: weights.theme, aversion: weights.aversion)
    self.modes = InterestTerm(hierarchy: modes, weight: weights.mode, aversion: weights.aversion)
  }

  /// Creates a model on an action map.
  public init(
    map: ActionMap = .standard, weights: AffinityWeights = .prior, effects: AnswerEffects = AnswerEffects()
  ) {
    self.init(themes: map.themeHierarchy, modes: map.modeHierarchy, weights: weights, effects: effects)
  }

  /// The chance that a citizen accepts an action, and what it is made of. O(stated codes · codes of the action · depth).
  ///
  /// - Parameters:
  ///   - citizen: The citizen.
  ///   - action: The action.
  /// - Returns: The log-odds with their parts.
  public func affinity(of citizen: Citizen, for action: Action) -> AffinityExplanation {
    let themeReasons = themes.contributions(of: citizen.themes, for: action.themeProfile)
      .map { AffinityReason.theme($0.code, contribution: $0.contribution) }
    let modeReasons = modes.contributions(of: citizen.modes, for: action.modeProfile)
      .map { AffinityReason.mode($0.code, contribution: $0.contribution) }
    return explanation(
      themeReasons + modeReasons, Nearness(of: action, for: citizen),
      effect: effects.effect(of: action, themes: themes.hierarchy))
  }

  /// What stated codes, the way to go, and what answers taught of an action make together.
  func explanation(
    _ stated: consuming [AffinityReason], _ nearness: Nearness, effect: Double
  ) -> AffinityExplanation {
    var reasons = stated
    if let near = reason(for: nearness) { reasons.append(near) }
    if effect != 0 { reasons.append(.sort(contribution: effect)) }
    return AffinityExplanation(weights: weights, reasons: reasons)
  }

  private func reason(for nearness: Nearness) -> AffinityReason? {
    guard let proximity = nearness.proximity(remote: weights.remoteProximity) else { return nil }
    let contribution = nearnessTerm(proximity: proximity)
    if case .place(let kilometers, _) = nearness { return .near(kilometers: kilometers, contribution: contribution) }
    return .remote(contribution: contribution)
  }

  /// What a proximity adds to the log-odds: nothing halfway to the edge of the radius.
  func nearnessTerm(proximity: Double) -> Double {
    weights.nearness * (2 * proximity - 1)
  }
}

extension Action {
  var themeProfile: InterestProfile { InterestProfile(themes) }
  var modeProfile: InterestProfile { InterestProfile(mode.map { [Interest($0)] } ?? []) }
}
