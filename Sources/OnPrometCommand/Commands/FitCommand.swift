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
    let turnout = data.fittedTurnout()
    let acceptance = try data.fittedAcceptance()
    let learning = data.affinityFit()
    let model = RecommenderModel(
      catalog: data.catalog, turnout: turnout, acceptance: acceptance, learned: learning.affinity, timeZone: data.zone)
    try ReportOutput(common, in: surroundings).open { output throws(OutputError) in try model.write(to: output) }
    // The model may go to standard output; then the summary must not follow it there.
    guard common.output != "-" else { return }
    let report = FitReport(turnout, acceptance, learning: learning, words: data.words)
    try ReportOutput(path: nil, in: surroundings).write(report.table, as: form.format)
  }
}
