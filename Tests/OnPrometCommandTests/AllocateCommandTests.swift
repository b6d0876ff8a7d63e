import Foundation
import Testing

@Suite("onpromet allocate")
struct AllocateCommandTests {
  private func allocate(
    _ arguments: [String] = [], citizens: String = "ana\nbob\ncy\ndi\neve\n", header: String = "id",
    actions: String = "a,A,3,,"
  ) throws -> Tool.Result {
    let folder = try TemporaryFolder()
    try folder.file("citizens.csv", header + "\n" + citizens)
    try folder.file("actions.csv", "id,title,minimum,capacity,starts_at\n\(actions)\n")
    return try Tool.run(["allocate", "--data", folder.url.path, "--format", "json"] + arguments + Town.moment)
  }

  private func constraints(_ result: Tool.Result) throws -> [String] {
    let unmet = try JSONOutput.parse(result.output).summary["unmet"] as? [[String: Any]]
    return (unmet ?? []).compactMap { $0["constraint"] as? String }
  }

  @Test("Everybody who is sent has a row, and the action its forecast")
  func rows() throws {
    let result = try allocate(["--assigned"])
    #expect(result.status == 0)
    let (rows, summary) = (try JSONOutput.parse(result.output).rows, try JSONOutput.parse(result.output).summary)
    #expect(rows.map { $0["citizen"] as? String } == ["ana", "bob", "cy", "di", "eve"])
    #expect(rows.allSatisfy { $0["places"] as? Int == 1 && ($0["value"] as? Double ?? 0) > 0 })
    let action = try #require((summary["actions"] as? [[String: Any]])?.first)
    #expect(try #require(action["p_minimum"] as? Double) >= 0.8)
    #expect(try constraints(result).isEmpty)
  }

  @Test(
    "What cannot be met is told, whatever it is",
    arguments: [("a,A,5,,", "supply"), ("a,A,3,3,", "room"), ("a,A,3,,\nb,B,3,,", "competition")])
  func unmet(actions: String, constraint: String) throws {
    for language in ["fr", "en"] {
      let result = try allocate(["--assigned", "--language", language], actions: actions)
      #expect(result.status == 0)
      #expect(try constraints(result) == [constraint])
    }
  }

  @Test("A share of newcomers that nobody can fill, and people none of whom may be contacted, are told")
  func nobody() throws {
    let refused = try allocate(citizens: "ana,false\nbob,false\n", header: "id,contactable")
    #expect(try JSONOutput.parse(refused.output).summary["not_contactable"] as? Int == 2)
    #expect(try JSONOutput.parse(refused.output).rows.isEmpty)
    #expect(try constraints(refused) == ["supply"])
  }

  @Test("People who name one another come together; whoever names somebody who may not be asked is counted, not sent")
  func groups() throws {
    let together = try allocate(
      ["--assigned"], citizens: "ana,bob\nbob,ana\ncy,\ndi,\neve,\n", header: "id,comes_with")
    #expect(try JSONOutput.parse(together.output).rows.count >= 3)
    let stranded = try allocate(citizens: "ana,zoe,\nzoe,,false\n", header: "id,comes_with,contactable")
    #expect(try JSONOutput.parse(stranded.output).summary["without_companion"] as? Int == 1)
    #expect(try JSONOutput.parse(stranded.output).rows.isEmpty)
  }

  @Test("A companion whom the table does not hold is bad data", arguments: ["fr", "en"])
  func unknownCompanion(language: String) throws {
    let result = try allocate(["--language", language], citizens: "ana,\nbob,ana;zoe\n", header: "id,comes_with")
    #expect(result.status == 65 && result.output.isEmpty)
    for part in ["citizens.csv", "3", "comes_with", "zoe"] { #expect(result.messages.contains(part)) }
  }

  @Test(
    "Numbers out of their range are bad usage",
    arguments: [["--commitments", "0"], ["--newcomers", "1.5"], ["--worst-off", "-1"]])
  func usage(arguments: [String]) throws {
    #expect(try allocate(arguments).status == 64)
  }
}
