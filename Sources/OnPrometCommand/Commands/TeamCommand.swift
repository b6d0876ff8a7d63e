import ArgumentParser
import CivicMobilization
import OnPrometReport

/// `onpromet team`: how do employees act together and create ties?
struct TeamCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("team", CommandHelp.team(HelpLanguage.current))
  }

  @OptionGroup var tables: TableOptions
  @OptionGroup var model: ModelOption

  @Option(help: ArgumentHelp(OptionHelp.company(HelpLanguage.current), valueName: "id"))
  var organization: String

  @Option(help: ArgumentHelp(OptionHelp.teamMinimum(HelpLanguage.current), valueName: Placeholder.number))
  var smallest = 3

  @Option(help: ArgumentHelp(OptionHelp.teamMaximum(HelpLanguage.current), valueName: Placeholder.number))
  var largest = 5

  @Option(help: ArgumentHelp(OptionHelp.groupRule(HelpLanguage.current)))
  var rule = GroupRule.average

  @Option(name: .customLong("k"), help: ArgumentHelp(OptionHelp.anonymity(HelpLanguage.current)))
  var k = 5

  @OptionGroup var form: FormatOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    let language = HelpLanguage.current
    if smallest < 2 { throw ValidationError(OptionText.atLeast("--smallest", smallest, 2, language)) }
    if largest < smallest { throw ValidationError(OptionText.atLeast("--largest", largest, smallest, language)) }
    if k < 2 { throw ValidationError(OptionText.atLeast("--k", k, 2, language)) }
  }

  func run(in surroundings: Surroundings) throws(CommandFailure) {
    let data = try DataSet(tables, model: model, common, needed: [.citizens, .actions], in: surroundings)
    let questions = try data.preparedQuestions()
    let report = try data.answer { () throws(QuestionError) in
      try questions.team(organization, sizes: smallest...largest, rule: rule, k: k)
    }
    try ReportOutput(common, in: surroundings).write(report.table, as: form.format)
  }
}

extension GroupRule: ExpressibleByArgument {}
