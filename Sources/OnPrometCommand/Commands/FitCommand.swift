import ArgumentParser
import OnPrometFiles
import OnPrometReport

/// `onpromet fit`: learns from the history of the tables, and writes a model.
struct FitCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("fit", CommandHelp.fit(HelpLanguage.current))
  }

  @OptionGroup var tables: TableOptions
  @OptionGroup var form: FormatOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if common.output == nil { throw ValidationError(OptionText.fitNeedsOutput(HelpLanguage.current)) }
  }

  func run(in surroundings: Surroundings) throws(CommandFailure) {
    let data = try DataSet(tables, common, needed: [.actions], in: surroundings)
    let questions = data.questions
    let turnout = questions.turnout()
    let acceptance = try data.answer { () throws(QuestionError) in try questions.acceptance() }
    let learning = questions.affinityFit()
    let model = RecommenderModel(
      catalog: data.catalog, turnout: turnout, acceptance: acceptance, learned: learning.affinity, timeZone: data.zone)
    try ReportOutput(common, in: surroundings).open { output throws(OutputError) in try model.write(to: output) }
    // The model may go to standard output; then the summary must not follow it there.
    guard common.output != "-" else { return }
    let report = FitReport(turnout, acceptance, learning: learning, words: questions.words)
    try ReportOutput(path: nil, in: surroundings).write(report.table, as: form.format)
  }
}
