import ArgumentParser
import OnPrometFiles

/// The root of the benchmark command.
package struct BenchmarkTool: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "onpromet-benchmark", abstract: "Measures quality and speed, so that anybody can check the figures.",
    subcommands: [
      RankBenchmark.self,
      ForecastBenchmark.self,
      CountsBenchmark.self,
      FillingBenchmark.self,
      UpliftBenchmark.self,
      UpliftCoverageBenchmark.self,
      OutreachBenchmark.self,
      SpeedBenchmark.self,
      MixedBenchmark.self,
      ReadingBenchmark.self,
      AllocateBenchmark.self,
      ClosedLoopBenchmark.self,
    ])

  package init() {}
}

extension OutputFormat: ExpressibleByArgument {}
