import Foundation
import Testing

@Suite("onpromet recommend --stream")
struct StreamTests {
  private static let arguments = ["recommend", "--stream", "--top", "3"]

  private func answers(_ lines: [String], language: String = "en") throws -> (answers: [[String: Any]], status: Int32) {
    let result = try Tool.run(
      Self.arguments + Town.arguments + ["--language", language], input: lines.joined(separator: "\n") + "\n")
    let answers = try result.output.split(separator: "\n").map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    return (answers, result.status)
  }

  @Test("Each line is answered by one, in order, bad ones with the reason, and the run then ends with 65")
  func order() throws {
    let (answers, status) = try answers([
      #"{"id": "zoe", "themes": ["climate"]}"#, "no JSON", #"{"id": "max", "latitude": 95, "longitude": 1}"#,
      #"{"themes": ["climate"]}"#, #"{"id": "ada"}"#,
    ])
    #expect(status == 65)
    #expect(answers.map { $0["citizen"] as? String } == ["zoe", nil, "max", nil, "ada"])
    #expect(answers.map { $0["error"] == nil } == [true, false, false, false, true])
    #expect((answers[2]["error"] as? String)?.contains("latitude") == true)
    #expect((answers[0]["recommendations"] as? [[String: Any]])?.count == 3)
  }

  @Test("Sound lines alone end with 0; errors are told in the language asked for")
  func status() throws {
    #expect(try answers([#"{"id": "zoe"}"#]).status == 0)
    let errors = try ["fr", "en"].map { try answers(["{"], language: $0).answers[0]["error"] as? String }
    #expect(errors[0] != errors[1])
  }

  @Test("Somebody gets the same from the stream as from the tables, whoever else is in it")
  func agreement() throws {
    let rows = try Town.json(["recommend", "--citizen", "rosa", "--top", "3"]).rows
    let rosa =
      #"{"id": "rosa", "latitude": 47.0866, "longitude": 2.3925, "languages": ["fr", "es"], "birth_year": 1970}"#
    for lines in [[rosa], [#"{"id": "zoe"}"#, rosa]] {
      let last = try #require(answers(lines).answers.last)
      let recommendations = try #require(last["recommendations"] as? [[String: Any]])
      #expect(recommendations.map { $0["action"] as? String } == rows.map { $0["action"] as? String })
      #expect(recommendations.map { $0["value_per_hour"] as? Double } == rows.map { $0["value_per_hour"] as? Double })
    }
  }

  @Test("Pledges that a line carries count: what one has promised is not proposed again")
  func pledges() throws {
    let plain = try answers([#"{"id": "zoe"}"#]).answers[0]
    let first = try #require((plain["recommendations"] as? [[String: Any]])?.first?["action"] as? String)
    let promised = try answers([#"{"id": "zoe", "pledges": [{"action": "\#(first)"}]}"#]).answers[0]
    let actions = (promised["recommendations"] as? [[String: Any]])?.compactMap { $0["action"] as? String } ?? []
    #expect(!actions.isEmpty && !actions.contains(first))
  }

  @Test(
    "A pledge to an unknown action, or of somebody else, is refused by name",
    arguments: [(#"{"action": "nowhere"}"#, "nowhere"), (#"{"citizen": "max", "action": "food-may"}"#, "max")])
  func foreignPledges(pledge: String, named: String) throws {
    let (answers, status) = try answers([#"{"id": "zoe", "pledges": [\#(pledge)]}"#, #"{"id": "ada"}"#])
    #expect(status == 65)
    #expect((answers[0]["error"] as? String)?.contains(named) == true)
    #expect(answers[1]["error"] == nil)
  }
}
