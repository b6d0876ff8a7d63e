import ArgumentParser
import CivicMobilization
import OnPrometReport

/// What is asked of an allocation.
struct AllocationOptions: ParsableArguments {
  @Flag(help: ArgumentHelp(OptionHelp.assigned(HelpLanguage.current)))
  var assigned = false

  @Option(help: ArgumentHelp(OptionHelp.commitments(HelpLanguage.current), valueName: "n"))
  var commitments = 1

  @Option(help: ArgumentHelp(OptionHelp.worstOff(HelpLanguage.current), valueName: Placeholder.hours))
  var worstOff = 0.0

  @Option(help: ArgumentHelp(OptionHelp.newcomers(HelpLanguage.current), valueName: Placeholder.rate))
  var newcomers = 0.0

  @OptionGroup var fatigue: FatigueOption

  func validate() throws {
    let language = HelpLanguage.current
    if commitments < 1 { throw ValidationError(OptionText.atLeast("--commitments", commitments, 1, language)) }
    if !(0...1_000).contains(worstOff) { throw ValidationError(OptionText.hours("--worst-off", worstOff, language)) }
    if !(0...1).contains(newcomers) { throw ValidationError(OptionText.share("--newcomers", newcomers, language)) }
  }

  var settings: AllocationSettings {
    AllocationSettings(
      basis: assigned ? .assignment : .proposal, commitments: commitments, worstOffHours: worstOff,
      fatigue: fatigue.budget)
  }
}
