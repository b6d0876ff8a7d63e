import ArgumentParser
import CivicDomain
import Foundation
import OnPrometReport

/// The tool `onpromet`: parses the arguments, runs one command, and answers with an exit code.
public enum CommandLineTool {
  /// Runs the tool on the arguments of this process.
  /// - Returns: The exit code: 0 done, 1 the work failed, 64 bad usage, 65 bad data.
  public static func run() -> Int32 {
    let surroundings = Surroundings.ofThisProcess()
    return HelpLanguage.$current.withValue(surroundings.language) {
      run(Array(CommandLine.arguments.dropFirst()), in: surroundings)
    }
  }

  private static func run(_ arguments: [String], in surroundings: Surroundings) -> Int32 {
    do {
      var command = try OnPromet.parseAsRoot(arguments)
      guard let toolCommand = command as? any ToolCommand else {
        // The parser's own commands, such as help, speak by throwing.
        try command.run()
        return ExitStatus.done.rawValue
      }
      try toolCommand.run(in: surroundings)
      return ExitStatus.done.rawValue
    } catch let failure as CommandFailure {
      if let sentence = failure.sentence { surroundings.messages.failure(sentence) }
      return failure.status.rawValue
    } catch {
      return answer(to: error, in: surroundings)
    }
  }

  /// Prints what the parser has to say: help that was asked for is data, anything else a mistake in the arguments.
  private static func answer(to error: any Error, in surroundings: Surroundings) -> Int32 {
    let text = OnPromet.fullMessage(for: error)
    guard OnPromet.exitCode(for: error) == .success else {
      surroundings.messages.line(ParserText.message(text, in: surroundings.language))
      return ExitStatus.badUsage.rawValue
    }
    do throws(CommandFailure) {
      try ReportOutput(path: nil, in: surroundings).write(ParserText.help(text, in: surroundings.language) + "\n")
    } catch {
      return error.status.rawValue
    }
    return ExitStatus.done.rawValue
  }
}
