import ArgumentParser
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
    let report = try data.answer { () throws(QuestionError) in try data.questions.watch(selection.scope) }
    if let plot, let action = selection.action {
      let filling = try data.answer { () throws(QuestionError) in try data.questions.filling(action) }
      try ReportOutput.write(filling.drawing, to: plot, in: surroundings)
    }
    try ReportOutput(common, in: surroundings).write(report.table, as: form.format)
  }
}
