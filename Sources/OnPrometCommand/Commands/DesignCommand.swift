import ArgumentParser
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
    let questions = try data.preparedQuestions()
    let report = try data.answer { () throws(QuestionError) in try questions.design(question) }
    try ReportOutput(common, in: surroundings).write(report.table, as: form.format)
  }

  private var question: DesignQuestion {
    var question = DesignQuestion(action: action)
    question.slots = slotCount?.whole
    question.hours = hours?.values
    question.minimums = minimums?.whole
    question.overRecruitment = overRecruitment?.values
    question.asked = asked
    question.trials = trials
    question.seed = Seed(common.seed)
    return question
  }
}
