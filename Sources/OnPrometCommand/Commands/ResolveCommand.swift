import ArgumentParser
import CivicStatistics
import OnPrometReport

/// `onpromet resolve`: which conditional pledges hold, and what lacks for the others?
struct ResolveCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("resolve", CommandHelp.resolve(HelpLanguage.current))
  }

  @OptionGroup var tables: TableOptions
  @OptionGroup var model: ModelOption

  @OptionGroup var selection: ActionSelection

  @OptionGroup var form: FormatOption
  @OptionGroup var common: CommonOptions

  func run(in surroundings: Surroundings) throws(CommandFailure) {
    let data = try DataSet(tables, model: model, common, needed: [.actions, .pledges], in: surroundings)
    let report = try data.answer { () throws(QuestionError) in
      try data.questions.resolve(selection.scope, seed: Seed(common.seed))
    }
    try ReportOutput(common, in: surroundings).write(report.table, as: form.format)
  }
}
