import ArgumentParser
import CivicDomain
import CivicStatistics
import Foundation
import OnPrometFiles
import OnPrometReport

/// `onpromet-benchmark reading`: promises from a CSV file into typed columns.
///
/// The peer, pandas, reads the same file beside it: `Benchmarks/reading` runs both.
struct ReadingBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reading", abstract: "Times the reading of a table of promises into typed columns.",
    discussion: """
      Example:
        onpromet-benchmark reading --rows 1000000
      """)

  @Option(help: "Rows of the file.")
  var rows = 1_000_000

  @Option(help: "Readings, of which the fastest counts.")
  var repetitions = 5

  @Option(help: "A table of promises to read; made there when it does not exist, and a temporary one unless given.")
  var file: String?

  @Flag(help: "Times JSON Lines instead of CSV.")
  var jsonLines = false

  @Option(help: "The seed of the file.")
  var seed: UInt64 = 1

  @Option(help: "table, csv, json or jsonl.")
  var format = OutputFormat.table

  func validate() throws {
    guard rows >= 1, repetitions >= 1 else { throw ValidationError("rows and repetitions are at least 1") }
  }

  func run() throws {
    let name = "pledges-\(UUID().uuidString)." + (jsonLines ? TableFormat.jsonl : .csv).rawValue
    let path = file ?? FileManager.default.temporaryDirectory.appending(path: name).path
    defer { if file == nil { try? FileManager.default.removeItem(atPath: path) } }
    if !FileManager.default.fileExists(atPath: path) {
      let output = try ByteOutput(path: path)
      try PledgeFile(rows: rows, seed: Seed(seed)).write(to: output, asObjects: jsonLines)
      try output.finish()
    }

    var sources = TableSources()
    sources[.pledges] = path
    var seconds = Double.infinity
    var readRows = 0
    for _ in 0..<repetitions {
      var watch = Stopwatch()
      readRows = try CatalogReading(sources).catalog.pledges.count
      seconds = min(seconds, watch.lap())
    }
    let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    try print(rows: readRows, megabytes: Double(size) / 1e6, seconds: seconds)
  }

  private func print(rows: Int, megabytes: Double, seconds: Double) throws {
    var report = ReportTable(columns: [
      ReportColumn("reader"), ReportColumn("rows", style: .number), ReportColumn("megabytes", style: .decimals(1)),
      ReportColumn("seconds", style: .decimals(3)), ReportColumn("rows_per_second", style: .number),
      ReportColumn("peak_megabytes", style: .number),
    ])
    report.append([
      .text("onpromet"), .integer(rows), .number(megabytes), .number(seconds), .number(Double(rows) / seconds),
      .number(Memory.peakMegabytes),
    ])
    let output = try ByteOutput(path: nil)
    _ = try ReportWriter.write(report, format: format, language: .en, to: output)
    try output.finish()
  }
}

/// Promises as a city's history has them: opaque identifiers, a few rare fields, times with an offset.
private struct PledgeFile {
  private static let statuses = ["kept", "kept", "kept", "no_show", "unknown", "pledged", "cancelled"]

  let rows: Int
  let seed: Seed

  func write(to output: ByteOutput, asObjects: Bool) throws {
    var generator = seed.derived(for: "pledges", purpose: "reading").generator()
    let columns = ["citizen", "action", "slot", "pledged_at", "places", "status"]
    if !asObjects { try output.write(columns.joined(separator: ",") + "\n") }
    for _ in 0..<rows {
      let cells = row(&generator)
      let members = zip(columns, cells).map { column, cell in "\"\(column)\": \"\(cell)\"" }
      try output.write(asObjects ? "{\(members.joined(separator: ", "))}\n" : cells.joined(separator: ",") + "\n")
    }
  }

  private func row(_ generator: inout SeededGenerator) -> [String] {
    let citizen = generator.integer(below: 200_000)
    let action = generator.integer(below: 5_000)
    let slot = generator.bernoulli(0.3) ? "s\(generator.integer(below: 4))" : ""
    let time = ISOTime.text(Date(timeIntervalSince1970: Double(1_300_000_000 + generator.integer(below: 31_536_000))))
    let places = generator.bernoulli(0.85) ? 1 : 2 + generator.integer(below: 4)
    let status = Self.statuses[generator.integer(below: Self.statuses.count)]
    return ["c\(citizen)", "a\(action)", slot, time, "\(places)", status]
  }
}
