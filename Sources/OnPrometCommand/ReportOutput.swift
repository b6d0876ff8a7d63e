import CivicDomain
import Foundation
import OnPrometFiles
import OnPrometReport

/// Where the data of a command go: standard output, or a file that is written whole or not at all.
struct ReportOutput {
  private let path: String?
  private let messages: Messages
  private let language: Language

  init(_ common: CommonOptions, in surroundings: Surroundings) {
    self.init(path: common.output, in: surroundings)
  }

  init(path: String?, in surroundings: Surroundings) {
    self.path = path
    messages = surroundings.messages
    language = surroundings.language
  }

  /// Writes a text.
  func write(_ text: String) throws(CommandFailure) {
    try open { output throws(OutputError) in try output.write(text) }
  }

  /// Writes a table; a summary that its format has no room for goes to the messages.
  func write(_ table: ReportTable, as format: OutputFormat) throws(CommandFailure) {
    let width = path == nil ? Terminal.width : nil
    try open { output throws(OutputError) in
      let summary = try ReportWriter.write(table, format: format, language: language, width: width, to: output)
      if let summary { messages.line(summary) }
    }
  }

  /// Lets somebody write, and closes the file when all went well.
  func open(_ body: (ByteOutput) throws(OutputError) -> Void) throws(CommandFailure) {
    try translatingErrors { () throws(OutputError) in
      let output = try ByteOutput(path: path)
      try body(output)
      try output.finish()
    }
  }

  /// Lets somebody write elsewhere, and tells in a sentence why that failed.
  func translatingErrors(_ body: () throws(OutputError) -> Void) throws(CommandFailure) {
    do throws(OutputError) {
      try body()
    } catch {
      throw failure(error)
    }
  }

  private func failure(_ error: OutputError) -> CommandFailure {
    switch error {
    case .closedPipe: .closedPipe
    case .cannotWrite(let path, let reason):
      CommandFailure(.failed, OptionText.cannotWrite(path, reason: reason, language))
    }
  }
}
