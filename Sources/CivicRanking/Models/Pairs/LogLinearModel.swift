import CivicLinearAlgebra
import CivicStatistics

/// A log-linear model of which actions are chosen together: each pair has an affinity, made of how easily both are chosen,
/// how alike they are, how well their categories go together, and what is left to the pair.
///
/// Known properties of actions thus carry the pairs that nobody chose yet, and many choices overrule them. The penalized
/// likelihood is climbed by L-BFGS.
public struct LogLinearModel: RankingModel, Equatable {
  /// Which likelihood is climbed.
  public enum Likelihood: String, CaseIterable, Codable, Sendable {
    /// Of pairs, each seen whole.
    case pairs
    /// Of pairs of which a third choice was hidden, marginalized: for short ballots of which a part is held back.
    case pairsOfThree
    /// Of each choice given all others of the ballot: for ballots of any length.
    case ballots
  }

  /// The most actions and the most cells (citizens × actions) for which a fit takes minutes at most.
  static let actionLimit = 1_200
  static let cellLimit = 12_000_000

  /// Which likelihood is climbed.
  public var likelihood: Likelihood
  /// λ of the ridge ½λJ² on what is left to each pair.
  public var pairPenalty: Double
  /// After how many steps to stop.
  public var maximumIterations: Int

  /// `logLinear`.
  public var name: String { "logLinear" }
  /// `pairPenalty`, and the likelihood's number in the order of its cases.
  public var parameters: [String: Double] {
    ["pairPenalty": pairPenalty, "likelihood": Double(Likelihood.allCases.firstIndex(of: likelihood) ?? 0)]
  }

  /// Creates a model.
  ///
  /// - Parameters:
  ///   - likelihood: Which likelihood is climbed.
  ///   - pairPenalty: λ of the ridge on what is left to each pair, above 0.
  ///   - maximumIterations: After how many steps to stop, at least 1.
  public init(_ likelihood: Likelihood = .pairsOfThree, pairPenalty: Double = 2, maximumIterations: Int = 300) {
    precondition(pairPenalty > 0 && maximumIterations >= 1, "a penalty is above 0, and one step is the least")
    self.likelihood = likelihood
    self.pairPenalty = pairPenalty
    self.maximumIterations = maximumIterations
  }

  /// Climbs the likelihood.
  public func fit(_ data: RankingData) throws(RankingModelError) -> any FittedRankingModel {
    let terms = try Self.terms(data, penalties: penalties(.init()), hasActions: likelihood != .ballots, hasPairs: true)
    return try fit(data, terms: terms)
  }

  /// Fits with given terms.
  func fit(_ data: RankingData, terms: PairTerms) throws(RankingModelError) -> any FittedRankingModel {
    switch likelihood {
    case .pairs, .pairsOfThree:
      let pairs = PairLikelihood(data.interactions.choices, hasHiddenThird: likelihood == .pairsOfThree)
      let affinity = try climb(pairs, terms, data.interactions)
      return FittedPairAffinity(affinity, hasHiddenThird: pairs.hasHiddenThird, data.interactions)
    case .ballots:
      return try climbBallots(terms, data.interactions)
    }
  }

  private func penalties(_ base: PairTerms.Penalties) -> PairTerms.Penalties {
    var penalties = base
    penalties.pairs = pairPenalty
    return penalties
  }

  static func terms(
    _ data: RankingData, penalties: PairTerms.Penalties, hasActions: Bool, hasPairs: Bool
  ) throws(RankingModelError) -> PairTerms {
    let actions = data.interactions.actions.count
    guard actions <= actionLimit else { throw .tooLarge(.actions, size: actions, limit: actionLimit) }
    return PairTerms(data.actionFeatures, penalties: penalties, hasActions: hasActions, hasPairs: hasPairs)
  }

  /// L at the maximum of the pairs' likelihood.
  func climb(
    _ pairs: PairLikelihood, _ terms: PairTerms, _ interactions: InteractionMatrix
  ) throws(RankingModelError) -> Matrix<Double> {
    guard pairs.total > 0 else { throw .nothingToLearn }
    var affinity = Matrix<Double>(rows: terms.order, columns: terms.order)
    var slopes = affinity
    let optimum = try minimize(from: terms.start(interactions), scale: pairs.total) { point, gradient in
      terms.expand(point[...], into: &affinity)
      let value = pairs.evaluate(affinity, slopes: &slopes)
      for i in gradient.indices { gradient[i] = 0 }
      return value + terms.collect(slopes, at: point[...], into: &gradient)
    }
    terms.expand(optimum[...], into: &affinity)
    return affinity
  }

  private func climbBallots(
    _ terms: PairTerms, _ interactions: InteractionMatrix
  ) throws(RankingModelError) -> any FittedRankingModel {
    let cells = interactions.citizens.count * interactions.actions.count
    guard cells <= Self.cellLimit else { throw .tooLarge(.cells, size: cells, limit: Self.cellLimit) }
    guard interactions.choices.count > 0 else { throw .nothingToLearn }
    let ballots = BallotLikelihood(interactions.choices)
    let own = terms.order
    var affinity = Matrix<Double>(rows: terms.order, columns: terms.order)
    var slopes = affinity
    let start = interactions.logPopularity + [Double](repeating: 0, count: terms.count)
    let optimum = try minimize(from: start, scale: Double(interactions.choices.count)) { point, gradient in
      terms.expand(point[own...], into: &affinity)
      for i in gradient.indices { gradient[i] = 0 }
      let value = ballots.evaluate(affinity, bias: point[..<own], gradient: &gradient, slopes: &slopes)
      return value + terms.collect(slopes, at: point[own...], into: &gradient)
    }
    terms.expand(optimum[own...], into: &affinity)
    return ItemWeights(
      bias: optimum.prefix(terms.order).map(Float.init), weights: affinity.mapToFloat { _, _, value in value })
  }

  private func minimize(
    from start: [Double], scale: Double, _ objective: ([Double], inout [Double]) -> Double
  ) throws(RankingModelError) -> [Double] {
    // Beyond this the order of the actions no longer changes.
    let search = LBFGS(maximumIterations: maximumIterations, gradientTolerance: 1e-5 * scale)
    do {
      return try search.minimize(from: start, objective).point
    } catch {
      guard case .noProgress(let best) = error else { throw .notSolvable }
      return best.point
    }
  }
}

extension PairTerms {
  /// Where a search starts: each action's own term is the logarithm of its count, all others are 0.
  func start(_ interactions: InteractionMatrix) -> [Double] {
    var start = [Double](repeating: 0, count: count)
    guard hasActions else { return start }
    let popularity = interactions.logPopularity
    let mean = popularity.reduce(0, +) / Double(max(1, popularity.count))
    for (action, value) in popularity.enumerated() { start[action] = value - mean }
    return start
  }
}
