import Foundation
import Testing

@Suite("Affinities learned from promises: fit, recommend, explain and the stream")
struct LearnedAffinityTests {
  /// The quarter and its model, fitted once for all tests.
  private static let fixture = Result {
    let camps = try TwoCamps()
    let path = camps.folder.url.appending(path: "camps.model").path
    let status = try camps.run(["fit", "--output", path]).status
    return (camps: camps, model: path, status: status)
  }

  private func fitted() throws -> (camps: TwoCamps, model: String) {
    let (camps, model, status) = try Self.fixture.get()
    try #require(status == 0)
    return (camps, model)
  }

  private func actions(_ rows: [[String: Any]]) -> [String] { rows.compactMap { $0["action"] as? String } }

  @Test("fit tells which model it chose, and how well it ranks beside popularity", arguments: ["fr", "en"])
  func summary(language: String) throws {
    let camps = try TwoCamps()
    let path = camps.folder.url.appending(path: "summary.model").path
    let output = try camps.run(["fit", "--output", path], language: language).output
    let tail = output.split(separator: "\n").drop { !$0.contains(language == "fr" ? "deux promesses" : "two promises") }
    try Snapshot.expect(tail.joined(separator: "\n") + "\n", matches: "fit-camps.\(language).txt")
  }

  @Test("Tables, the model and a stream with pledges recommend the same, byte for byte")
  func agreement() throws {
    let (camps, model) = try fitted()
    let tables = try camps.run(["recommend", "--citizen", "p4", "--format", "json"])
    #expect(tables.status == 0)
    #expect(
      try camps.run(["recommend", "--citizen", "p4", "--model", model, "--format", "json"]).output == tables.output)
    let rows = try JSONOutput.parse(tables.output).rows
    let stream = ["recommend", "--stream", "--model", model] + TwoCamps.moment
    let pledges = try camps.pledges(of: "p4").map { #"{"action": "\#($0)"}"# }.joined(separator: ",")
    // The same person, and a stranger with her history and her traits: only the chance of keeping differs.
    for id in ["p4", "stranger"] {
      let line = #"{"id": "\#(id)", "area": "south", "birth_year": 1954, "pledges": [\#(pledges)]}"#
      let answer = try Tool.run(stream, input: line)
      let object = try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any]
      let streamed = try #require(object?["recommendations"] as? [[String: Any]])
      #expect(streamed.map { $0["accept"] as? Double } == rows.map { $0["accept"] as? Double })
      #expect(id != "p4" || actions(streamed) == actions(rows))
    }
  }

  @Test(
    "Who joined actions of one taste is recommended others of it, new ones included, and told why", arguments: [4, 5])
  func taste(person: Int) throws {
    let (camps, model) = try fitted()
    let rows = try camps.json(["recommend", "--citizen", "p\(person)", "--model", model]).rows
    let accept = Dictionary(
      rows.compactMap { row in (row["action"] as? String).map { ($0, row["accept"] as? Double ?? .nan) } }
    ) { first, _ in first }
    // The two new ones differ in nothing but in what they are about.
    let (own, other) = (try #require(accept["a\(18 + person % 2)"]), try #require(accept["a\(19 - person % 2)"]))
    #expect(own > other)
    let codes = rows.flatMap { ($0["reasons"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String } }
    #expect(codes.contains("joined-also") && codes.contains("alike") && !codes.contains("others"))
  }

  @Test("Without a history nothing learned moves anybody")
  func neutral() throws {
    let (camps, model) = try fitted()
    let rows = try camps.json(["recommend", "--citizen", "p240", "--model", model]).rows
    #expect(rows.count == 10)
    #expect(rows.allSatisfy { abs(($0["accept"] as? Double ?? 0) - 0.1) < 1e-12 })
  }

  @Test("The contributions that explain tells add up to the log-odds, and the factors to the value")
  func sums() throws {
    let (camps, model) = try fitted()
    for action in actions(try camps.json(["recommend", "--citizen", "p7", "--model", model]).rows).prefix(3) {
      let explained = try camps.json(["explain", "--citizen", "p7", "--action", action, "--model", model])
      let value = try #require(explained.summary["value_per_hour"] as? Double)
      let factors = explained.rows.reduce(0) { $0 + ($1["contribution"] as? Double ?? .nan) }
      #expect(abs(factors - log(value)) < 1e-9)
      let accept = try #require(explained.summary["accept"] as? [String: Any])
      let reasons = try #require(accept["reasons"] as? [[String: Any]])
      #expect(reasons.contains { $0["code"] as? String == "others" } && reasons.count > 1)
      let sum = reasons.reduce(accept["bias"] as? Double ?? .nan) { $0 + ($1["contribution"] as? Double ?? .nan) }
      #expect(abs(sum - (accept["log_odds"] as? Double ?? .nan)) < 1e-12)
    }
  }

  @Test("People read why, in their language", arguments: ["fr", "en"])
  func golden(language: String) throws {
    let (camps, model) = try fitted()
    for (name, arguments) in [
      ("recommend-camps", ["recommend", "--citizen", "p4", "--top", "3"]),
      ("explain-camps", ["explain", "--citizen", "p4", "--action", "a18"]),
    ] {
      let result = try camps.run(arguments + ["--model", model], language: language)
      try Snapshot.expect(result.output, matches: "\(name).\(language).txt")
    }
  }
}

extension TwoCamps {
  /// What somebody promised.
  fileprivate func pledges(of person: String) throws -> [String] {
    try String(contentsOf: folder.url.appending(path: "pledges.csv"), encoding: .utf8).split(separator: "\n")
      .map { $0.split(separator: ",") }.filter { $0[0] == person }.map { String($0[1]) }
  }
}
