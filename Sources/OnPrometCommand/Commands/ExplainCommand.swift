import ArgumentParser
import CivicMobilization
import CivicRanking
import OnPrometFiles
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
    let acceptance = try data.fittedAcceptance()
    let recommender = data.recommender(acceptance)
    let candidate = try data.candidate(citizen, recommender)
    let table = try table(candidate, recommender, acceptance, data)
    try ReportOutput(common, in: surroundings).write(table, as: form.format)
  }

  private func table(
    _ candidate: Candidate, _ recommender: Recommender, _ acceptance: FittedAcceptanceModel?, _ data: DataSet
  ) throws(CommandFailure) -> ReportTable {
    guard let action else { return OpenersReport(recommender, words: data.words).table(candidate) }
    if let error = recommender.leftOut.first(where: { $0.action == action }) {
      throw CommandFailure(.failed, ProblemText.outlook(error, data.surroundings.language))
    }
    guard let number = recommender.board.number(of: action) else {
      let language = data.surroundings.language
      throw CommandFailure(.badData, OptionText.unknown("--action", action, table: "actions", language))
    }
    return ExplainReport(recommender, acceptance, words: data.words).table(candidate, action: number)
  }
}
