import Foundation
import Testing

@Suite("onpromet recommend")
struct RecommendCommandTests {
  @Test("Somebody for whom fewer actions are open than asked for gets all of them, others exactly as many as asked for")
  func counts() throws {
    let all = try Town.json(["recommend", "--top", "50"]).rows
    let three = try Town.json(["recommend", "--top", "3"]).rows
    for (citizen, rows) in Dictionary(grouping: all, by: { $0["citizen"] as? String ?? "" }) {
      #expect(three.count { $0["citizen"] as? String == citizen } == min(3, rows.count))
      #expect(rows.map { $0["rank"] as? Int } == Array(1...rows.count))
    }
  }

  @Test("One citizen gets what she gets among all, to the last digit")
  func alone() throws {
    let all = try Town.run(["recommend", "--format", "jsonl"]).output.split(separator: "\n")
    let alone = try Town.run(["recommend", "--format", "jsonl", "--citizen", "nadia"]).output.split(separator: "\n")
    #expect(!alone.isEmpty)
    #expect(all.filter { $0.contains("\"citizen\": \"nadia\"") } == alone)
  }

  @Test("Values take many values, and are sorted")
  func values() throws {
    let rows = try Town.json(["recommend"]).rows
    for figure in ["value_per_hour", "accept", "keep", "leverage", "marginal_impact"] {
      #expect(Set(rows.compactMap { $0[figure] as? Double }).count >= 5, "\(figure)")
    }
    for (_, own) in Dictionary(grouping: rows, by: { $0["citizen"] as? String ?? "" }) {
      let values = own.compactMap { $0["value_per_hour"] as? Double }
      #expect(values == values.sorted(by: >))
    }
  }

  @Test("Reasons hold a code for programs and a sentence in the language asked for")
  func reasons() throws {
    let rows = try ["fr", "en"].map { try Town.json(["recommend", "--citizen", "theo"], language: $0).rows }
    let reasons = rows.map { $0.flatMap { $0["reasons"] as? [[String: String]] ?? [] } }
    #expect(reasons[0].map { $0["code"] } == reasons[1].map { $0["code"] })
    #expect(reasons[0].map { $0["text"] } != reasons[1].map { $0["text"] })
  }

  @Test("The summary says what is assumed, and that everybody is ranked alone")
  func summary() throws {
    let summary = try Town.json(["recommend"]).summary
    #expect(summary["accept_calibrated"] as? Bool == false)
    let notes = try #require(summary["notes"] as? [String])
    #expect(notes.contains { $0.contains("allocate") })
  }

  @Test("An action of a billion people is left out by name, and the others are recommended as without it")
  func vast() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file("citizens.csv", "id\nc1\n")
    let (header, usual) = ("id,title,starts_at,target\n", "usual,Usual,2026-06-01T10:00:00Z,10\n")
    _ = try folder.file("actions.csv", header + usual + "vast,Vast,2036-06-01T10:00:00Z,1000000000\n")
    let arguments = ["--data", folder.url.path, "--now", "2026-05-02"]
    let both = try Tool.run(["recommend", "--format", "csv"] + arguments)
    #expect(both.status == 0 && both.messages.contains("\"vast\" gathers too many"))
    _ = try folder.file("actions.csv", header + usual)
    #expect(try Tool.run(["recommend", "--format", "csv"] + arguments).output == both.output)
  }
}
