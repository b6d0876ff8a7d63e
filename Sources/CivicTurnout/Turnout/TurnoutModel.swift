import CivicDomain
import Foundation

/// How the number who come to an action is forecast: who keeps a promise, how many promises are still to come, and what moves all
/// participants at once.
public struct TurnoutModel: Sendable, Hashable {
  /// Who keeps a promise.
  public var keep: KeepModel
  /// How many promises are still to come.
  public var pickUp: PickUpModel
  /// The standard deviation of the shared shock on the log-odds: a stated prior.
  public var shockDeviation: Double
  /// The precision α + β of the beta-binomial law of a promise of several places: a stated prior.
  ///
  /// 1 is the law under which a group that promised together mostly comes together: its members correlate by 1/2.
  public var groupPrecision: Double

  /// Creates a configuration.
  public init(
    keep: KeepModel = KeepModel(), pickUp: PickUpModel = PickUpModel(), shockDeviation: Double = 0.3,
    groupPrecision: Double = 1
  ) {
    precondition(shockDeviation >= 0 && shockDeviation.isFinite && groupPrecision > 0)
    self.keep = keep
    self.pickUp = pickUp
    self.shockDeviation = shockDeviation
    self.groupPrecision = groupPrecision
  }

  /// Learns from the history in a catalog. O(pledges).
  /// - Parameters:
  ///   - catalog: The actions and the promises.
  ///   - map: The action map, for what is usual of a mode.
  ///   - now: The instant of the forecasts to come.
  /// - Returns: The fitted model.
  public func fit(_ catalog: Catalog, map: ActionMap, now: Date) -> FittedTurnoutModel {
    FittedTurnoutModel(
      keep: keep.fit(pledges: catalog.pledges, actions: catalog.actions, now: now),
      pickUp: pickUp.fit(pledges: catalog.pledges, actions: catalog.actions, map: map, now: now),
      shock: SharedShock(deviation: shockDeviation), groupPrecision: groupPrecision)
  }
}
