import CivicDomain
import CivicMobilization
import CivicStatistics
import CivicTurnout

extension Questions {
  /// How many will come to each action?
  ///
  /// - Parameter scope: Which actions are asked about.
  /// - Returns: One row an action.
  /// - Throws: ``QuestionError`` for an unknown action or organization, or an action too large to be computed.
  public func forecast(_ scope: ActionScope = ActionScope()) throws(QuestionError) -> ForecastReport {
    let board = forecastBoard()
    var entries: [ForecastReport.Entry] = []
    for number in try scope.numbers(on: board) {
      entries.append(
        ForecastReport.Entry(action: board.actions[number], turnout: try turnout(of: number, on: board)))
    }
    return ForecastReport(entries, language: language)
  }

  /// Who comes to one action of a board.
  func turnout(of number: Int, on board: ActionBoard) throws(QuestionError) -> ActionTurnout {
    let action = board.actions[number]
    do throws(CountDistributionError) {
      return try board.turnout.turnout(of: action, promises: board.promises[number], map: map, now: now)
    } catch {
      throw .outlook(OutlookError(action: action.id, reason: error))
    }
  }
}
