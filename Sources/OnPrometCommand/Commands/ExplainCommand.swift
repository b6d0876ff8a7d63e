import ArgumentParser
import OnPrometReport

/// `onpromet explain`: why this action, or why not, and what would open it?
struct ExplainCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("explain", CommandHelp.explain(HelpLanguage.current))
  }

  @OptionGroup var tables: TableOptions
  @OptionGroup var model: ModelOption

  @Option(help: ArgumentHelp(OptionHelp.citizen(HelpLanguage.current), valueName: "id"))
  var citizen: String

  @Option(help: ArgumentHelp(OptionHelp.explainedAction(HelpLanguage.current), valueName: "id"))
  var action: String?

  @OptionGroup var form: FormatOption
  @OptionGroup var common: CommonOptions

  func run(in surroundings: Surroundings) throws(CommandFailure) {
    let data = try DataSet(tables, model: model, common, needed: [.citizens, .actions], in: surroundings)
    let questions = try data.preparedQuestions()
    let table = try data.answer { () throws(QuestionError) in try questions.explain(action, to: citizen) }
    try ReportOutput(common, in: surroundings).write(table, as: form.format)
  }
}
