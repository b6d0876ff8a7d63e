import Foundation
import Testing

@Suite("onpromet watch")
struct WatchCommandTests {
  private func watch(_ language: String) throws -> Tool.Result {
    let folder = try TemporaryFolder()
    try folder.file("actions.csv", "id,title,minimum,starts_at,closes_at\na,Hedge,6,2011-04-02T10:00Z,2011-04-01\n")
    let rows =
      (0..<7).map { "c\($0),a,,," } + (0..<4).map { "d\($0),a,cancelled,,2011-03-\(28 + $0 % 3)T08:00Z" }
      + ["e,a,pledged,2011-04-01T08:00Z,"]
    try folder.file(
      "pledges.csv", "citizen,action,status,confirm_by,cancelled_at\n" + rows.joined(separator: "\n") + "\n")
    return try Tool.run([
      "watch", "--data", folder.url.path, "--format", "json", "--language", language, "--now", "2011-03-31T09:00Z",
    ])
  }

  @Test("Late withdrawals that put an action at risk are told, with how many, since when and what they cost")
  func lateCancellations() throws {
    for (language, word) in [("fr", "retirées"), ("en", "withdrawn")] {
      let (rows, summary) = try JSONOutput.parse(try watch(language).output)
      #expect(rows.first?["lost"] as? Int == 4)
      #expect(rows.first?["lost_since"] as? String == "2011-03-28T08:00:00Z")
      #expect(try #require(rows.first?["p_drop"] as? Double) > 0.1)
      let alerts = try #require(summary["late_cancellations"] as? [String])
      #expect(alerts.count == 1 && alerts[0].contains(word) && alerts[0].contains("Hedge"))
    }
  }

  @Test("Whoever must still confirm is counted, with the first deadline")
  func confirmations() throws {
    let row = try #require(try JSONOutput.parse(try watch("en").output).rows.first)
    #expect(row["unconfirmed"] as? Int == 1 && row["confirm_by"] as? String == "2011-04-01T08:00:00Z")
  }
}
