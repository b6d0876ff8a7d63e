import ArgumentParser
import CivicDomain
import CivicMobilization
import CivicStatistics
import OnPrometFiles
import OnPrometReport

/// `onpromet forecast`: how many will come to each action?
struct ForecastCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("forecast", CommandHelp.forecast(HelpLanguage.current))
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
    let report = ForecastReport(try entries(of: data), language: surroundings.language)
    if let plot, let drawing = report.drawings.first {
      try ReportOutput.write(drawing, to: plot, in: surroundings)
    }
    try ReportOutput(common, in: surroundings).write(report.table, as: form.format)
  }

  private func entries(of data: DataSet) throws(CommandFailure) -> [ForecastReport.Entry] {
    let board = ActionBoard(data.catalog, turnout: data.fittedTurnout().refined())
    var entries: [ForecastReport.Entry] = []
    for number in try data.numbers(on: board, selection) {
      let action = board.actions[number]
      do throws(CountDistributionError) {
        let turnout = try board.turnout.turnout(
          of: action, promises: board.promises[number], map: .standard, now: data.now)
        entries.append(ForecastReport.Entry(action: action, turnout: turnout))
      } catch {
        let failure = OutlookError(action: action.id, reason: error)
        throw CommandFailure(.failed, ProblemText.outlook(failure, data.surroundings.language))
      }
    }
    return entries
  }
}
