import ArgumentParser
import CivicDomain
import CivicMobilization
import CivicRanking
import CivicStatistics
import OnPrometReport

/// `onpromet design`: what shape of an action makes those who help once matter?
struct DesignCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("design", CommandHelp.design(HelpLanguage.current))
  }

  @OptionGroup var tables: TableOptions
  @OptionGroup var model: ModelOption

  @Option(help: ArgumentHelp(OptionHelp.designedAction(HelpLanguage.current), valueName: "id"))
  var action: String

  @Option(help: ArgumentHelp(OptionHelp.designSlots(HelpLanguage.current), valueName: "1,2,3"))
  var slotCount: NumberList?

  @Option(help: ArgumentHelp(OptionHelp.designHours(HelpLanguage.current), valueName: "1.5,3"))
  var hours: NumberList?

  @Option(help: ArgumentHelp(OptionHelp.designMinimums(HelpLanguage.current), valueName: "5,10"))
  var minimums: NumberList?

  @Option(help: ArgumentHelp(OptionHelp.designOverRecruitment(HelpLanguage.current), valueName: "1,1.5"))
  var overRecruitment: NumberList?

  @Option(help: ArgumentHelp(OptionHelp.designAsked(HelpLanguage.current), valueName: Placeholder.number))
  var asked: Int?

  @Option(help: ArgumentHelp(OptionHelp.designTrials(HelpLanguage.current), valueName: Placeholder.number))
  var trials = 400

  @OptionGroup var form: FormatOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    let language = HelpLanguage.current
    if trials < 2 { throw ValidationError(OptionText.atLeast("--trials", trials, 2, language)) }
    if let asked, asked < 1 { throw ValidationError(OptionText.atLeast("--asked", asked, 1, language)) }
    try slotCount?.require(1...8, whole: true, in: "--slot-count", language)
    try hours?.require(0.25...1000, in: "--hours", language)
    try minimums?.require(0...1_000_000, whole: true, in: "--minimums", language)
    try overRecruitment?.require(0.1...100, in: "--over-recruitment", language)
  }

  func run(in surroundings: Surroundings) throws(CommandFailure) {
    let data = try DataSet(tables, model: model, common, needed: [.citizens, .actions], in: surroundings)
    let recommender = try data.recommender(data.fittedAcceptance())
    guard let number = recommender.board.number(of: action) else {
      throw CommandFailure(.badData, OptionText.unknown("--action", action, table: "actions", surroundings.language))
    }
    let designed = recommender.board.actions[number]
    let people = candidates(data, recommender)
    let study: DesignStudy
    do throws(CountDistributionError) {
      study = try DesignStudy(
        of: designed, levers: levers(around: designed), candidates: people, affinity: recommender.affinity,
        turnout: recommender.board.turnout, context: recommender.context, trials: trials, seed: Seed(common.seed),
        workers: DataSet.workers)
    } catch {
      throw CommandFailure(
        .failed, ProblemText.outlook(OutlookError(action: designed.id, reason: error), surroundings.language))
    }
    let report = DesignReport(study, asked: people.count, language: surroundings.language)
    try ReportOutput(common, in: surroundings).write(report.table, as: form.format)
  }

  private func levers(around action: Action) -> DesignLevers {
    var levers = DesignLevers(around: action)
    if let slotCount { levers.slots = slotCount.whole }
    if let hours { levers.hours = hours.values }
    if let minimums { levers.minimums = minimums.whole }
    if let overRecruitment { levers.overRecruitment = overRecruitment.values }
    return levers
  }

  /// Those who may be asked, a random part of them where fewer are to be.
  private func candidates(_ data: DataSet, _ recommender: Recommender) -> [Candidate] {
    var citizens = data.catalog.citizens.filter { $0.contactable != false }
    if let asked, asked < citizens.count {
      var generator = Seed(common.seed).derived(for: action, purpose: "asked").generator()
      generator.shuffle(&citizens)
      citizens.removeLast(citizens.count - asked)
    }
    return citizens.map { Candidate(citizen: $0, situation: recommender.context.situation(of: $0.id)) }
  }
}
