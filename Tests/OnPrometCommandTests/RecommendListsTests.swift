import Foundation
import Testing

@Suite("onpromet recommend, with lists that depart from the ranking")
struct RecommendListsTests {
  @Test("what exploration shows is a table of proposals, with place and propensity of each")
  func proposals() throws {
    let folder = try TemporaryFolder()
    let shown = try Town.run(["recommend", "--explore", "0.3", "--top", "4", "--format", "csv"])
    let file = try folder.file("proposals.csv", shown.output)
    let check = try Town.run(["check", "--proposals", file.path])
    #expect(shown.status == 0 && check.status == 0, "\(check.output)")
    let (rows, summary) = try Town.json(["recommend", "--explore", "0.3", "--top", "4"])
    for (_, own) in Dictionary(grouping: rows, by: { $0["citizen"] as? String ?? "" }) {
      #expect(own.map { $0["position"] as? Int } == Array(1...own.count))
    }
    let propensities = rows.compactMap { $0["propensity"] as? Double }
    #expect(propensities.count == rows.count && propensities.allSatisfy { 0 < $0 && $0 <= 1 })
    let drawn = rows.filter { ($0["reasons"] as? [[String: String]] ?? []).contains { $0["code"] == "drawn" } }
    #expect(!drawn.isEmpty && summary["drawn"] as? Int == drawn.count)
  }

  @Test("values are those of the ranking, whatever the place")
  func values() throws {
    let known = try Town.json(["recommend", "--top", "50"]).rows.map(Pair.init)
    for options in [["--explore", "0.5"], ["--diversity", "0.8"], ["--exposure-floor", "2", "--exposure-cap", "8"]] {
      let rows = try Town.json(["recommend", "--top", "3"] + options).rows.map(Pair.init)
      #expect(!rows.isEmpty && Set(rows).isSubset(of: known))
    }
  }

  private struct Pair: Hashable {
    let citizen: String?
    let action: String?
    let value: Double?

    init(_ row: [String: Any]) {
      (citizen, action) = (row["citizen"] as? String, row["action"] as? String)
      value = row["value_per_hour"] as? Double
    }
  }

  @Test("the stream explores and varies as the tables do")
  func stream() throws {
    let options = ["--explore", "0.5", "--diversity", "0.4", "--top", "3", "--seed", "4"]
    let rows = try Town.json(["recommend", "--citizen", "rosa"] + options).rows
    let rosa =
      #"{"id": "rosa", "latitude": 47.0866, "longitude": 2.3925, "languages": ["fr", "es"], "birth_year": 1970}"#
    let result = try Tool.run(["recommend", "--stream"] + options + Town.arguments, input: rosa + "\n")
    let line = try #require(JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let answers = try #require(line["recommendations"] as? [[String: Any]])
    #expect(answers.map { $0["action"] as? String } == rows.map { $0["action"] as? String })
    #expect(answers.map { $0["propensity"] as? Double } == rows.map { $0["propensity"] as? Double })
  }

  @Test("bounds hold over everybody's lists, and the summary tells at what price")
  func bounds() throws {
    let (rows, summary) = try Town.json(["recommend", "--top", "2", "--exposure-floor", "1", "--exposure-cap", "6"])
    let shown = Dictionary(grouping: rows) { $0["action"] as? String ?? "" }.mapValues(\.count)
    #expect(summary["exposure_excess"] as? Int == shown.values.reduce(0) { $0 + max(0, $1 - 6) })
    let kept = try #require(summary["kept_value"] as? Double)
    #expect(kept > 0 && kept <= 1)
  }

  @Test(
    "what cannot be meant is refused, with the option's name, in both languages",
    arguments: [
      (["--explore", "1.5"], "--explore"), (["--diversity", "nan"], "--diversity"),
      (["--exposure-cap", "0"], "--exposure-cap"),
      (["--exposure-floor", "5", "--exposure-cap", "4"], "--exposure-cap"),
      (["--exposure-cap", "4", "--stream"], "--stream"), (["--exposure-floor", "1", "--explore", "0.1"], "--explore"),
      (["--exposure-floor", "1", "--strategy", "taxonomy"], "--strategy"),
    ])
  func refusals(options: [String], named: String) throws {
    let messages = try ["fr", "en"].map { language in
      let result = try Town.run(["recommend"] + options, language: language)
      #expect(result.status == 64 && result.output.isEmpty)
      #expect(result.messages.contains(named))
      return result.messages
    }
    #expect(messages[0] != messages[1])
  }

  @Test("every example of the help runs as printed")
  func examples() throws {
    let help = try Tool.run(["recommend", "--help"]).output.replacing("\\\n", with: " ")
    let examples = help.split(separator: "\n").filter { $0.hasPrefix("  onpromet ") }
    #expect(examples.count == 3)
    for example in examples {
      let result = try Tool.shell(String(example))
      #expect(result.status == 0, "\(example)\n\(result.messages)")
    }
  }
}
