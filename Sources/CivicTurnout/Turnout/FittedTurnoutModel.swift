import CivicDomain
import CivicStatistics
import Foundation

/// Forecasts who comes to an action; the one place from which every forecast, value and advice takes its counts.
public struct FittedTurnoutModel: Sendable, Hashable {
  /// Who keeps a promise.
  public let keep: FittedKeepModel
  /// How many promises are still to come.
  public let pickUp: FittedPickUpModel
  /// What moves all participants of one action at once.
  public let shock: SharedShock
  /// How much the places of one promise share a fate.
  public let dispersion: BlockDispersion
  /// From how many past actions the shock and the dispersion were learned, 0 where they are stated priors.
  public let fateActions: Int
  /// How actions fill, where it forecasts better than pick-up; pick-up remains where this can say nothing.
  public let filling: FittedFillingTimeline?

  /// Creates a model from its fitted parts.
  public init(
    keep: FittedKeepModel, pickUp: FittedPickUpModel, shock: SharedShock = SharedShock(),
    dispersion: BlockDispersion = BlockDispersion(), fateActions: Int = 0, filling: FittedFillingTimeline? = nil
  ) {
    self.keep = keep
    self.pickUp = pickUp
    self.shock = shock
    self.dispersion = dispersion
    self.fateActions = fateActions
    self.filling = filling
  }

  /// The model without any history: every part is its stated prior.
  public init(prior model: TurnoutModel = TurnoutModel()) {
    self.init(
      keep: FittedKeepModel(prior: model.keep), pickUp: FittedPickUpModel(model: model.pickUp),
      shock: SharedShock(deviation: model.shockDeviation), dispersion: model.priorDispersion)
  }

  /// The same model with more nodes for the shared shock.
  ///
  /// Expectations need few nodes. The law of a large action, looked at count by count, shows each of them as a bump unless they lie
  /// closer than the law given one of them is wide.
  /// - Parameter nodes: How many quadrature nodes stand for the normal law of the shock.
  /// - Returns: The model; its forecasts take longer in proportion.
  public func refined(nodes: Int = 61) -> FittedTurnoutModel {
    FittedTurnoutModel(
      keep: keep, pickUp: pickUp, shock: SharedShock(deviation: shock.deviation, nodes: nodes),
      dispersion: dispersion, fateActions: fateActions, filling: filling)
  }

  /// The joint law of how many come and how many places are promised in the end.
  ///
  /// Promises whose outcome is known count as it is; unknown ones and promises still to come are uncertain. One whose condition does
  /// not hold counts where so many promises are still to come that it does, and one more promise counts with those that hold by it.
  /// O(nodes × places²) at worst, far less in practice since supports are truncated.
  /// - Parameters:
  ///   - action: The action.
  ///   - promises: What was promised to it so far.
  ///   - map: The action map, for what is usual of a mode.
  ///   - now: The instant of the forecast.
  /// - Returns: The forecast.
  /// - Throws: `CountDistributionError.supportTooLarge` for actions of many millions.
  public func turnout(
    of action: Action, promises: [Promise], map: ActionMap, now: Date
  ) throws(CountDistributionError) -> ActionTurnout {
    let (promised, holding) = (promises.places, promises.holding)
    let future = try FuturePromises(
      promisesToCome(to: action, promises, promised: promised, map: map, now: now),
      room: action.promiseLimit.map { max(0, $0 - promised) })
    let newcomer = keep.explanation(citizen: nil, action: action).logOdds
    let needed = action.promisesNeeded.flatMap { $0 > 0 ? promises.further(reaching: $0) : nil }
    return try ActionTurnout(
      joint: joint(
        PromiseCounts(holding, shock: shock, dispersion: dispersion),
        ConditionalPromises(promises, future, shock: shock, dispersion: dispersion),
        keep: shock.probabilities(logOdds: newcomer), needed: needed),
      promised: promised, holding: holding.places, toCome: future.law, newcomerLogOdds: newcomer)
  }

  private func promisesToCome(
    to action: Action, _ promises: [Promise], promised: Int, map: ActionMap, now: Date
  ) -> PromisesToCome {
    if let learned = filling?.promisesToCome(to: action, promises: promises, now: now) { return learned }
    let toCome = pickUp.promisesToCome(
      to: action, promised: promised, reference: action.referenceNumber(in: map), now: now)
    return PromisesToCome(mean: toCome.mean, shape: toCome.shape)
  }

  private func joint(
    _ counts: PromiseCounts, _ others: ConditionalPromises, keep: [Double], needed: Int?
  ) throws(CountDistributionError) -> JointCount {
    var nodes: [JointCount.Node] = []
    for (node, weight) in shock.weights.enumerated() {
      let now = try counts.present(node)
      func come(atLeast bound: Int, more: Int = 0) throws(CountDistributionError) -> CountGivenEvent {
        let event = try others.count(node, keep: keep[node], givenAtLeast: bound, more: more)
        return CountGivenEvent(probability: event.probability, distribution: now.adding(event.distribution))
      }
      let present = try come(atLeast: 0).distribution
      guard needed != nil || !others.isEmpty else {
        nodes.append(JointCount.Node(weight: weight, shock: shock.nodes[node], present: present))
        continue
      }
      nodes.append(
        JointCount.Node(
          weight: weight, shock: shock.nodes[node], present: present, activeWithout: try come(atLeast: needed ?? 0),
          activeWith: try come(atLeast: (needed ?? 0) - 1, more: 1)))
    }
    return JointCount(nodes: nodes)
  }
}
