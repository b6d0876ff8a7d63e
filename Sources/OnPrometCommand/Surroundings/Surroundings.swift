import CivicDomain
import Foundation
import OnPrometFiles

/// What the process gives a command: the language of its user, a place for messages, and a clock.
///
/// Only here does anything read the clock, the environment or the terminal.
struct Surroundings: Sendable {
  var language: Language
  var messages: Messages
  var now: Date
  var environment: [String: String]

  /// Reads them from the running process.
  static func ofThisProcess() -> Surroundings {
    let environment = ProcessInfo.processInfo.environment
    let arguments = CommandLine.arguments.dropFirst()
    let language = LanguageChoice.language(arguments: Array(arguments), environment: environment)
    ByteOutput.ignoreBrokenPipes()
    return Surroundings(
      language: language,
      messages: Messages(language: language, usesColor: Terminal.showsColor(environment)),
      now: Date(),
      environment: environment)
  }
}
