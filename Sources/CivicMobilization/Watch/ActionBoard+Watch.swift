import CivicDomain
import CivicStatistics
import CivicTurnout
import Foundation

extension ActionBoard {
  /// Watches one action.
  /// - Parameters:
  ///   - number: The action's number.
  ///   - pledges: The promises, for the places in each slot.
  ///   - map: The action map, for what is usual of a mode.
  ///   - now: The instant.
  /// - Returns: Who comes to the action, and whether that is enough.
  /// - Throws: ``OutlookError`` for an action of many millions.
  /// - Complexity: O(promises to all actions) for the slots, beside the forecast.
  public func watch(
    _ number: Int, pledges: PledgeTable, map: ActionMap, now: Date
  ) throws(OutlookError) -> (turnout: ActionTurnout, watch: ActionWatch) {
    let action = actions[number]
    do throws(CountDistributionError) {
      let forecast = try turnout.turnout(of: action, promises: promises[number], map: map, now: now)
      let watch = try ActionWatch(
        action, gaps: gaps(of: action, forecast, pledges), promises: promises[number], turnout: forecast,
        model: turnout, lateLoss: try lateLoss(number, forecast, pledges, map, now),
        confirmations: OpenConfirmations(of: action, in: pledges, now: now), now: now)
      return (forecast, watch)
    } catch {
      throw OutlookError(action: action.id, reason: error)
    }
  }

  /// What was withdrawn in the last days, and what that changed; nil where nothing was. O(withdrawals) and a forecast.
  private func lateLoss(
    _ number: Int, _ forecast: ActionTurnout, _ pledges: PledgeTable, _ map: ActionMap, _ now: Date
  ) throws(CountDistributionError) -> LateLoss? {
    let (action, instant) = (actions[number], now.timeIntervalSince1970)
    guard let name = pledges.actions.number(of: action.id) else { return nil }
    let late = pledges.cancelledAt.filter { row, at in
      pledges.action[row] == name && pledges.status[row] == .cancelled && at <= instant
        && at > instant - 86_400 * LateLoss.days
    }
    guard let since = late.values.min() else { return nil }
    let lost = turnout.withdrawn(from: action, in: pledges, rows: late.keys.sorted())
    let before = try turnout.turnout(of: action, promises: promises[number].joined(by: lost), map: map, now: now)
    return LateLoss(
      places: lost.places, since: Date(timeIntervalSince1970: since),
      before: action.placesWanted.map { before.present.probability(atLeast: $0) },
      after: action.placesWanted.map { forecast.present.probability(atLeast: $0) })
  }

  private func gaps(of action: Action, _ forecast: ActionTurnout, _ pledges: PledgeTable) -> PlaceGaps {
    let own = slots.filter { $0.action == action.id }
    var places: [String: Int] = [:]
    if !own.isEmpty, let number = pledges.actions.number(of: action.id) {
      for row in pledges.indices where pledges.action[row] == number && pledges.status[row].holdsPlaces {
        if pledges.slot[row] >= 0 { places[pledges.slots[pledges.slot[row]], default: 0] += Int(pledges.places[row]) }
      }
    }
    return PlaceGaps(
      action, slots: own, promised: forecast.promised, holding: forecast.holding, promisedBySlot: places)
  }
}
