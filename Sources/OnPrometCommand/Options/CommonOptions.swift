import ArgumentParser
import CivicDomain
import Foundation
import OnPrometFiles
import OnPrometReport

/// What every command takes.
struct CommonOptions: ParsableArguments {
  @Option(help: ArgumentHelp(OptionHelp.language(HelpLanguage.current), valueName: "fr|en"))
  var language: Language?

  @Option(help: ArgumentHelp(OptionHelp.now(HelpLanguage.current), valueName: Placeholder.time))
  var now: String?

  @Option(help: ArgumentHelp(OptionHelp.timeZone(HelpLanguage.current), valueName: Placeholder.zone))
  var timeZone: String?

  @Option(help: ArgumentHelp(OptionHelp.output(HelpLanguage.current), valueName: Placeholder.file))
  var output: String?

  @Option(help: ArgumentHelp(OptionHelp.seed(HelpLanguage.current), valueName: "n"))
  var seed: UInt64 = 1

  func validate() throws {
    if let timeZone, TimeZone(identifier: timeZone) == nil {
      throw ValidationError(OptionText.timeZone(timeZone, HelpLanguage.current))
    }
    if let now, ISOTime.instant(now, in: zone) == nil {
      throw ValidationError(OptionText.instant(now, HelpLanguage.current))
    }
  }

  /// The zone of local times that name none.
  var zone: TimeZone { givenZone ?? .gmt }

  /// The zone asked for.
  var givenZone: TimeZone? { timeZone.flatMap { TimeZone(identifier: $0) } }

  /// The instant at which the question is asked.
  func instant(in surroundings: Surroundings) -> Date {
    now.flatMap { ISOTime.instant($0, in: zone) } ?? surroundings.now
  }
}

extension Language: ExpressibleByArgument {}
