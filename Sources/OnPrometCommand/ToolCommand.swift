import ArgumentParser

/// A command of the tool: it parses, calls the library, and prints.
protocol ToolCommand: ParsableCommand {
  /// Does the work.
  func run(in surroundings: Surroundings) throws(CommandFailure)
}
