import ArgumentParser
import CivicLinearAlgebra
import CivicStatistics
import OnPrometFiles
import OnPrometReport

/// `onpromet-benchmark mixed`: a logistic regression with crossed random intercepts on anybody's file, timed.
///
/// `Benchmarks/mixed` runs gpboost beside it on the same rows. Reading the file is not part of the time.
struct MixedBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mixed", abstract: "Times a mixed logistic regression and prints what it finds.",
    discussion: """
      Example:
        onpromet-benchmark mixed --data ratings.csv --outcome y --numeric service --groups student,lecturer
      """)

  @Option(help: "One row for each outcome: CSV or JSON Lines, plain or .gz.")
  var data: String

  @Option(help: "The column with the outcome, 0 or 1.")
  var outcome = "y"

  @Option(help: "Columns of numbers, separated by commas.")
  var numeric = ""

  @Option(help: "Columns whose values group the rows, separated by commas.")
  var groups: String

  @Option(help: "Repetitions, of which the fastest counts.")
  var repetitions = 3

  @Option(help: "table, csv, json or jsonl.")
  var format = OutputFormat.table

  func validate() throws {
    guard repetitions >= 1 else { throw ValidationError("repetitions are at least 1") }
  }

  func run() throws { try withBadDataExplained { try measure() } }

  private func measure() throws {
    let rows = try rows()
    var (seconds, processorSeconds) = (Double.infinity, Double.infinity)
    var model: FittedMixedLogistic?
    for _ in 0..<repetitions {
      var stopwatch = Stopwatch()
      let started = ProcessorTime.seconds
      do { model = try MixedLogistic().fit(rows) } catch { throw BadData("\(data): \(error)") }
      seconds = min(seconds, stopwatch.lap())
      processorSeconds = min(processorSeconds, ProcessorTime.seconds - started)
    }
    guard let model else { return }
    var report = MixedReport(model, features: names(numeric)).table
    report.summary.append("seconds", .cell(.number(seconds)))
    report.summary.append("processor_seconds", .cell(.number(processorSeconds)))
    report.summary.append("peak_megabytes", .cell(.number(Memory.peakMegabytes)))
    try Console.print { output in
      if let summary = try ReportWriter.write(report, format: format, language: .en, to: output) { warn(summary) }
    }
  }

  private func rows() throws -> MixedLogisticData {
    let (numbers, factors) = (names(numeric), names(groups))
    let table = try TextColumns(path: data, columns: [outcome] + numbers + factors)
    let reader = NumberReader(path: data, table: table)
    let columns = try numbers.map { try reader.numbers($0) }
    let outcomes = try reader.counts(outcome).map(Double.init)
    return MixedLogisticData(
      features: Matrix(
        rows: outcomes.count, columns: columns.count,
        elements: outcomes.indices.flatMap { row in columns.map { $0[row] } }),
      successes: outcomes, factors: factors.map { factor($0, table[$0]) })
  }

  private func factor(_ name: String, _ labels: [String]) -> GroupingFactor {
    var numbers: [String: Int32] = [:]
    let groups = labels.map { label in
      let next = Int32(truncatingIfNeeded: numbers.count)
      let number = numbers[label, default: next]
      if number == next { numbers[label] = next }
      return number
    }
    return GroupingFactor(name, groups: groups, groupCount: numbers.count)
  }

  private func names(_ list: String) -> [String] { list.split(separator: ",").map(String.init) }
}
