import ArgumentParser
import OnPrometReport

/// `onpromet ask`: whom to ask for one action, or for all that lack people?
struct AskCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("ask", CommandHelp.ask(HelpLanguage.current))
  }

  @OptionGroup var tables: TableOptions
  @OptionGroup var model: ModelOption
  @OptionGroup var selection: ActionSelection
  @OptionGroup var fatigue: FatigueOption

  @Option(help: ArgumentHelp(OptionHelp.mostRequests(HelpLanguage.current), valueName: "n"))
  var top: Int?

  @OptionGroup var form: FormatOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let top, top < 1 { throw ValidationError(OptionText.atLeast("--top", top, 1, HelpLanguage.current)) }
  }

  func run(in surroundings: Surroundings) throws(CommandFailure) {
    let data = try DataSet(tables, model: model, common, needed: [.citizens, .actions], in: surroundings)
    let questions = try data.preparedQuestions()
    let report = try data.answer { () throws(QuestionError) in
      try questions.ask(selection.scope, limit: top, fatigue: fatigue.budget)
    }
    try ReportOutput(common, in: surroundings).write(report.table, as: form.format)
  }
}
