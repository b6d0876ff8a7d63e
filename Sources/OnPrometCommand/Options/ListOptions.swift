import ArgumentParser
import CivicMobilization
import CivicRanking
import CivicStatistics
import OnPrometReport

/// How lists depart from the ranking.
struct ListOptions: ParsableArguments {
  @Option(help: ArgumentHelp(OptionHelp.explore(HelpLanguage.current), valueName: Placeholder.rate))
  var explore: Double?

  @Option(help: ArgumentHelp(OptionHelp.diversity(HelpLanguage.current), valueName: Placeholder.strength))
  var diversity: Double?

  @Option(help: ArgumentHelp(OptionHelp.exposureFloor(HelpLanguage.current), valueName: "n"))
  var exposureFloor: Int?

  @Option(help: ArgumentHelp(OptionHelp.exposureCap(HelpLanguage.current), valueName: "n"))
  var exposureCap: Int?

  func validate() throws {
    let language = HelpLanguage.current
    for (option, value) in [("--explore", explore), ("--diversity", diversity)] {
      if let value, !(0...1).contains(value) { throw ValidationError(OptionText.share(option, value, language)) }
      if isBounded, value != nil { throw ValidationError(OptionText.boundsAlone(with: option, language)) }
    }
    if let exposureFloor, exposureFloor < 0 {
      throw ValidationError(OptionText.atLeast("--exposure-floor", exposureFloor, 0, language))
    }
    if let exposureCap, exposureCap < max(1, exposureFloor ?? 0) {
      throw ValidationError(OptionText.atLeast("--exposure-cap", exposureCap, max(1, exposureFloor ?? 0), language))
    }
  }

  /// Whether bounds on exposure are asked for.
  var isBounded: Bool { exposureFloor != nil || exposureCap != nil }

  /// How often each action is to be shown; nil where that is left open.
  var range: ExposureRange? { isBounded ? ExposureRange(floor: exposureFloor ?? 0, cap: exposureCap) : nil }

  /// What each list is made by.
  func policy(seed: UInt64) -> ListPolicy {
    ListPolicy(
      diversity: diversity ?? 0, exploration: explore.map { Exploration(rate: $0) }, seed: Seed(seed))
  }
}
