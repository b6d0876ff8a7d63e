import Foundation
import Testing

@Suite("Models: onpromet fit, and what uses them")
struct ModelTests {
  private static let people = ["--citizens", "datasets/town/citizens.csv"]

  private func fitted(_ folder: TemporaryFolder) throws -> String {
    let path = folder.url.appending(path: "town.model").path
    #expect(try Town.run(["fit", "--output", path]).status == 0)
    return path
  }

  @Test("Recommendations from a model are, byte for byte, those from the tables")
  func agreement() throws {
    let folder = try TemporaryFolder()
    let model = try fitted(folder)
    let arguments = ["recommend", "--model", model, "--format", "jsonl"] + Self.people + Town.moment
    #expect(try Tool.run(arguments).output == Town.run(["recommend", "--format", "jsonl"]).output)
  }

  @Test("A stream needs nothing but the model, and knows its zone")
  func stream() throws {
    let folder = try TemporaryFolder()
    let arguments = ["recommend", "--stream", "--top", "1", "--model", try fitted(folder)]
    let answer = try Tool.run(arguments + ["--now", "2026-05-02T09:00+02:00"], input: #"{"id": "zoe"}"#)
    #expect(answer.status == 0)
    let tables = try Town.run(["recommend", "--stream", "--top", "1"])
    #expect(tables.status == 0)
    #expect(answer.output.contains("\"recommendations\": [{"))
  }

  @Test("The same tables make the same bytes, and a summary without anybody's name")
  func reproducible() throws {
    let folders = try [TemporaryFolder(), TemporaryFolder()]
    let models = try folders.map { try Data(contentsOf: URL(filePath: fitted($0))) }
    #expect(models[0] == models[1])
    let path = folders[0].url.appending(path: "again.model").path
    for language in ["fr", "en"] {
      let summary = try Town.run(["fit", "--output", path], language: language).output
      try Snapshot.expect(summary, matches: "fit.\(language).txt")
      #expect(!summary.contains("nadia"))
    }
  }

  @Test("A file that an older release wrote is still read, and forecasts the same", arguments: [1, 2])
  func olderFormats(version: Int) throws {
    let model = "Tests/OnPrometCommandTests/Models/town.format-\(version).model"
    let result = try Tool.run(["forecast", "--model", model, "--format", "csv"] + Town.moment)
    #expect(result.status == 0)
    try Snapshot.expect(result.output, matches: "forecast.older-format.csv")
  }

  @Test("What is no model is bad data, a missing --output bad usage")
  func refused() throws {
    let wrong = try Tool.run(["forecast", "--model", "datasets/town/actions.csv"])
    #expect(wrong.status == 65)
    #expect(wrong.messages.contains("actions.csv"))
    #expect(try Tool.run(["forecast", "--model", "no-such.model"]).status == 65)
    #expect(try Town.run(["fit"]).status == 64)
  }
}
