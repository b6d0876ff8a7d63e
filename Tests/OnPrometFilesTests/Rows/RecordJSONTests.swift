import CivicDomain
import Foundation
import OnPrometFiles
import OnPrometReport
import Testing

@Suite("One record is one JSON object, under the names of the table's columns")
struct RecordJSONTests {
  private static let action = #"""
    {"id": "planting", "title": "Plant \"oaks\"", "themes": ["climate:2", "food"], "format": "onsite", "promises_needed": 5, "starts_at": "2011-04-02", "ends_at": "2011-04-03", "hours": 1.5, "capacity": 20, "impact": "power(1.3)", "status": "open", "time_zone": "Europe/Paris"}
    """#

  @Test("What is written reads back as the same value, and is the line of JSON Lines")
  func readsBack() throws {
    let action = try Action(parsing: Array(Self.action.utf8), in: "body")
    #expect(action.title == "Plant \"oaks\"")
    #expect(action.span.clockIsKnown == false)
    #expect(action.json() == Self.action)

    let file = FileManager.default.temporaryDirectory.appending(path: "row-\(UUID().uuidString).jsonl").path
    defer { try? FileManager.default.removeItem(atPath: file) }
    let output = try ByteOutput(path: file)
    try Catalog(actions: [action]).write(.actions, as: .jsonl, to: output)
    try output.finish()
    #expect(try String(contentsOfFile: file, encoding: .utf8) == Self.action + "\n")
  }

  @Test("Null and an absent member both say that it is not known")
  func readsNull() throws {
    let citizen = try Citizen(parsing: Array(#"{"id": "amina", "area": null}"#.utf8), in: "body")
    #expect(citizen == (try Citizen(id: "amina")))
    #expect(citizen.json() == #"{"id": "amina"}"#)
  }

  @Test("Lists are lists or the text of a cell, codes with weights also an object")
  func readsLists() throws {
    let texts = [#""climate:2;food""#, #"["climate:2", "food"]"#, #"{"climate": 2, "food": 1}"#]
    for text in texts {
      let citizen = try Citizen(parsing: Array(#"{"id": "a", "themes": \#(text)}"#.utf8), in: "body")
      #expect(citizen.themes == [Interest("climate", weight: 2), Interest("food")])
    }
  }

  @Test(
    "What is wrong is named by its column and its value, with what would be accepted",
    arguments: [
      (#"{"id": "p", "citizen": "a"}"#, "id", "\"p\"", nil),
      (#"{"citizen": "a"}"#, "action", "", .field(.nonEmpty)),
      (#"{"citizen": "a", "action": "b", "places": 0}"#, "places", "0", .field(.atLeast(1))),
      (#"{"citizen": "a", "action": "b", "places": 1.5}"#, "places", "1.5", .field(.integer)),
      (#"{"citizen": "a", "action": "b", "pledged_at": "soon"}"#, "pledged_at", "soon", .field(.time)),
      (#"{"citizen": "a", "action": "b", "citizen": "c"}"#, "citizen", nil, .repeatedName),
    ] as [(String, String, String?, TableProblem.Kind?)])
  func namesProblems(text: String, column: String, value: String?, kind: TableProblem.Kind?) {
    #expect {
      try Pledge(parsing: Array(text.utf8), in: "body")
    } throws: { error in
      guard let problem = error as? TableProblem else { return false }
      return problem.file == "body" && problem.row == nil && problem.column == column && problem.value == value
        && (kind == nil || problem.kind == kind)
    }
  }

  @Test("Text that is no JSON object is refused", arguments: ["", "[]", "3", "{", #"{"id": "a"} {}"#])
  func refusesOthers(text: String) {
    #expect(throws: TableProblem.self) { try Citizen(parsing: Array(text.utf8), in: "body") }
  }
}
