import Foundation
import Testing

@Suite("onpromet simulate")
struct SimulateCommandTests {
  private static let city = ["simulate", "--citizens", "60", "--actions", "12", "--now", "2026-05-02"]

  private func files(seed: Int) throws -> [String: Data] {
    let folder = try TemporaryFolder()
    let result = try Tool.run(Self.city + ["--seed", "\(seed)", "--output", folder.url.path])
    #expect(result.status == 0)
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.url.path).filter { $0.hasSuffix(".csv") }
    return try Dictionary(
      uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: folder.url.appending(path: $0))) })
  }

  @Test("The same seed makes the same bytes, another seed another city")
  func reproducible() throws {
    let city = try files(seed: 7)
    #expect(try city == files(seed: 7))
    #expect(try city != files(seed: 8))
    #expect(Set(city.keys).isSuperset(of: ["citizens.csv", "actions.csv", "pledges.csv", "truth/citizens.csv"]))
  }

  @Test("A city's tables are sound")
  func sound() throws {
    let folder = try TemporaryFolder()
    #expect(try Tool.run(Self.city + ["--output", folder.url.path]).status == 0)
    let check = try Tool.run(["check", "--data", folder.url.path, "--format", "json"])
    #expect(check.status == 0)
    #expect(try JSONOutput.parse(check.output).rows.isEmpty)
  }

  @Test(
    "A city needs a folder, people and actions",
    arguments: [[], ["--output", "x", "--citizens", "0"], ["--output", "x", "--actions", "-1"]])
  func usage(arguments: [String]) throws {
    #expect(try Tool.run(["simulate"] + arguments).status == 64)
  }
}
