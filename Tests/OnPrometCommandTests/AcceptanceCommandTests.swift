import Foundation
import Testing

/// A simulated city whose people answered some proposals, and the model fitted to it.
private final class AnsweringCity: Sendable {
  static let shared = Result { try AnsweringCity() }
  static let moment = ["--now", "2026-05-02"]

  let folder: TemporaryFolder
  var tables: [String] { ["--data", folder.url.path] + Self.moment }
  var model: String { folder.url.appending(path: "city.model").path }
  var citizens: String { folder.url.appending(path: "citizens.csv").path }

  private init() throws {
    folder = try TemporaryFolder()
    let city = ["simulate", "--citizens", "2000", "--actions", "30", "--seed", "2", "--output", folder.url.path]
    #expect(try Tool.run(city + Self.moment).status == 0)
    #expect(try Tool.run(["fit", "--output", model] + tables).status == 0)
  }
}

@Suite("Acceptance learned from proposals, on the command line")
struct AcceptanceCommandTests {
  private func city() throws -> AnsweringCity { try AnsweringCity.shared.get() }

  @Test("fit tells what answers taught, and how calibrated it is", arguments: ["fr", "en"])
  func fit(language: String) throws {
    let arguments = ["fit", "--output", try city().folder.url.appending(path: "\(language).model").path]
    let result = try Tool.run(arguments + city().tables + ["--language", language])
    #expect(result.status == 0)
    try Snapshot.expect(result.output, matches: "acceptance-fit.\(language).txt")
  }

  @Test("explain shows what of the chance answers taught", arguments: ["fr", "en"])
  func explain(language: String) throws {
    let result = try Tool.run(
      [
        "explain", "--model", city().model, "--citizens", city().citizens, "--citizen", "c000001", "--language",
        language,
      ]
        + AnsweringCity.moment + ["--action", try bestAction()])
    #expect(result.status == 0)
    try Snapshot.expect(result.output, matches: "acceptance-explain.\(language).txt")
  }

  private func bestAction() throws -> String {
    let result = try Tool.run(["recommend", "--citizen", "c000001", "--top", "1", "--format", "json"] + city().tables)
    return try #require(JSONOutput.parse(result.output).rows.first?["action"] as? String)
  }

  @Test("recommend says so, and a model tells the same as the tables it came from, byte for byte")
  func recommend() throws {
    let people = (1...40).flatMap { ["--citizen", "c0000" + ($0 < 10 ? "0" : "") + "\($0)"] }
    let arguments = ["recommend", "--top", "3", "--format", "json"] + people
    let fromTables = try Tool.run(arguments + city().tables)
    let fromModel = try Tool.run(
      arguments + ["--model", city().model, "--citizens", city().citizens] + AnsweringCity.moment)
    #expect(fromTables.status == 0 && fromModel.output == fromTables.output)
    let (rows, summary) = try JSONOutput.parse(fromTables.output)
    #expect(summary["accept_calibrated"] as? Bool == true)
    #expect(rows.contains { ($0["reasons"] as? [[String: String]] ?? []).contains { $0["code"] == "sort" } })
  }

  @Test("A stream answers with the learned chances too")
  func stream() throws {
    let line = try Tool.run(
      ["recommend", "--stream", "--top", "1", "--model", city().model] + AnsweringCity.moment,
      input: #"{"id": "stranger"}"#)
    let one = try Tool.run(
      ["recommend", "--stream", "--top", "1"] + city().tables, input: #"{"id": "stranger"}"#)
    #expect(line.status == 0 && !line.output.isEmpty && line.output == one.output)
  }

  @Test("A proposal that was shown with a chance of 0 is bad data, by its row")
  func badPropensity() throws {
    let folder = try TemporaryFolder()
    let town = try folder.town()
    try Data("citizen,action,proposed_at,propensity,response\ntheo,river-may,2026-04-01,0,accepted\n".utf8)
      .write(to: town.appending(path: "proposals.csv"))
    let result = try Tool.run(
      ["fit", "--output", folder.url.appending(path: "m").path, "--data", town.path] + Town.moment)
    #expect(result.status == 65)
    #expect(result.messages.contains("propensity"))
  }
}
