import ArgumentParser
import CivicStatistics
import CivicTurnout
import OnPrometReport

/// Data that cannot be used, told in one sentence.
struct BadData: Error {
  let message: String

  init(_ message: String) { self.message = message }

  /// A cell that is not what its column holds.
  init(_ file: String, row: Int, column: String, value: String, wanted: String) {
    message = "\(file), row \(row), column \(column): \"\(value)\" is not \(wanted)"
  }
}

/// Runs a comparison: bad data end with exit code 65 and one sentence.
func withBadDataExplained(_ compare: () throws -> Void) throws {
  let message: String
  do {
    return try compare()
  } catch let problem as TableProblem {
    message = problem.sentence(.en)
  } catch let problem as BadData {
    message = problem.message
  } catch CountDistributionError.supportTooLarge, FillingError.tooLarge, PlaceCountError.tooLarge {
    message = "the counts are too large: a distribution holds at most \(CountDistribution.largestSupport) values"
  }
  warn(message)
  throw ExitCode(65)
}

/// Says something on standard error.
func warn(_ message: String) { Console.say(message) }
