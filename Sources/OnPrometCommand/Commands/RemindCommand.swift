import ArgumentParser
import CivicStatistics
import OnPrometReport

/// `onpromet remind`: whom to remind, and is it worth it?
struct RemindCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("remind", CommandHelp.remind(HelpLanguage.current))
  }

  @OptionGroup var tables: TableOptions

  @Option(help: ArgumentHelp(OptionHelp.onlyAction(HelpLanguage.current), valueName: "id"))
  var action: String?

  @Option(help: ArgumentHelp(OptionHelp.onlyOrganization(HelpLanguage.current), valueName: "id"))
  var organization: String?

  @Option(help: ArgumentHelp(OptionHelp.reminderBudget(HelpLanguage.current), valueName: "n"))
  var budget: Int?

  @OptionGroup var contact: FatigueOption

  @Flag(help: ArgumentHelp(OptionHelp.assumeUnconfounded(HelpLanguage.current)))
  var assumeUnconfounded = false

  @OptionGroup var form: FormatOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let budget, budget < 0 {
      throw ValidationError(OptionText.atLeast("--budget", budget, 0, HelpLanguage.current))
    }
  }

  func run(in surroundings: Surroundings) throws(CommandFailure) {
    let data = try DataSet(tables, common, needed: [.actions, .pledges, .reminders], in: surroundings)
    let report = try data.answer { () throws(QuestionError) in
      try data.questions.remind(
        ActionScope(action: action, organization: organization), budget: budget, fatigue: contact.budget,
        assumesUnconfounded: assumeUnconfounded, seed: Seed(common.seed))
    }
    try ReportOutput(common, in: surroundings).write(report.table, as: form.format)
  }
}
