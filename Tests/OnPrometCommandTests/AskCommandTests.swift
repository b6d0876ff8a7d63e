import Foundation
import Testing

@Suite("onpromet ask")
struct AskCommandTests {
  private func ask(
    _ arguments: [String] = [], citizens: String, supporters: String? = nil, language: String = "en"
  ) throws -> Tool.Result {
    let folder = try TemporaryFolder()
    try folder.file("citizens.csv", "id,contactable\n" + citizens)
    try folder.file(
      "actions.csv", "id,title,organization,starts_at,target\na,A,o,2026-05-20T10:00,5\nb,B,p,2026-05-21T10:00,\n")
    try folder.file("organizations.csv", "id\no\np\n")
    if let supporters { try folder.file("supporters.csv", "citizen,organization,contactable\n" + supporters) }
    try folder.file("proposals.csv", "citizen,action,proposed_at\nc1,a,2026-04-30\nc1,b,2026-04-28\n")
    return try Tool.run(
      ["ask", "--data", folder.url.path, "--format", "json", "--language", language] + arguments + Town.moment)
  }

  private func asked(_ result: Tool.Result) throws -> [String] {
    #expect(result.status == 0)
    return try JSONOutput.parse(result.output).rows.compactMap { $0["citizen"] as? String }
  }

  private static let people = (1...6).map { "c\($0),\n" }.joined()

  @Test("Asks for all actions that lack people, within the budget, and says how many before waiting")
  func gaps() throws {
    let result = try ask(citizens: Self.people)
    #expect(try asked(result) == ["c2", "c3", "c4", "c5", "c6"])
    let (rows, summary) = try JSONOutput.parse(result.output)
    #expect(rows.map { $0["rank"] as? Int } == [1, 2, 3, 4, 5] && rows.allSatisfy { $0["action"] as? String == "a" })
    #expect(summary["tired"] as? Int == 1)
    let action = try #require((summary["actions"] as? [[String: Any]])?.first)
    #expect(action["ask_now"] as? Int == 5 && action["wait_days"] as? Int == 2)
    #expect(try asked(ask(["--fatigue", "3/30d"], citizens: Self.people)).last == "c1")
    #expect(try asked(ask(["--top", "2"], citizens: Self.people)) == ["c2", "c3"])
  }

  @Test("An organization asks its supporters, and nobody who said no")
  func organization() throws {
    let supporters = "c2,o,\nc3,o,false\nc4,p,\n"
    #expect(try asked(ask(["--organization", "o"], citizens: Self.people, supporters: supporters)) == ["c2"])
    #expect(try asked(ask(["--organization", "o"], citizens: Self.people)).count == 5)
  }

  @Test("Where nobody may be asked, no rows and a sentence that says why", arguments: ["fr", "en"])
  func nobody(language: String) throws {
    let result = try ask(citizens: "c1,false\nc2,false\n", language: language)
    #expect(try asked(result).isEmpty)
    let notes = try JSONOutput.parse(result.output).summary["notes"] as? [String] ?? []
    #expect(notes.contains { $0.contains(language == "fr" ? "Personne ne peut" : "Nobody may be asked") })
  }

  @Test("A budget that cannot be read is bad usage, an unknown action bad data")
  func badArguments() throws {
    #expect(try ask(["--fatigue", "often"], citizens: Self.people).status == 64)
    #expect(try ask(["--top", "0"], citizens: Self.people).status == 64)
    #expect(try ask(["--action", "nowhere"], citizens: Self.people).status == 65)
  }
}
