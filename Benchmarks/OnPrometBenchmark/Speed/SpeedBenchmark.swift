import ArgumentParser
import CivicDomain
import CivicSimulation
import CivicStatistics
import Foundation
import OnPromet
import OnPrometFiles
import OnPrometReport

/// `onpromet-benchmark speed`: the best actions for everyone in a simulated city, with every constraint on; or the kernels
/// of ranking and forecasting, beside which `Benchmarks/speed` runs the peers'.
///
/// Three sizes of the same city (the smaller ones hold its first citizens) show that the cost is linear in citizens.
struct SpeedBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "speed",
    abstract:
      "Times the main job, the best actions for everyone in a simulated city, or the kernels of ranking and forecasting.",
    discussion: """
      Example:
        onpromet-benchmark speed --citizens 100000 --actions 10000 --top 10
        onpromet-benchmark speed --only topk,als,ease --workers 2
      """)

  @Option(help: "Citizens of the largest city.")
  var citizens = 100_000

  @Option(help: "Actions that one may still join; half as many are past.")
  var actions = 10_000

  @Option(help: "Actions for each citizen.")
  var top = 10

  @Option(help: "Threads.")
  var workers = 2

  @Option(help: "What to time: city (unless given), or some of topk,als,ease,poibin,resolve,logistic,boosting.")
  var only = "city"

  @Option(help: "Repetitions of everything but the city, of which the fastest counts.")
  var repetitions = 3

  @Option(help: "Sizes to time, such as 25000,50000,100000; a quarter, a half and all of the citizens unless given.")
  var sizes: String?

  @Option(help: "The seed of the city.")
  var seed: UInt64 = 1

  @Option(help: "table, csv, json or jsonl.")
  var format = OutputFormat.table

  func validate() throws {
    guard citizens >= 1, actions >= 1, top >= 1, workers >= 1, repetitions >= 1 else {
      throw ValidationError("citizens, actions, top, workers and repetitions are at least 1")
    }
    _ = try sizesToTime()
    guard try !works().contains(.city) || works() == [.city] else {
      throw ValidationError("the city is timed alone: its peak of memory is its own")
    }
  }

  func run() throws {
    var report = try works() == [.city] ? cityReport() : kernelReport()
    report.summary.append("task", .cell(.text("speed")))
    report.summary.append("workers", .cell(.integer(workers)))
    let output = try ByteOutput(path: nil)
    let summary = try ReportWriter.write(report, format: format, language: .en, to: output)
    try output.finish()
    if let summary { FileHandle.standardError.write(Data((summary + "\n").utf8)) }
  }

  private func works() throws -> [SpeedWork] {
    try only.split(separator: ",").map { name in
      guard let work = SpeedWork(rawValue: String(name)) else {
        let names = SpeedWork.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("“\(name)” cannot be timed; these can: \(names)")
      }
      return work
    }
  }

  private func cityReport() throws -> ReportTable {
    var report = ReportTable(columns: Self.columns)
    // From the smallest to the largest: the process's peak memory only ever grows.
    for size in try sizesToTime().sorted() { report.append(try row(size)) }
    report.summary.append("top", .cell(.integer(top)))
    return report
  }

  private func kernelReport() throws -> ReportTable {
    var report = ReportTable(columns: [
      ReportColumn("work"), ReportColumn("threads", style: .number), ReportColumn("seconds", style: .decimals(7)),
      ReportColumn("gigaflops", style: .decimals(1)), ReportColumn("objective", style: .number),
    ])
    let kernels = KernelSpeed(workers: workers, repetitions: repetitions, seed: Seed(seed))
    for row in try works().flatMap(kernels.rows) {
      report.append([
        .text(row.work), .integer(row.threads), .number(row.seconds),
        row.operations.map { .number($0 / row.seconds / 1e9) } ?? .missing,
        row.objective.map { .number($0) } ?? .missing,
      ])
    }
    return report
  }

  private func sizesToTime() throws -> [Int] {
    guard let sizes else { return [citizens / 4, citizens / 2, citizens].filter { $0 > 0 } }
    return try sizes.split(separator: ",").map { text in
      guard let size = Int(text), size >= 1 else { throw ValidationError("“\(text)” is no number of citizens") }
      return size
    }
  }

  private static let columns = [
    ReportColumn("citizens", style: .number), ReportColumn("actions", style: .number),
    ReportColumn("pledges", style: .number), ReportColumn("actions_with_pledges", style: .number),
    ReportColumn("eligible_median", style: .number), ReportColumn("simulate_seconds", style: .decimals(2)),
    ReportColumn("fit_seconds", style: .decimals(2)), ReportColumn("prepare_seconds", style: .decimals(2)),
    ReportColumn("rank_seconds", style: .decimals(2)), ReportColumn("citizens_per_second", style: .number),
    ReportColumn("recommendations", style: .number), ReportColumn("peak_megabytes", style: .number),
  ]

  private func row(_ size: Int) throws -> [Cell] {
    var stopwatch = Stopwatch()
    let job = try CityJob(citizens: size, actions: actions, seed: Seed(seed))
    let simulated = stopwatch.lap()
    let turnout = job.fit()
    let fitted = stopwatch.lap()
    let recommender = try job.recommender(turnout, workers: workers)
    let prepared = stopwatch.lap()
    let recommendations = job.rankEverybody(recommender, top: top, workers: workers)
    let ranked = stopwatch.lap()
    let peak = Memory.peakMegabytes
    return [
      .integer(size), .integer(recommender.board.actions.count), .integer(job.catalog.pledges.count),
      .integer(recommender.board.promises.count { !$0.isEmpty }), .integer(job.medianEligible(recommender)),
      .number(simulated), .number(fitted), .number(prepared), .number(ranked), .number(Double(size) / ranked),
      .integer(recommendations), .number(peak),
    ]
  }
}
