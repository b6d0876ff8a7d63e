import ArgumentParser
import CivicMobilization
import OnPrometReport

/// How many messages a person may get.
struct FatigueOption: ParsableArguments {
  @Option(help: ArgumentHelp(OptionHelp.fatigue(HelpLanguage.current), valueName: "n/d"))
  var fatigue = "2/30d"

  func validate() throws {
    guard FatigueBudget(fatigue) != nil else {
      throw ValidationError(OptionText.fatigue(fatigue, HelpLanguage.current))
    }
  }

  /// The budget asked for.
  var budget: FatigueBudget { FatigueBudget(fatigue) ?? .standard }
}
