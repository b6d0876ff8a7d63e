import Foundation
import Testing

@Suite("onpromet doctor")
struct DoctorCommandTests {
  @Test("Nothing is missing where the tests run, and every part says what it is", arguments: ["fr", "en"])
  func parts(language: String) throws {
    let result = try Tool.run(["doctor", "--format", "json", "--language", language])
    #expect(result.status == 0)
    let object = try #require(JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let rows = try #require(object["rows"] as? [[String: Any]])
    #expect(
      rows.compactMap { $0["part"] as? String } == [
        "linear_algebra", "csv", "gzip", "time_zones", "store", "server", "hardware",
      ])
    #expect(rows.allSatisfy { $0["state"] as? String == "ok" || $0["remedy"] is String })
  }
}
