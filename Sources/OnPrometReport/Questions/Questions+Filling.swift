import CivicDomain
import CivicMobilization
import CivicStatistics
import CivicTurnout

extension Questions {
  /// How does an action fill from now on?
  ///
  /// - Parameter action: The action's identifier.
  /// - Returns: Its promises so far, and the quantiles of those to come.
  /// - Throws: ``QuestionError`` for an unknown action, one whose close is unknown or over, or one too large to be computed.
  public func filling(_ action: String) throws(QuestionError) -> FillingReport {
    let board = forecastBoard()
    guard let number = board.number(of: action) else { throw .unknown(.action, id: action) }
    let subject = board.actions[number]
    let fan: FillingFan?
    do throws(CountDistributionError) {
      fan = try board.turnout.fan(of: subject, promises: board.promises[number], map: map, now: now)
    } catch {
      throw .outlook(OutlookError(action: action, reason: error))
    }
    guard let fan else { throw .closed(action: action) }
    return FillingReport(subject, fan, timeZone: zone, language: language)
  }
}
