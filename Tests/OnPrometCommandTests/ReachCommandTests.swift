import Foundation
import Testing

@Suite("Reach, on the command line")
struct ReachCommandTests {
  private static let population = ["--reference", "datasets/district/population.csv"]

  @Test("What people read", arguments: ["fr", "en"])
  func people(language: String) throws {
    let result = try District.run(["reach"] + Self.population, language: language)
    #expect(result.status == 0)
    try Snapshot.expect(result.output, matches: "reach.\(language).txt")
  }

  @Test("Programs get the same figures in every form", arguments: ["csv", "json", "jsonl"])
  func programs(format: String) throws {
    let result = try District.run(["reach", "--by", "age", "--format", format])
    #expect(result.status == 0)
    try Snapshot.expect(result.output, matches: "reach.\(format)")
  }

  @Test(
    "A population that is not sound names file, row, column and value",
    arguments: [
      ("attribute,value,people\nheight,tall,3\n", ["row 2", "attribute", "height", "area"]),
      ("attribute,value,people\narea,north,many\n", ["row 2", "people", "many"]),
      ("attribute,value,people\narea,north,0\n", ["row 2", "people", "0"]),
      ("attribute,value,people\narea,,3\n", ["row 2", "value"]),
      ("attribute,value,people\narea,north,900\narea,north,900\n", ["row 3", "value", "north"]),
      ("attribute,value\narea,north\n", ["people", "missing"]),
      ("attribute,value,people\narea,north,3\n", ["area", "north", "3"]),
    ])
  func badPopulation(table: String, parts: [String]) throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("people.csv", table)
    let result = try District.run(["reach", "--reference", file.path])
    #expect(result.status == 65 && result.output.isEmpty)
    for part in parts { #expect(result.messages.contains(part), "\(result.messages)") }
  }

  @Test("An attribute of which nothing is known, and an organizer of whom nothing is, are bad data")
  func unknown() throws {
    #expect(try District.run(["reach", "--by", "department"]).status == 65)
    let result = try District.run(["reach", "--organization", "nowhere"])
    #expect(result.status == 65 && result.messages.contains("nowhere"))
  }

  @Test(
    "Mistakes in the arguments", arguments: [["--days", "0"], ["--k", "0"], ["--by", "height"], ["--fatigue", "2"]])
  func usage(arguments: [String]) throws {
    #expect(try District.run(["reach"] + arguments).status == 64)
  }
}
