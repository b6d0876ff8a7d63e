import Foundation
import Testing

@Suite("Data that are not sound")
struct BadDataTests {
  private func brokenTown(_ folder: TemporaryFolder) throws -> URL {
    let town = try folder.town()
    let file = town.appending(path: "actions.csv")
    let text = try String(contentsOf: file, encoding: .utf8).replacing("47.3310", with: "95")
    try Data(text.utf8).write(to: file)
    return town
  }

  @Test("A bad row stops every command with 65 and names file, row, column and value", arguments: ["fr", "en"])
  func sentence(language: String) throws {
    let folder = try TemporaryFolder()
    let town = try brokenTown(folder)
    let result = try Tool.run(["forecast", "--data", town.path, "--language", language] + Town.moment)
    #expect(result.status == 65)
    #expect(result.output.isEmpty)
    for part in ["actions.csv", "15", "latitude", "95", "90"] { #expect(result.messages.contains(part)) }
    #expect(result.messages.split(separator: "\n").count == 1)
  }

  @Test("A failing run leaves the old file as it was, and nothing beside it")
  func atomic() throws {
    let folder = try TemporaryFolder()
    let town = try brokenTown(folder)
    let old = try folder.file("out.csv", "old")
    let result = try Tool.run(
      ["forecast", "--data", town.path, "--output", old.path, "--format", "csv"] + Town.moment)
    #expect(result.status == 65)
    #expect(try String(contentsOf: old, encoding: .utf8) == "old")
    #expect(try Set(FileManager.default.contentsOfDirectory(atPath: folder.url.path)) == ["town", "out.csv"])
  }

  @Test("--keep-going skips bad rows and counts them")
  func keepGoing() throws {
    let folder = try TemporaryFolder()
    let town = try brokenTown(folder)
    let result = try Tool.run(["forecast", "--data", town.path, "--keep-going", "--format", "jsonl"] + Town.moment)
    #expect(result.status == 0)
    #expect(!result.output.contains("hedge-far"))
    #expect(result.messages.contains("skipped"))
  }

  @Test("check lists every problem, and ends with 65")
  func check() throws {
    let folder = try TemporaryFolder()
    let town = try brokenTown(folder)
    let result = try Tool.run(["check", "--data", town.path, "--format", "json"] + Town.moment)
    #expect(result.status == 65)
    let (rows, summary) = try JSONOutput.parse(result.output)
    #expect(rows.contains { $0["column"] as? String == "latitude" && $0["row"] as? Int == 15 })
    #expect(summary["errors"] as? Int == rows.count)
  }

  @Test("Warnings alone end with 0")
  func warnings() throws {
    let folder = try TemporaryFolder()
    let town = try folder.town()
    let file = town.appending(path: "organizations.csv")
    let text = try String(contentsOf: file, encoding: .utf8)
    let lines = text.split(separator: "\n").enumerated().map { $0 == 0 ? "\($1),colour" : "\($1),blue" }
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
    let result = try Tool.run(["check", "--data", town.path, "--format", "json"])
    #expect(result.status == 0)
    #expect(try JSONOutput.parse(result.output).rows.map { $0["severity"] as? String } == ["warning"])
  }

  @Test("A file that is not there is bad data with its name, a run without data bad usage")
  func missing() throws {
    let missing = try Tool.run(["forecast", "--actions", "no-such-file.csv"])
    #expect(missing.status == 65)
    #expect(missing.messages.contains("no-such-file.csv"))
    #expect(try Tool.run(["forecast", "--data", "no-such-folder"]).status == 65)
    #expect(try Tool.run(["forecast"]).status == 64)
    #expect(try Tool.run(["recommend", "--actions", "datasets/town/actions.csv"] + Town.moment).status == 65)
  }

  @Test("A folder without tables is a problem that check lists")
  func noTables() throws {
    let folder = try TemporaryFolder()
    let result = try Tool.run(["check", "--data", folder.url.path, "--format", "json"])
    #expect(result.status == 65)
    #expect(try JSONOutput.parse(result.output).rows.count == 1)
  }
}
