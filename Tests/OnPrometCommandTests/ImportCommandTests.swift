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

  @Test(
    "Ballots and ratings become tables that are sound, from which a model is fitted and actions are recommended",
    arguments: [
      ("pabulib", ["datasets/vote/parks.pb"], "v03"),
      ("recbole", ["datasets/vote/evenings.inter", "--minimum-rating", "3"], "fay"),
    ])
  func roundTrip(format: String, arguments: [String], citizen: String) throws {
    let folder = try TemporaryFolder()
    for language in ["fr", "en"] {
      let result = try Tool.run(
        ["import", format] + arguments + ["--output", folder.url.path, "--language", language])
      #expect(result.status == 0)
      try Snapshot.expect(result.output, matches: "import-\(format).\(language).txt")
    }
    for table in ["citizens", "actions", "pledges"] {
      let text = try String(contentsOf: folder.url.appending(path: "\(table).csv"), encoding: .utf8)
      try Snapshot.expect(text, matches: "import-\(format).\(table).csv")
    }
    #expect(try Tool.run(["check", "--data", folder.url.path]).status == 0)
    let model = folder.url.appending(path: "vote.model").path
    #expect(try Tool.run(["fit", "--data", folder.url.path, "--output", model]).status == 0)
    let ranked = try Tool.run([
      "recommend", "--data", folder.url.path, "--model", model, "--citizen", citizen, "--format", "json",
    ])
    #expect(ranked.status == 0)
    #expect(try JSONOutput.parse(ranked.output).rows.count == 5)
  }

  @Test(
    "Files of other systems become actions that are sound",
    arguments: [
      ("api-engagement", "missions.xml"), ("ical", "calendar.ics"), ("schema-org", "event.jsonld"),
    ])
  func exchange(format: String, file: String) throws {
    let folder = try TemporaryFolder()
    for language in ["fr", "en"] {
      let result = try Tool.run([
        "import", format, "datasets/exchange/\(file)", "--time-zone", "Europe/Paris", "--output", folder.url.path,
        "--language", language,
      ])
      #expect(result.status == 0)
      try Snapshot.expect(result.output, matches: "import-\(format).\(language).txt")
    }
    let actions = try String(contentsOf: folder.url.appending(path: "actions.csv"), encoding: .utf8)
    try Snapshot.expect(actions, matches: "import-\(format).actions.csv")
    #expect(try Tool.run(["check", "--data", folder.url.path]).status == 0)
  }

  @Test(
    "Options that do not go with a format, and an output that could not hold everything, are bad usage",
    arguments: [
      ["pabulib", "datasets/vote/parks.pb"], ["pabulib", "datasets/vote/parks.pb", "--output", "-"],
      ["recbole", "datasets/vote/evenings.inter", "--output", "actions.csv"],
      ["pabulib", "datasets/vote/parks.pb", "--output", "folder", "--minimum-rating", "3"],
      ["recbole", "datasets/vote/evenings.inter", "--output", "folder", "--minimum-rating", "nan"],
    ])
  func badUsage(arguments: [String]) throws {
    #expect(try Tool.run(["import"] + arguments).status == 64)
  }

  @Test("A listing that lacks a column is refused, though each of its rows could be an action")
  func otherListing() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("other.csv", "id,title\n1,Anything\n")
    let result = try Tool.run(["import", "nyc-service", file.path, "--language", "en"])
    #expect(result.status == 65 && result.messages.contains("column summary"))
  }

  @Test("A file that is none, and one that is not there, are bad data; an unknown format is bad usage")
  func refused() throws {
    #expect(try Tool.run(["import", "nyc-service", "datasets/town/citizens.csv"]).status == 65)
    #expect(try Tool.run(["import", "nyc-service", "no-such.csv"]).status == 65)
    #expect(try Tool.run(["import", "of-my-own", "datasets/town/citizens.csv"]).status == 64)
  }
}
