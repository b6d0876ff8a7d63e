import Foundation
import Testing

@Suite("Campaigns on the command line")
struct CampaignCommandTests {
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.file(
      "campaigns.csv", "id,impact,minimum,target,impact_value,deadline\nc,threshold(4),4,4,100,2026-05-25\n")
    try folder.file(
      "actions.csv",
      "id,title,starts_at,hours,pledge_limit,campaign,campaign_weight,minimum\n"
        + "a,A,2026-05-20T10:00,2,3,c,,\nb,B,2026-05-21T10:00,2,3,c,2,\nlate,L,2026-05-29T10:00,2,3,c,,\n")
    let promises = ["x,a", "y,a", "x,b", "y,b"].map { "\($0),pledged\n" }.joined()
    try folder.file("pledges.csv", "citizen,action,status\n" + promises)
    try folder.file("citizens.csv", "id\nana\nx\ny\n")
    return folder
  }

  @Test("watch tells how a campaign stands, recommend values its actions on its curve", arguments: ["fr", "en"])
  func campaign(language: String) throws {
    let folder = try folder()
    let arguments = ["--data", folder.url.path, "--format", "json", "--language", language] + Town.moment
    let watch = try Tool.run(["watch"] + arguments)
    #expect(watch.status == 0)
    let campaign = try #require((JSONOutput.parse(watch.output).summary["campaigns"] as? [[String: Any]])?.first)
    #expect(campaign["campaign"] as? String == "c" && campaign["actions"] as? Int == 2)
    let chance = try #require(campaign["p_minimum"] as? Double)
    #expect(chance > 0 && chance < 1)
    let recommend = try Tool.run(["recommend", "--citizen", "ana"] + arguments)
    #expect(recommend.status == 0)
    let rows = try JSONOutput.parse(recommend.output).rows
    let impacts = Dictionary(
      uniqueKeysWithValues: rows.compactMap { row in
        (row["action"] as? String).flatMap { action in (row["marginal_impact"] as? Double).map { (action, $0) } }
      })
    // Two participations at once are at least as likely to decide as one, and those after the deadline decide nothing.
    let (one, two) = (try #require(impacts["a"]), try #require(impacts["b"]))
    #expect(one > 0 && two > one && impacts["late"] == 0)
  }
}
