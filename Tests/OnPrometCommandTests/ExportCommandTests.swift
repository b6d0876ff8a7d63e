import Foundation
import Testing

@Suite("onpromet export")
struct ExportCommandTests {
  private static let documents: [(name: String, arguments: [String])] = [
    ("osdi.json", ["osdi"]), ("mobilize.json", ["mobilize"]), ("schema-org.jsonld", ["schema-org"]),
    ("api-engagement.json", ["api-engagement"]), ("api-engagement.xml", ["api-engagement", "--xml"]),
    ("calendar.ics", ["ical"]),
  ]

  @Test("The invented town in each format, and in words what the format has no place for")
  func town() throws {
    for (name, arguments) in Self.documents {
      let result = try Town.run(["export"] + arguments + ["--organization", "rives-propres"])
      #expect(result.status == 0)
      try Snapshot.expect(result.output, matches: "export-\(name)")
      #expect(result.messages.contains("without a place in this format"))
      #expect(try Town.run(["export"] + arguments, language: "fr").messages.contains("sans place dans ce format"))
    }
  }

  @Test("What is exported can be imported, and what is imported is sound", arguments: ExportCommandTests.documents)
  func roundTrip(name: String, arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: name).path
    #expect(try Town.run(["export"] + arguments + ["--output", file]).status == 0)
    let tables = folder.url.appending(path: "tables").path
    #expect(try Tool.run(["import", arguments[0], file, "--output", tables]).status == 0)
    #expect(try Tool.run(["check", "--data", tables]).status == 0)
  }

  @Test("A file name that ends with .xml asks for a feed")
  func fileName() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "missions.xml")
    #expect(try Town.run(["export", "api-engagement", "--output", file.path]).status == 0)
    #expect(try String(contentsOf: file, encoding: .utf8).hasPrefix("<?xml"))
  }

  @Test("Mistakes end with 64, an unknown organization with 65")
  func mistakes() throws {
    #expect(try Town.run(["export", "ical", "--xml"]).status == 64)
    #expect(try Town.run(["export", "of-my-own"]).status == 64)
    #expect(try Tool.run(["export", "ical"]).status == 64)
    #expect(try Town.run(["export", "ical", "--organization", "nobody"]).status == 65)
  }
}
