import ArgumentParser
import CivicDomain
import CivicMobilization
import CivicStatistics
import CivicTurnout
import Foundation
import OnPrometFiles
import OnPrometReport

/// `onpromet watch`: which actions will not fill, and what to do?
struct WatchCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("watch", CommandHelp.watch(HelpLanguage.current))
  }

  @OptionGroup var tables: TableOptions
  @OptionGroup var model: ModelOption

  @OptionGroup var selection: ActionSelection

  @Option(help: ArgumentHelp(OptionHelp.plot(HelpLanguage.current), valueName: Placeholder.drawing))
  var plot: PlotPath?

  @OptionGroup var form: FormatOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if plot != nil, selection.action == nil { throw ValidationError(OptionText.plotNeedsAction(HelpLanguage.current)) }
  }

  func run(in surroundings: Surroundings) throws(CommandFailure) {
    let data = try DataSet(tables, model: model, common, needed: [.actions], in: surroundings)
    let board = ActionBoard(data.catalog, turnout: data.fittedTurnout().refined())
    let numbers = try data.numbers(on: board, selection)
    if let plot, let number = numbers.first { try draw(number, of: board, data, to: plot) }
    let report = WatchReport(
      try entries(numbers, board, data), campaigns: try campaigns(of: numbers, board, data),
      language: surroundings.language)
    try ReportOutput(common, in: surroundings).write(report.table, as: form.format)
  }

  private func entries(
    _ numbers: [Int], _ board: ActionBoard, _ data: DataSet
  ) throws(CommandFailure) -> [WatchReport.Entry] {
    do throws(OutlookError) {
      var entries: [WatchReport.Entry] = []
      let rescue = RescueBoard(board, now: data.now)
      for number in numbers where selection.action != nil || board.actions[number].isAhead(of: data.now) {
        let watch = try board.watch(number, pledges: data.catalog.pledges, map: .standard, now: data.now).watch
        let needsHelp = watch.advice != .fills && watch.advice != .unknown
        entries.append(
          WatchReport.Entry(
            action: board.actions[number], watch: watch,
            rescue: needsHelp ? try rescue.options(for: number, recruits: watch.recruitsPossible) : []))
      }
      return entries
    } catch {
      throw CommandFailure(.failed, ProblemText.outlook(error, data.surroundings.language))
    }
  }

  private func campaigns(
    of numbers: [Int], _ board: ActionBoard, _ data: DataSet
  ) throws(CommandFailure) -> [CampaignWatch] {
    let named = Set(numbers.compactMap { board.actions[$0].campaign })
    do throws(OutlookError) {
      var watches: [CampaignWatch] = []
      for campaign in board.campaigns where named.contains(campaign.id) {
        if let watch = try board.watch(campaign, map: .standard, now: data.now) { watches.append(watch) }
      }
      return watches
    } catch {
      throw CommandFailure(.failed, ProblemText.outlook(error, data.surroundings.language))
    }
  }

  private func draw(_ number: Int, of board: ActionBoard, _ data: DataSet, to plot: PlotPath) throws(CommandFailure) {
    let (action, language) = (board.actions[number], data.surroundings.language)
    let fan: FillingFan?
    do throws(CountDistributionError) {
      fan = try board.turnout.fan(of: action, promises: board.promises[number], map: .standard, now: data.now)
    } catch {
      throw CommandFailure(.failed, ProblemText.outlook(OutlookError(action: action.id, reason: error), language))
    }
    guard let fan else { throw CommandFailure(.badData, OptionText.nothingToDraw(action.id, language)) }
    let document = FanPlot(action, fan, timeZone: data.zone, language: language).document
    try ReportOutput.write(document, to: plot, in: data.surroundings)
  }
}
