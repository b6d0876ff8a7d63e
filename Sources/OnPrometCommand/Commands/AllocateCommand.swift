import ArgumentParser
import CivicStatistics
import OnPrometReport

/// `onpromet allocate`: who is proposed what, together?
struct AllocateCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("allocate", CommandHelp.allocate(HelpLanguage.current))
  }

  @OptionGroup var tables: TableOptions
  @OptionGroup var model: ModelOption
  @OptionGroup var options: AllocationOptions
  @OptionGroup var form: FormatOption
  @OptionGroup var common: CommonOptions

  func run(in surroundings: Surroundings) throws(CommandFailure) {
    let data = try DataSet(tables, model: model, common, needed: [.citizens, .actions], in: surroundings)
    let questions = try data.fittedQuestions()
    let report = try data.answer { () throws(QuestionError) in
      try questions.allocate(options.settings, newcomers: options.newcomers, seed: Seed(common.seed))
    }
    try ReportOutput(common, in: surroundings).write(report.table, as: form.format)
  }
}
