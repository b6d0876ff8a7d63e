import CivicDomain
import CivicMobilization

extension Questions {
  /// Which actions will not fill, and what to do?
  ///
  /// - Parameter scope: Which actions are asked about; of several, those that are over are left out.
  /// - Returns: One row an action, and the campaigns that they belong to.
  /// - Throws: ``QuestionError`` for an unknown action or organization, or an action too large to be computed.
  public func watch(_ scope: ActionScope = ActionScope()) throws(QuestionError) -> WatchReport {
    let board = forecastBoard()
    let numbers = try scope.numbers(on: board)
    let ahead = numbers.filter { scope.action != nil || board.actions[$0].isAhead(of: now) }
    do throws(OutlookError) {
      return WatchReport(
        try entries(ahead, board), campaigns: try campaigns(of: numbers, board), language: language)
    } catch {
      throw .outlook(error)
    }
  }

  private func entries(_ numbers: [Int], _ board: ActionBoard) throws(OutlookError) -> [WatchReport.Entry] {
    let rescue = RescueBoard(board, now: now)
    return try numbers.map { number throws(OutlookError) in
      let watch = try board.watch(number, pledges: catalog.pledges, map: map, now: now).watch
      let needsHelp = watch.advice != .fills && watch.advice != .unknown
      return WatchReport.Entry(
        action: board.actions[number], watch: watch,
        rescue: needsHelp ? try rescue.options(for: number, recruits: watch.recruitsPossible) : [])
    }
  }

  private func campaigns(of numbers: [Int], _ board: ActionBoard) throws(OutlookError) -> [CampaignWatch] {
    let named = Set(numbers.compactMap { board.actions[$0].campaign })
    var watches: [CampaignWatch] = []
    for campaign in board.campaigns where named.contains(campaign.id) {
      if let watch = try board.watch(campaign, map: map, now: now) { watches.append(watch) }
    }
    return watches
  }
}
