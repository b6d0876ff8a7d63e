import ArgumentParser
import Foundation
import OnPrometBenchmark
import Testing

@Suite("Comparisons of forecasts of who keeps a promise, on files of any shape")
struct ForecastComparisonTests {
  private static let columns = [
    "--outcome", "kept", "--numeric", "lead", "--categorical", "kind", "--groups", "who", "--format", "json",
  ]

  @Test("Later rows are forecast from earlier ones, and each event's distribution adds up")
  func trainAndTest() throws {
    let found = try run(
      Self.columns + ["--event", "place,day", "--time", "day"],
      ["--train": Self.rows(0..<240), "--test": Self.rows(240..<300)])
    #expect(found.predictions.count == 61)
    let events = Dictionary(grouping: found.distributions.dropFirst()) { $0.prefix(2).joined(separator: "|") }
    #expect(events.count == Set((240..<300).map { "\($0 % 2)|\($0 / 8)" }).count)
    for masses in events.values {
      #expect(abs(masses.reduce(0) { $0 + (Double($1[3]) ?? .nan) } - 1) < 1e-6)
    }
  }

  @Test("By folds, every row is forecast, events that span folds included")
  func folds() throws {
    let found = try run(Self.columns + ["--event", "place", "--fold-column", "fold"], ["--data": Self.rows(0..<120)])
    #expect(found.predictions.count == 121)
    #expect(found.predictions.dropFirst().allSatisfy { (0...1).contains(Double($0[1]) ?? .nan) })
  }

  @Test("What is forecast does not depend on the outcomes of the test rows")
  func outcomesUnseen() throws {
    let training = Self.rows(0..<240)
    let arguments = Self.columns + ["--event", "place,day", "--time", "day"]
    let found = try run(arguments, ["--train": training, "--test": Self.rows(240..<300)])
    let flipped = try run(arguments, ["--train": training, "--test": Self.rows(240..<300) { 1 - $0 }])
    #expect(found.predictions == flipped.predictions && found.distributions == flipped.distributions)
  }

  @Test("A calibration is chosen inside the training rows", arguments: ["--time", "--fold-column"])
  func calibrated(order: String) throws {
    let files =
      order == "--time"
      ? ["--train": Self.rows(0..<240), "--test": Self.rows(240..<300)] : ["--data": Self.rows(0..<300)]
    let column = order == "--time" ? "day" : "fold"
    let found = try run(Self.columns + [order, column, "--strategies", "blend,calibrated"], files)
    #expect(found.predictions.dropFirst().allSatisfy { (0...1).contains(Double($0[1]) ?? .nan) })
  }

  @Test("Levels never seen, numbers that are missing and columns of one value are no problem")
  func oddities() throws {
    let header = "day,place,lead,kind,who,kept,fold"
    let training = [header] + (0..<60).map { "2026-01-\(10 + $0 / 4),a,,one,w\($0),\($0 % 3 == 0 ? 0 : 1),0" }
    let test = [header] + (0..<8).map { "2026-02-0\(1 + $0 / 4),b,\($0),two,,\($0 % 2),0" }
    let found = try run(
      Self.columns + ["--event", "place,day", "--time", "day"],
      ["--train": training.joined(separator: "\n"), "--test": test.joined(separator: "\n")])
    #expect(found.predictions.dropFirst().allSatisfy { (0.3...0.95).contains(Double($0[1]) ?? .nan) })
  }

  @Test("A strategy that cannot learn from the data is skipped with a line, and nothing is left if it is alone")
  func skipped() throws {
    let console = Console()
    let arguments = ["--outcome", "kept", "--numeric", "lead", "--fold-column", "fold"]
    let found = try Console.$listener.withValue(console) { try run(arguments, ["--data": Self.rows(0..<120)]) }
    #expect(found.predictions.count == 121)
    #expect(console.messages == ["skipped mixed_logistic: no column of --groups has two levels"])
    let error = #expect(throws: (any Error).self) {
      _ = try run(arguments + ["--strategies", "mixed_logistic"], ["--data": Self.rows(0..<120)])
    }
    #expect(error.map { BenchmarkTool.exitCode(for: $0).rawValue } == 65)
  }

  @Test(
    "Data that cannot be used end with exit code 65",
    arguments: [
      "kept,fold\n1,a\n1,b\n1,a\n1,b",  // one outcome alone
      "kept,fold\n1,a\n0,a\n1,a\n0,a",  // one fold alone
      "kept,fold\n1,a\n2,b\n1,a\n0,b",  // an outcome that is none
      "kept,fold\n1,a\n,b\n1,a\n0,b",  // an outcome that is missing
      "kept\n1\n0",  // a column that is missing
      "kept,fold",
    ])
  func badData(text: String) throws {
    let error = #expect(throws: (any Error).self) {
      _ = try run(["--outcome", "kept", "--fold-column", "fold"], ["--data": text])
    }
    #expect(error.map { BenchmarkTool.exitCode(for: $0).rawValue } == 65)
  }

  @Test(
    "Arguments that make no sense are bad usage",
    arguments: [
      [], ["--train", "a.csv"], ["--train", "a.csv", "--test", "b.csv", "--data", "c.csv"], ["--data", "a.csv"],
      ["--train", "a.csv", "--test", "b.csv", "--strategies", "magic"],
      ["--train", "a.csv", "--test", "b.csv", "--distributions", "d.csv"],
    ])
  func badUsage(arguments: [String]) throws {
    let error = #expect(throws: (any Error).self) {
      try BenchmarkTool.parseAsRoot(["forecast", "--outcome", "kept"] + arguments)
    }
    #expect(error.map { BenchmarkTool.exitCode(for: $0).rawValue } == 64)
  }

  /// Rows by a formula: eight a day in two places, some of them in blocks of two.
  private static func rows(_ range: Range<Int>, _ outcome: (Int) -> Int = { $0 }) -> String {
    let lines = range.map { index -> String in
      let block = index / 2
      let kept = (block * block + index) % 7 < (block % 3 == 0 ? 2 : 5) ? 1 : 0
      let day = 1 + index / 8
      return "2026-\(day > 28 ? "02" : "01")-\(day > 28 ? day - 28 : day),\(index % 2),\(block % 9),k\(block % 3),"
        + "w\(block % 11),\(outcome(kept)),\(index % 4)"
    }
    return (["day,place,lead,kind,who,kept,fold"] + lines).joined(separator: "\n")
  }

  /// Runs a comparison on texts and reads what it wrote, line by line and cell by cell.
  private func run(
    _ arguments: [String], _ texts: [String: String]
  ) throws -> (predictions: [[String]], distributions: [[String]]) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var all = ["forecast"] + arguments
    for (option, text) in texts {
      let path = folder.appendingPathComponent("\(option.dropFirst(2)).csv")
      try text.write(to: path, atomically: true, encoding: .utf8)
      all += [option, path.path]
    }
    let (predictions, distributions) = (folder.appendingPathComponent("p.csv"), folder.appendingPathComponent("d.csv"))
    all += ["--predictions", predictions.path]
    if arguments.contains("--event") { all += ["--distributions", distributions.path] }
    var tool = try BenchmarkTool.parseAsRoot(all)
    try tool.run()
    return (try cells(predictions), arguments.contains("--event") ? try cells(distributions) : [])
  }

  private func cells(_ path: URL) throws -> [[String]] {
    try String(contentsOf: path, encoding: .utf8).split(whereSeparator: \.isNewline)
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
  }
}
