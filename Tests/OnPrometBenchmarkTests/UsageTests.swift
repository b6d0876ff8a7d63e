import ArgumentParser
import OnPrometBenchmark
import Testing

@Suite("What the benchmark command accepts")
struct UsageTests {
  @Test(
    "Arguments that make no sense are bad usage",
    arguments: [
      ["rank"],
      ["rank", "--train", "a.csv", "--test", "b.csv", "--at", "0"],
      ["rank", "--train", "a.csv", "--test", "b.csv", "--strategies", "magic"],
      ["rank", "--train", "a.csv", "--test", "b.csv", "--action-features", "area"],
      ["speed", "--only", "magic"],
      ["speed", "--only", "city,als"],
    ])
  func badUsage(arguments: [String]) throws {
    let error = #expect(throws: (any Error).self) { try BenchmarkTool.parseAsRoot(arguments) }
    #expect(error.map { BenchmarkTool.exitCode(for: $0).rawValue } == 64)
  }
}
