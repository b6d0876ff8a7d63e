import Foundation
import Testing

@Suite("onpromet explain")
struct ExplainCommandTests {
  @Test("For every recommendation the contributions add up to ln(value_per_hour)")
  func sums() throws {
    let recommended = try Town.json(["recommend", "--top", "20"]).rows
    #expect(recommended.count > 20)
    for row in recommended.prefix(8) {
      let (citizen, action) = (try #require(row["citizen"] as? String), try #require(row["action"] as? String))
      let explained = try Town.json(["explain", "--citizen", citizen, "--action", action])
      let sum = explained.rows.reduce(0) { $0 + ($1["contribution"] as? Double ?? .nan) }
      let value = try #require(explained.summary["value_per_hour"] as? Double)
      #expect(abs(sum - log(value)) < 1e-9)
      #expect(row["value_per_hour"] as? Double == value)
    }
  }

  @Test("Nobody that is recommended an action is told elsewhere that it is not open")
  func agreement() throws {
    let recommended = try Town.json(["recommend", "--citizen", "theo", "--top", "20"]).rows
    let open = Set(recommended.compactMap { $0["action"] as? String })
    let actions = try Town.json(["forecast"]).rows.compactMap { $0["action"] as? String }
    for action in actions.prefix(6) {
      let summary = try Town.json(["explain", "--citizen", "theo", "--action", action]).summary
      #expect(summary["eligible"] as? Bool == open.contains(action))
    }
  }

  @Test(
    "A name that is in no table is bad data",
    arguments: [["--citizen", "zoe", "--action", "river-may"], ["--citizen", "theo", "--action", "zoe"]])
  func unknown(selectors: [String]) throws {
    let result = try Town.run(["explain"] + selectors)
    #expect(result.status == 65)
    #expect(result.messages.contains("zoe"))
  }
}
