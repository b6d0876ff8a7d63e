import Foundation
import Testing

@Suite("onpromet import")
struct ImportCommandTests {
  private static let listing = ["import", "nyc-service", "datasets/nyc_service/opportunities.csv.gz"]

  @Test("The real catalog becomes tables that are sound", arguments: ["fr", "en"])
  func folder(language: String) throws {
    let folder = try TemporaryFolder()
    let result = try Tool.run(Self.listing + ["--output", folder.url.path, "--language", language])
    #expect(result.status == 0)
    try Snapshot.expect(result.output, matches: "import.\(language).txt")
    let check = try Tool.run(["check", "--data", folder.url.path, "--format", "json"])
    #expect(check.status == 0)
    #expect(try JSONOutput.parse(check.output).rows.isEmpty)
  }

  @Test("A file's name gets the actions alone, in its format; standard output gets them as CSV")
  func file() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "actions.jsonl")
    #expect(try Tool.run(Self.listing + ["--output", file.path]).status == 0)
    #expect(try String(contentsOf: file, encoding: .utf8).split(separator: "\n").count == 665)
    #expect(try Tool.run(Self.listing).output.hasPrefix("id,title,"))
  }

  @Test("A file that is none, and one that is not there, are bad data; an unknown format is bad usage")
  func refused() throws {
    #expect(try Tool.run(["import", "nyc-service", "datasets/town/citizens.csv"]).status == 65)
    #expect(try Tool.run(["import", "nyc-service", "no-such.csv"]).status == 65)
    #expect(try Tool.run(["import", "of-my-own", "datasets/town/citizens.csv"]).status == 64)
  }
}
