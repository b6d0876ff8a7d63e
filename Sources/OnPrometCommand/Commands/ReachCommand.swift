import ArgumentParser
import CivicDomain
import CivicMobilization
import CivicStatistics
import OnPrometFiles
import OnPrometReport

/// `onpromet reach`: who is not reached yet, and how does word of mouth spread?
struct ReachCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("reach", CommandHelp.reach(HelpLanguage.current))
  }

  @OptionGroup var tables: TableOptions

  @Option(help: ArgumentHelp(OptionHelp.reference(HelpLanguage.current), valueName: Placeholder.file))
  var reference: String?

  @Option(help: ArgumentHelp(OptionHelp.onlyOrganization(HelpLanguage.current), valueName: "id"))
  var organization: String?

  @Option(
    help: ArgumentHelp(
      OptionHelp.invitationAttribute(HelpLanguage.current),
      valueName: SegmentAttribute.allCases.map(\.rawValue).joined(separator: "|")))
  var by: SegmentAttribute?

  @Option(help: ArgumentHelp(OptionHelp.reachDays(HelpLanguage.current), valueName: "n"))
  var days = 90

  @Option(help: ArgumentHelp(OptionHelp.smallestSegment(HelpLanguage.current), valueName: "n"))
  var k = 5

  @OptionGroup var contact: FatigueOption
  @OptionGroup var form: FormatOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    for (option, value) in [("--days", days), ("--k", k)] where value < 1 {
      throw ValidationError(OptionText.atLeast(option, value, 1, HelpLanguage.current))
    }
  }

  func run(in surroundings: Surroundings) throws(CommandFailure) {
    let data = try DataSet(tables, common, needed: [.citizens, .actions, .pledges], in: surroundings)
    let study = ReachStudy(
      population: try population(surroundings.language), organizer: organization, attribute: by, days: Double(days),
      smallestSegment: k, fatigue: contact.budget, seed: Seed(common.seed))
    let report = try data.answer { () throws(QuestionError) in try data.questions.reach(study) }
    try ReportOutput(common, in: surroundings).write(report.table, as: form.format)
  }

  private func population(_ language: Language) throws(CommandFailure) -> ReferencePopulation? {
    guard let reference else { return nil }
    do throws(TableProblem) {
      return try ReferencePopulation(path: reference)
    } catch {
      throw CommandFailure(.badData, error.sentence(language))
    }
  }
}

extension SegmentAttribute: ExpressibleByArgument {}
