import Testing

@Suite("Teams of employees")
struct TeamCommandTests {
  @Test(
    "A company without employees, or with too few for a team, is bad data",
    arguments: [
      ["--organization", "rives-propres"], ["--organization", "lumen", "--smallest", "9", "--largest", "9"],
    ])
  func badData(arguments: [String]) throws {
    let result = try Town.run(["team"] + arguments)
    #expect(result.status == 65)
    #expect(result.messages.contains(arguments[1]))
  }

  @Test(
    "A team of one, and aggregates over one, are bad usage",
    arguments: [["--smallest", "1"], ["--smallest", "4", "--largest", "3"], ["--k", "1"], ["--rule", "dictator"]])
  func badUsage(arguments: [String]) throws {
    #expect(try Town.run(["team", "--organization", "lumen"] + arguments).status == 64)
  }

  @Test("No theme of an employee stands in what is printed of a small company")
  func noThemes() throws {
    let result = try Town.run(["team", "--organization", "lumen", "--format", "json"])
    #expect(result.output.contains("\"causes\": []") || result.output.contains("\"causes\":[]"))
  }
}
