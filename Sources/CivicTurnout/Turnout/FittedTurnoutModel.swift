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
  /// Promises whose outcome is known count as it is; unknown ones and promises still to come are uncertain. O(nodes × places²) at
  /// worst, far less in practice since supports are truncated.
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
    let promised = promises.reduce(0) { $0 + $1.places }
    let future = try FuturePromises(
      promisesToCome(to: action, promises, promised: promised, map: map, now: now),
      room: action.promiseLimit.map { max(0, $0 - promised) })
    let newcomer = keep.explanation(citizen: nil, action: action).logOdds
    let missing = action.promisesNeeded.flatMap { $0 > 0 ? $0 - promised : nil }
    return try ActionTurnout(
      joint: joint(
        PromiseCounts(promises, shock: shock, dispersion: dispersion), future,
        keep: shock.probabilities(logOdds: newcomer), missing: missing),
      promised: promised, toCome: future.law, newcomerLogOdds: newcomer)
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
    _ counts: PromiseCounts, _ future: FuturePromises, keep: [Double], missing: Int?
  ) throws(CountDistributionError) -> JointCount {
    var nodes: [JointCount.Node] = []
    for (node, weight) in shock.weights.enumerated() {
      let now = try counts.present(node)
      let present = now.adding(try future.kept(keep[node]))
      guard let missing else {
        nodes.append(JointCount.Node(weight: weight, shock: shock.nodes[node], present: present))
        continue
      }
      func active(_ bound: Int) throws(CountDistributionError) -> CountGivenEvent {
        let event = try future.kept(keep[node], givenAtLeast: bound)
        return CountGivenEvent(probability: event.probability, distribution: now.adding(event.distribution))
      }
      nodes.append(
        JointCount.Node(
          weight: weight, shock: shock.nodes[node], present: present, activeWithout: try active(missing),
          activeWith: try active(missing - 1)))
    }
    return JointCount(nodes: nodes)
  }
}
