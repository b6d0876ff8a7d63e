import CivicDomain
import Foundation

/// How the number who come to an action is forecast: who keeps a promise, how many promises are still to come, and what moves all
/// participants at once.
public struct TurnoutModel: Sendable, Hashable {
  /// The probability that somebody who came up from a waiting list confirms in time: a stated prior.
  public static let confirmation = 0.6

  /// Who keeps a promise.
  public var keep: KeepModel
  /// The methods of ``keep`` to choose from: the one that forecasts later promises best from earlier ones, by log loss, and
  /// that of ``keep`` itself where fewer than 32 actions are over.
  public var keepMethods: [KeepModel.Method]
  /// How many promises are still to come.
  public var pickUp: PickUpModel
  /// How actions fill, where there is enough history.
  public var filling: FillingTimelineModel
  /// The standard deviation of the shared shock on the log-odds: a stated prior.
  public var shockDeviation: Double
  /// The precision α + β of the beta-binomial law of a promise of several places: a stated prior.
  ///
  /// 1 is the law under which a group that promised together mostly comes together: its members correlate by 1/2.
  public var groupPrecision: Double

  /// Creates a configuration.
  public init(
    keep: KeepModel = KeepModel(), keepMethods: [KeepModel.Method] = KeepModel.Method.allCases,
    pickUp: PickUpModel = PickUpModel(),
    filling: FillingTimelineModel = FillingTimelineModel(), shockDeviation: Double = 0.3, groupPrecision: Double = 1
  ) {
    precondition(!keepMethods.isEmpty, "there is a method to choose")
    precondition(shockDeviation >= 0 && shockDeviation.isFinite && groupPrecision > 0)
    self.keep = keep
    self.keepMethods = keepMethods
    self.pickUp = pickUp
    self.filling = filling
    self.shockDeviation = shockDeviation
    self.groupPrecision = groupPrecision
  }

  var priorDispersion: BlockDispersion { BlockDispersion(intercept: log(groupPrecision)) }

  /// Learns from the history in a catalog.
  ///
  /// The shared shock and the dispersion of groups stay as stated where fewer than 32 actions are over, filling gives way to
  /// pick-up where it does not forecast better. O(pledges), and O(past actions) with a large constant, for at most 2,000.
  /// - Parameters:
  ///   - catalog: The actions and the promises.
  ///   - map: The action map, for what is usual of a mode.
  ///   - now: The instant of the forecasts to come.
  /// - Returns: The fitted model.
  public func fit(_ catalog: Catalog, map: ActionMap, now: Date) -> FittedTurnoutModel {
    let (pledges, actions) = (catalog.pledges, catalog.actions)
    let fate = SharedFate(pledges: pledges, actions: actions, prior: self, now: now)
    var keep = keep
    keep.method = fate?.method ?? keep.method
    return FittedTurnoutModel(
      keep: keep.fit(pledges: pledges, actions: actions, now: now),
      pickUp: pickUp.fit(pledges: pledges, actions: actions, map: map, now: now),
      shock: SharedShock(deviation: fate?.shock ?? shockDeviation), dispersion: fate?.dispersion ?? priorDispersion,
      fateActions: fate?.actions ?? 0,
      filling: filling.fit(pledges: pledges, actions: actions, pickUp: pickUp, map: map, now: now))
  }
}
