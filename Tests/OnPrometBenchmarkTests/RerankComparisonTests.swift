import Foundation
import OnPrometBenchmark
import Testing

@Suite("rank --rerank")
struct RerankComparisonTests {
  @Test("measures every way on the best strategy's lists, and keeps the bounds it can keep")
  func report() throws {
    let rows = try rerank(try Self.ballots(), described: true)
    let methods = Dictionary(grouping: rows) { $0["method"] as? String ?? "" }
    #expect(Set(methods.keys) == ["none", "diversity", "floor", "cap", "exploration"])
    for row in rows {
      for name in ["ndcg@3", "ndcg_lost", "gini", "coverage", "variety"] {
        let (value, error) = (row[name] as? Double ?? .nan, row[name + "_se"] as? Double ?? .nan)
        #expect(value.isFinite && error >= 0, "\(name)")
      }
    }
    let plain = try #require(methods["none"]?.first)
    #expect(plain["ndcg_lost"] as? Double == 0)
    for row in (methods["floor"] ?? []) + (methods["cap"] ?? []) {
      #expect(row["shortfall"] as? Int == 0 && row["excess"] as? Int == 0)
      #expect(row["gini"] as? Double ?? 1 <= plain["gini"] as? Double ?? 0)
    }
  }

  @Test("leaves variety out where actions are not described")
  func undescribed() throws {
    let rows = try rerank(try Self.ballots(), described: false)
    #expect(!rows.isEmpty)
    #expect(rows.allSatisfy { $0["method"] as? String != "diversity" && $0["variety"] == nil })
  }

  /// Sixty people who choose among a dozen actions, low numbers more often.
  private static func ballots() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var (train, test) = (["citizen,action"], ["citizen,action"])
    for citizen in 0..<60 {
      train += [citizen % 4, 4 + citizen % 3, 7 + citizen % 5].map { "c\(citizen),a\($0)" }
      test.append("c\(citizen),a\((citizen + 1) % 4)")
    }
    let actions = ["action,kind"] + (0..<12).map { "a\($0),\($0 % 3 == 0 ? "" : "k\($0 % 2)")" }
    for (name, lines) in [("train", train), ("test", test), ("actions", actions)] {
      let file = folder.appendingPathComponent("\(name).csv")
      try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    }
    return folder
  }

  private func rerank(_ folder: URL, described: Bool) throws -> [[String: Any]] {
    defer { try? FileManager.default.removeItem(at: folder) }
    func path(_ name: String) -> String { folder.appendingPathComponent("\(name).csv").path }
    let description = described ? ["--actions", path("actions"), "--action-features", "kind"] : []
    let output = try BenchmarkProcess.run(
      ["rank", "--train", path("train"), "--test", path("test"), "--strategies", "ease", "--at", "3", "--rerank"]
        + description + ["--format", "json"])
    let report = try #require(JSONSerialization.jsonObject(with: output) as? [String: Any])
    return try #require(report["rerank"] as? [[String: Any]])
  }
}
