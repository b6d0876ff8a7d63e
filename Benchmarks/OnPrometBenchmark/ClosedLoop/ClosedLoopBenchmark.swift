import ArgumentParser
import Foundation
import OnPrometFiles
import OnPrometReport

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// `onpromet-benchmark closed-loop`: a year of simulated cities under four policies that see the tables alone.
struct ClosedLoopBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "closed-loop", abstract: "Lets simulated cities live the same year under four policies.",
    discussion: """
      Every policy writes to the same people, at most twice in thirty days, and learns from the tables that its own choices made:
        popularity  what most have promised
        taxonomy    the rule of the French state's hub
        fit         what a citizen accepts most likely
        leverage    fit × keep × leverage: allocated together, urgent gaps first, reminded
      An action is cancelled when its promises close with fewer places than its minimum.
      Example:
        onpromet-benchmark closed-loop --seeds 10
      """)

  @Option(help: "Citizens of each city.")
  var citizens = ClosedLoopScale().citizens

  @Option(help: "New actions a week.")
  var actions = ClosedLoopScale().actionsPerWeek

  @Option(help: "Weeks in which policies decide.")
  var weeks = ClosedLoopScale().weeks

  @Option(help: "Weeks before, in which all is left to chance.")
  var warmUp = ClosedLoopScale().warmUpWeeks

  @Option(help: "How many cities, over which intervals are taken.")
  var seeds = 10

  @OptionGroup var city: CityOptions

  func validate() throws {
    guard min(citizens, actions, weeks, warmUp) >= 1, seeds >= 2 else {
      throw ValidationError("numbers are at least 1, and seeds at least 2")
    }
  }

  func run() throws {
    var scale = ClosedLoopScale()
    (scale.citizens, scale.actionsPerWeek, scale.weeks, scale.warmUpWeeks) = (citizens, actions, weeks, warmUp)
    let comparison = try ClosedLoopComparison(
      scale, seeds: (0..<UInt64(seeds)).map { city.seed + $0 }, workers: city.workers, progress: Self.progress)
    try Console.print { output in
      if let summary = try ReportWriter.write(comparison.report, format: city.format, language: .en, to: output) {
        Console.say(summary)
      }
    }
  }

  /// Tells somebody who watches that a city is done.
  private static func progress(_ seed: UInt64) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    Console.say("city \(seed) has lived its years")
  }
}
