import ArgumentParser
import Foundation
import OnPrometBenchmark
import Testing

@Suite("Comparisons of forecasts of counts, on files of any shape")
struct CountComparisonTests {
  @Test("counts by fold: forecasts of every row add up, and attended above booked is clipped")
  func folds() throws {
    let rows = (0..<40).map { "\($0 % 5 + 1),\(($0 * 7) % 6),\($0 % 3 == 0 ? "" : "a"),\($0 % 4)" }
    let sums = try predictions(
      "counts", ["--booked-column", "n", "--attended-column", "y", "--groups", "g", "--fold-column", "fold"],
      "--data", "n,y,g,fold\n" + rows.joined(separator: "\n"), keys: 1)
    #expect(sums.count == 40)
    #expect(sums.values.allSatisfy { abs($0 - 1) < 1e-6 })
  }

  @Test("counts by date: the last dates are forecast, in whatever order rows stand")
  func rolling() throws {
    let rows = (1...20).reversed().map { "2026-03-\($0 < 10 ? "0" : "")\($0),8,\($0 % 8 + 1),e" }
    let sums = try predictions(
      "counts",
      ["--booked-column", "n", "--attended-column", "y", "--groups", "g", "--time", "date", "--rolling"],
      "--data", "date,n,y,g\n" + rows.joined(separator: "\n"), keys: 1)
    #expect(Set(sums.keys) == Set((0..<6).map { "\($0)" }))
    #expect(sums.values.allSatisfy { abs($0 - 1) < 1e-6 })
  }

  @Test("filling: the later events are forecast at every horizon, with orders in any order and after the event")
  func filling() throws {
    let rows = (1...10).flatMap { event in
      ["20T09:00:00,e\(event),1", "02 08:00,e\(event),\(event)", "28,e\(event),2"].map {
        "2026-01-\($0),2026-0\(event % 3 + 2)-0\(event % 7 + 1)"
      }
    }
    let sums = try predictions(
      "filling",
      [
        "--event-column", "e", "--at-column", "at", "--date-column", "date", "--places-column", "n", "--horizons",
        "7,1",
      ],
      "--orders", "at,e,n,date\n" + rows.joined(separator: "\n"), keys: 2)
    #expect(sums.count == 4 * 2)
    #expect(sums.values.allSatisfy { abs($0 - 1) < 1e-6 })
  }

  @Test(
    "data that cannot be used end with exit code 65",
    arguments: [
      "n,y\n-1,0\n2,1", "n,y\n2,x\n2,1", "n,y\n2,1", "n,z\n2,1\n2,1", "n,y\n2,1.5\n2,1",
    ])
  func badData(text: String) throws {
    let error = #expect(throws: (any Error).self) {
      _ = try predictions("counts", ["--booked-column", "n", "--attended-column", "y"], "--data", text, keys: 1)
    }
    #expect(error.map { BenchmarkTool.exitCode(for: $0).rawValue } == 65)
  }

  @Test(
    "arguments that make no sense are bad usage",
    arguments: [
      ["counts"], ["counts", "--data", "a.csv", "--rolling"], ["counts", "--data", "a.csv", "--strategies", "magic"],
      ["filling", "--orders", "a.csv", "--horizons", "soon"], ["filling", "--orders", "a.csv", "--test-fraction", "1"],
    ])
  func badUsage(arguments: [String]) throws {
    let error = #expect(throws: (any Error).self) { try BenchmarkTool.parseAsRoot(arguments) }
    #expect(error.map { BenchmarkTool.exitCode(for: $0).rawValue } == 64)
  }

  /// Runs a comparison on a text and adds up the probabilities that it wrote, by the first columns.
  private func predictions(
    _ command: String, _ arguments: [String], _ option: String, _ text: String, keys: Int
  ) throws -> [String: Double] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (input, output) = (folder.appendingPathComponent("in.csv"), folder.appendingPathComponent("out.csv"))
    try text.write(to: input, atomically: true, encoding: .utf8)
    var tool = try BenchmarkTool.parseAsRoot(
      [command, option, input.path, "--predictions", output.path, "--format", "json"] + arguments)
    try tool.run()
    var sums: [String: Double] = [:]
    for line in try String(contentsOf: output, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst() {
      let cells = line.split(separator: ",")
      sums[cells[..<keys].joined(separator: ","), default: 0] += Double(cells[cells.count - 1]) ?? .nan
    }
    return sums
  }
}
