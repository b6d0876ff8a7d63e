import ArgumentParser
import CivicStatistics
import OnPrometFiles

/// Strategies that a command compares, each known by its name.
protocol ComparedStrategy: RawRepresentable<String>, CaseIterable, Sendable where AllCases == [Self] {
  /// Those compared unless some are named.
  static var all: [Self] { get }
  /// The columns of what the best of them forecast, for the help.
  static var predictionColumns: String { get }
}

extension ComparedStrategy {
  static var all: [Self] { allCases }

  /// All names, for messages.
  static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

/// What every comparison of strategies is told beside its data.
struct ComparisonOptions<Strategy: ComparedStrategy>: ParsableArguments {
  @Option(help: "all, or some of \(Strategy.names).")
  var strategies = "all"

  @Option(name: .customLong("seed"), help: "Where the random numbers start.")
  var seedNumber: UInt64 = 1

  @Option(help: "table, csv, json or jsonl.")
  var format = OutputFormat.table

  @Option(help: "Where to write what the best strategy forecast: \(Strategy.predictionColumns).")
  var predictions: String?

  /// Where the random numbers start.
  var seed: Seed { Seed(seedNumber) }

  func validate() throws { _ = try chosen() }

  /// The strategies to compare.
  func chosen() throws -> [Strategy] {
    guard strategies != "all" else { return Strategy.all }
    let chosen = try commaSeparated(strategies).map { name in
      guard let strategy = Strategy(rawValue: name) else {
        throw ValidationError("\"\(name)\" is no strategy; there are \(Strategy.names)")
      }
      return strategy
    }
    guard !chosen.isEmpty else { throw ValidationError("--strategies needs at least one") }
    return chosen
  }
}
