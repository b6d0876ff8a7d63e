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
        action, gaps: gaps(of: action, forecast, pledges), turnout: forecast, shock: turnout.shock,
        now: now)
      return (forecast, watch)
    } catch {
      throw OutlookError(action: action.id, reason: error)
    }
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
