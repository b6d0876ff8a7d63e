import ArgumentParser
import CivicMobilization
import CivicStatistics
import OnPrometFiles
import OnPrometReport

/// `onpromet-benchmark allocate`: made-up allocation problems, solved and timed.
///
/// `Benchmarks/allocate` gives the same problems to HiGHS.
struct AllocateBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "allocate", abstract: "Solves made-up allocation problems and prints what is lost at most.",
    discussion: """
      Example:
        onpromet-benchmark allocate --parties 200 --posts 30 --options 10 --problems 5
      """)

  @Option(help: "Parties: people, and groups that come together or not at all.")
  var parties = 200

  @Option(help: "Posts to fill.")
  var posts = 30

  @Option(help: "Posts that are open to each party.")
  var options = 10

  @Option(help: "The sum of the posts' minimums, in multiples of what people can give.")
  var demand = 1.5

  @Option(help: "Problems, of seeds one after another.")
  var problems = 1

  @Option(help: "The seed of the first problem.")
  var seed = 1

  @Option(help: "Threads.")
  var workers = 1

  @Option(help: "Also writes the problems here, as JSON Lines.")
  var export: String?

  @Option(help: "table, csv, json or jsonl.")
  var format = OutputFormat.table

  func validate() throws {
    guard min(parties, posts, options, problems, workers) >= 1, seed >= 0, demand > 0, demand.isFinite else {
      throw ValidationError("numbers are at least 1, and a demand is above 0")
    }
  }

  func run() throws { try withBadDataExplained { try measure() } }

  private func measure() throws {
    let output = try export.map { try ByteOutput(path: $0) }
    var report = ReportTable(columns: Self.columns)
    var gaps: [Double] = []
    for seed in seed..<seed + problems {
      let problem = AllocationSample(
        parties: parties, posts: posts, options: options, demand: demand, seed: Seed(UInt64(seed))
      ).problem()
      try output?.write(AllocationExport(problem: problem, seed: seed).line)
      var stopwatch = Stopwatch()
      let allocation = try Allocator().allocate(problem, workers: workers)
      report.append(row(seed, problem, allocation, seconds: stopwatch.lap()))
      gaps.append(allocation.gap)
    }
    try output?.finish()
    report.summary.append("mean_gap", .cell(.number(gaps.reduce(0, +) / Double(gaps.count))))
    report.summary.append("largest_gap", .cell(Cell(gaps.max())))
    report.summary.append("peak_megabytes", .cell(.number(Memory.peakMegabytes)))
    try Console.print { console in
      if let summary = try ReportWriter.write(report, format: format, language: .en, to: console) { warn(summary) }
    }
  }

  private static let columns =
    [ReportColumn("seed", style: .number), ReportColumn("eligible_pairs", style: .number)]
    + ["objective", "bound", "expected_impact"].map { ReportColumn($0, style: .decimals(2)) }
    + [
      ReportColumn("gap", style: .percent(2)), ReportColumn("open", style: .number),
      ReportColumn("seconds", style: .decimals(2)),
    ]

  private func row(_ seed: Int, _ problem: AllocationProblem, _ allocation: Allocation, seconds: Double) -> [Cell] {
    [
      .integer(seed), .integer(problem.optionCount), .number(allocation.objective), .number(allocation.upperBound),
      .number(allocation.expectedImpact), .number(allocation.gap), .integer(allocation.posts.count { $0.isOpen }),
      .number(seconds),
    ]
  }
}
