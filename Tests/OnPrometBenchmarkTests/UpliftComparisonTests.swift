import CivicEvaluation
import CivicStatistics
import Foundation
import Testing

@Suite("Comparisons of forecasts of uplift")
struct UpliftComparisonTests {
  /// A trial in which only those with a high number are moved.
  private static func trial(_ seed: UInt64, rows: Int = 400) -> String {
    var generator = Seed(seed).generator()
    return "y,arm,x,g\n"
      + (0..<rows).map { _ in
        let (x, group) = (generator.normal(), generator.integer(below: 3))
        let arm = generator.integer(below: 3)
        let chance = 0.3 + (arm == 1 && x > 0 ? 0.5 : 0)
        return "\(generator.bernoulli(chance) ? 1 : 0),\(["none", "letter", "call"][arm]),\(x),g\(group)\n"
      }.joined()
  }

  private func compare(
    train: String = trial(1), test: String = trial(2), _ more: [String] = []
  ) throws -> BenchmarkRun {
    try BenchmarkRun(
      ["uplift", "--train", "@t.csv", "--test", "@s.csv", "--outcome", "y", "--treatment", "arm"] + more,
      files: ["t.csv": train, "s.csv": test])
  }

  private static let arms = ["--control-value", "none", "--treated-value", "letter"]
  private static let features = ["--numeric", "x", "--categorical", "g"]

  @Test("Whoever is moved is found, and a constant forecast ranks nobody")
  func found() throws {
    let run = try compare(Self.arms + Self.features + ["--propensity", "0.5"])
    #expect(run.status == 0 && run.best != "constant")
    let best = try #require(run.best)
    let (qini, error) = (try run.figure("dr_qini", of: best), try run.figure("dr_qini_se", of: best))
    #expect(try #require(qini) > 2 * #require(error))
    #expect(try run.figure("dr_qini", of: "constant") == 0)
    #expect(run.messages.count == 2 && run.messages.allSatisfy { $0.contains("neither arm") })
  }

  @Test("A propensity may come from a column, and is the treated share unless given")
  func propensity() throws {
    let half = { (text: String) in
      text.split(separator: "\n").filter { !$0.contains("call") }.enumerated().map { $1 + ($0 == 0 ? ",p" : ",0.5") }
        .joined(separator: "\n") + "\n"
    }
    let number = try compare(
      train: half(Self.trial(1)), test: half(Self.trial(2)), Self.arms + ["--propensity", "0.5"])
    let column = try compare(train: half(Self.trial(1)), test: half(Self.trial(2)), Self.arms + ["--propensity", "p"])
    let share = try compare(train: half(Self.trial(1)), test: half(Self.trial(2)), Self.arms)
    #expect(try number.figure("ate", of: "constant") == column.figure("ate", of: "constant"))
    #expect(try number.figure("ate", of: "constant") != share.figure("ate", of: "constant"))
  }

  @Test(
    "Files that cannot be used end with exit code 65 and one sentence",
    arguments: [
      ("y,arm\n1,0\n0,2\n", [], ["t.csv", "row 3", "column arm", "\"2\"", "0 or 1"]),
      ("y,arm\n2,0\n0,1\n", [], ["row 2", "column y", "\"2\""]),
      ("y,arm\n1,0\n0,0\n", [], ["column arm", "treated arm"]),
      ("y,arm\n1,1\n0,1\n", [], ["column arm", "control arm"]),
      ("y,arm\n1,0\n0,1\n", [], ["at least 5"]),
      ("y,arm\n1,0\n0,1\n1,0\n0,0\n1,0\n0,0\n", [], ["column arm", "hold"]),
      ("y,arm,p\n1,0,0.5\n0,1,1\n", ["--propensity", "p"], ["row 3", "column p", "\"1\""]),
      ("y,arm,p\n1,0,0\n0,1,0.5\n", ["--propensity", "p"], ["row 2", "column p", "\"0\""]),
      ("y,arm\n1,0\n0,1\n", ["--numeric", "z"], ["column z"]), ("y,arm\n", [], ["no row"]),
    ] as [(String, [String], [String])])
  func refused(rows: String, arguments: [String], parts: [String]) throws {
    let run = try compare(train: rows, test: rows, arguments)
    #expect(run.status == 65 && !run.hasFigures)
    for part in parts { #expect(run.messages.last?.contains(part) == true, "\(run.messages)") }
  }

  @Test(
    "Arguments that make no sense are bad usage",
    arguments: [
      ["--propensity", "0"], ["--propensity", "1"], ["--control-value", "none"], ["--strategies", "magic"],
      ["--control-value", "a", "--treated-value", "a"],
    ])
  func usage(arguments: [String]) throws {
    #expect(try compare(arguments).status == 64)
  }

  @Test("Intervals on trials with known effects hold the truth 95 ± 2 times out of 100, at 1,000 trials")
  func coverage() throws {
    let output = try BenchmarkProcess.run(
      ["uplift-coverage", "--repetitions", "1000", "--people", "150", "--format", "csv"])
    let lines = String(decoding: output, as: UTF8.self).split(whereSeparator: \.isNewline).dropFirst()
    #expect(lines.count == 4)
    for line in lines.prefix(2) {
      let cells = line.split(separator: ",")
      let coverage = try #require(Double(cells[2]))
      #expect(abs(coverage - 0.95) <= 0.02, "\(line)")
    }
  }
}
