import ArgumentParser
import OnPrometFiles

/// The root of the benchmark command.
struct BenchmarkTool: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "onpromet-benchmark", abstract: "Measures quality and speed, so that anybody can check the figures.",
    subcommands: [SpeedBenchmark.self, ReadingBenchmark.self])
}

extension OutputFormat: ExpressibleByArgument {}
