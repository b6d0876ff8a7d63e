import CivicDomain
import Foundation
import OnPrometReport

/// What is said beside the data, on standard error.
struct Messages: Sendable {
  var language: Language
  var usesColor: Bool

  /// One line.
  func line(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  /// Why nothing more will come.
  func failure(_ sentence: String) {
    line(colored(MessageText.error(language), code: 31) + sentence)
  }

  /// What deserves attention although the work goes on.
  func warning(_ sentence: String) {
    line(colored(MessageText.warning(language), code: 33) + sentence)
  }

  private func colored(_ text: String, code: Int) -> String {
    usesColor ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
