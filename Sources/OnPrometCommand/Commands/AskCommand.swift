import ArgumentParser
import CivicDomain
import CivicMobilization
import OnPrometFiles
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
    let recommender = data.recommender(try data.fittedAcceptance())
    let (board, citizens) = (recommender.board, data.catalog.citizens)
    let numbers = try data.numbers(on: board, selection)
    let audience = OutreachAudience(
      data.catalog, organization: selection.organization, fatigue: fatigue.budget, now: data.now)
    let outreach = Outreach(
      recommender, citizens: citizens, audience: audience, delay: AnswerDelay(data.catalog, now: data.now))
    let plans: [OutreachPlan]
    do throws(OutlookError) {
      plans = try outreach.plans(
        for: selection.action == nil ? outreach.lacking(numbers) : numbers, limit: top, workers: DataSet.workers)
    } catch {
      throw CommandFailure(.failed, ProblemText.outlook(error, surroundings.language))
    }
    let report = AskReport(
      plans, audience: audience, citizens: citizens, actions: board.actions, language: surroundings.language)
    try ReportOutput(common, in: surroundings).write(report.table, as: form.format)
  }
}
