import ArgumentParser
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
    let report = try data.answer { () throws(QuestionError) in try data.questions.forecast(selection.scope) }
    if let plot, let drawing = report.drawings.first {
      try ReportOutput.write(drawing, to: plot, in: surroundings)
    }
    try ReportOutput(common, in: surroundings).write(report.table, as: form.format)
  }
}
