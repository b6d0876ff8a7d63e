import Foundation
import Testing

@Suite("onpromet resolve")
struct ResolveCommandTests {
  private func resolve(
    _ conditions: [(citizen: String, condition: String)], action: String = "a,A,", language: String = "en"
  ) throws -> Tool.Result {
    let folder = try TemporaryFolder()
    try folder.file("citizens.csv", "id,department\nana,it\nbob,it\ncy,\ndi,hr\n")
    try folder.file("actions.csv", "id,title,promises_needed\n\(action)\n")
    let rows = conditions.map { "\($0.citizen),a,\"\($0.condition)\"\n" }.joined()
    try folder.file("pledges.csv", "citizen,action,condition\n" + rows)
    return try Tool.run(
      ["resolve", "--data", folder.url.path, "--format", "json", "--language", language] + Town.moment)
  }

  private func codes(_ row: [String: Any]) -> [String] {
    (row["because"] as? [[String: String]] ?? []).compactMap { $0["code"] }
  }

  @Test("Each pledge says whether it holds and why, in both languages", arguments: ["fr", "en"])
  func reasons(language: String) throws {
    let conditions = [
      ("ana", "all of (bob)"), ("bob", "at least 2 of department:it"), ("cy", "all of (zoe)"),
      ("di", "at least 9 and at most 3"),
    ]
    let result = try resolve(conditions, language: language)
    #expect(result.status == 0)
    let rows = try JSONOutput.parse(result.output).rows
    #expect(rows.map { $0["holds"] as? Bool } == [true, true, false, false])
    #expect(rows.map(codes) == [["satisfied"], ["satisfied"], ["unknown_citizen"], ["contradictory"]])
    #expect(rows.map { $0["citizen"] as? String } == ["ana", "bob", "cy", "di"])
  }

  @Test("What is missing for an action to go ahead counts those whom one more brings along")
  func missing() throws {
    let result = try resolve([("ana", "at least 3"), ("bob", "at least 3")], action: "a,A,3")
    let summary = try JSONOutput.parse(result.output).summary
    let action = try #require((summary["actions"] as? [[String: Any]])?.first)
    #expect(action["further_needed"] as? Int == 1 && action["holding"] as? Int == 0)
    let chance = try #require(action["p_goes_ahead"] as? Double)
    #expect(chance > 0 && chance < 1)
    #expect(action["p_standard_error"] as? Double == 0)
  }

  @Test(
    "A condition that cannot be read, or nests beyond reason, is bad data with its row",
    arguments: [
      "at least many", "at most 3 of (ana)", String(repeating: "(", count: 100_000),
    ])
  func unreadable(condition: String) throws {
    let result = try resolve([("ana", "at least 1"), ("bob", condition)])
    #expect(result.status == 65 && result.output.isEmpty)
    for part in ["pledges.csv", "3", "condition"] { #expect(result.messages.contains(part)) }
  }
}
