import Foundation
import Testing

@Suite("Reminders, on the command line")
struct RemindCommandTests {
  @Test("What people read", arguments: ["fr", "en"])
  func people(language: String) throws {
    let result = try District.run(["remind", "--budget", "20", "--action", "a13"], language: language)
    #expect(result.status == 0)
    try Snapshot.expect(result.output, matches: "remind.\(language).txt")
  }

  @Test("Programs get the same figures in every form", arguments: ["csv", "json", "jsonl"])
  func programs(format: String) throws {
    let result = try District.run(["remind", "--organization", "pantry", "--format", format])
    #expect(result.status == 0)
    try Snapshot.expect(result.output, matches: "remind.\(format)")
  }

  /// Runs the command on the district with another table of reminders.
  private func remind(_ reminders: String, _ more: [String] = [], language: String = "en") throws -> Tool.Result {
    let folder = try TemporaryFolder()
    let file = try folder.file("reminders.csv", reminders)
    return try District.run(["remind", "--reminders", file.path] + more, language: language)
  }

  private static func table(changing column: Int, to value: String) throws -> String {
    let text = try String(contentsOf: Tool.root.appending(path: "datasets/district/reminders.csv"), encoding: .utf8)
    return text.split(separator: "\n").enumerated().map { number, line in
      guard number > 0 else { return String(line) }
      var cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      cells[column] = value
      return cells.joined(separator: ",")
    }.joined(separator: "\n") + "\n"
  }

  @Test(
    "Reminders that chance did not decide are refused with a way out", arguments: ["false", ""], ["fr", "en"])
  func notRandomized(value: String, language: String) throws {
    let table = try Self.table(changing: 5, to: value)
    let refused = try remind(table, language: language)
    #expect(refused.status == 65 && refused.output.isEmpty)
    for part in ["reminders", "randomized", "true", "--assume-unconfounded"] {
      #expect(refused.messages.contains(part))
    }
    let accepted = try remind(table, ["--assume-unconfounded"], language: language)
    #expect(accepted.status == 0)
  }

  @Test("Propensities of 0 or 1 are bad data", arguments: ["0", "1"])
  func propensity(value: String) throws {
    let result = try remind(try Self.table(changing: 4, to: value))
    #expect(result.status == 65 && result.output.isEmpty)
    for part in ["propensity: \(value);", "p", "a02"] { #expect(result.messages.contains(part)) }
  }

  @Test("No reminders, or too few, are bad data with what would help")
  func tooFew() throws {
    let heading = "citizen,action,sent_at,variant,propensity,randomized\n"
    let none = try remind(heading)
    #expect(none.status == 65 && none.messages.contains("no reminder was sent"))
    let one = try remind(heading + "p339,a02,2025-09-26T18:00,text,0.4,true\n")
    #expect(one.status == 65 && one.messages.contains("20"))
    let missing = try Town.run(["remind"])
    #expect(missing.status == 65 && missing.messages.contains("reminders"))
  }

  @Test("Mistakes in the arguments", arguments: [["--budget", "-1"], ["--fatigue", "often"], ["--fatigue", "2/30"]])
  func usage(arguments: [String]) throws {
    #expect(try District.run(["remind"] + arguments).status == 64)
  }

  @Test("An action or an organization that nobody knows is bad data", arguments: ["--action", "--organization"])
  func unknown(option: String) throws {
    let result = try District.run(["remind", option, "nowhere"])
    #expect(result.status == 65 && result.messages.contains("nowhere"))
  }
}
