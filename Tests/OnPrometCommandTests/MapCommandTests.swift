import Foundation
import Testing

@Suite("onpromet map")
struct MapCommandTests {
  @Test(
    "Every form is printed in both languages",
    arguments: ["tree", "table", "csv", "json", "jsonl", "mermaid", "svg"])
  func forms(form: String) throws {
    let results = try ["fr", "en"].map { try Tool.run(["map", "--format", form, "--language", $0]) }
    #expect(results.allSatisfy { $0.status == 0 && !$0.output.isEmpty })
    #expect(results[0].output != results[1].output)
  }

  @Test("JSON holds rows and a summary")
  func json() throws {
    let result = try Tool.run(["map", "--format", "json"])
    let object = try #require(JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let rows = try #require(object["rows"] as? [[String: Any]])
    let summary = try #require(object["summary"] as? [String: Any])
    #expect(Set(summary.keys) == ["question", "language", "branches", "modes"])
    #expect(rows.allSatisfy { $0["code"] is String && $0["label"] is String })
  }

  @Test("The drawing goes to the file named, beside the tree")
  func plot() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "map.svg")
    let result = try Tool.run(["map", "--plot", file.path])
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("How to act"))
    #expect(try String(contentsOf: file, encoding: .utf8).hasPrefix("<svg"))
  }

  @Test("A page holds the drawing where the file ends so; another ending is bad usage, and nothing is written")
  func plotEndings() throws {
    let folder = try TemporaryFolder()
    let (page, picture) = (folder.url.appending(path: "map.html"), folder.url.appending(path: "map.png"))
    #expect(try Tool.run(["map", "--plot", page.path, "--language", "fr"]).status == 0)
    let text = try String(contentsOf: page, encoding: .utf8)
    #expect(text.hasPrefix("<!DOCTYPE html>") && text.contains(#"lang="fr""#) && text.contains("<svg"))
    #expect(try Tool.run(["map", "--plot", picture.path]).status == 64)
    #expect(!FileManager.default.fileExists(atPath: picture.path))
  }
}
