import CivicDomain
import Foundation
import OnPrometFiles
import OnPrometReport
import Testing

/// Reading stops at the first problem, skips and counts bad rows, or notes every problem.
struct PolicyTests {
  static let text = """
    id,title,minimum,latitude,longitude
    a1,ok,1,,
    a2,bad,x,95,0
    a3,short
    a1,twice,,,
    a4,"ok, too",,,
    a5,quote"inside,,,
    a6,ok,2,,

    """

  @Test func skippedRowsAreCounted() throws {
    let reading = try read(.actions, Self.text.utf8, options: ReadingOptions(policy: .skip))
    #expect(reading.catalog.actions.map(\.id) == ["a1", "a4", "a6"])
    #expect(reading.skippedRows == 4)
    #expect(reading.problems.map(\.row) == [3, 4, 5, 7])
  }

  @Test func everyProblemIsCollected() throws {
    let options = ReadingOptions(policy: .collect)
    let problems = try read(.actions, Self.text.utf8, options: options).problems
    #expect(problems.map(\.row) == [3, 3, 4, 5, 7])
    #expect(problems.prefix(2).map(\.column) == ["latitude", "minimum"])
    let three = try read(.actions, "id,title,minimum,hours\na1,,x,y\n".utf8, options: options).problems
    #expect(Set(three.compactMap(\.column)) == ["title", "minimum", "hours"])
  }

  @Test func linesThatAQuoteSwallowedAreCounted() throws {
    let text = "id,title\na1,ok\na2,\"open\na3,x\na4,y\n"
    let reading = try read(.actions, text.utf8, options: ReadingOptions(policy: .skip))
    #expect(reading.catalog.actions.map(\.id) == ["a1"])
    #expect(reading.problems.map(\.kind) == [.brokenQuote(lostLines: 2)])
    #expect(reading.skippedRows == 3)
  }

  @Test(arguments: [ProblemPolicy.stop, .skip])
  func whatConcernsAWholeFileCannotBeSkipped(_ policy: ProblemPolicy) throws {
    let options = ReadingOptions(policy: policy)
    #expect(try problem(.actions, "id\na1\n".utf8, options: options)?.kind == .missingColumn)
    #expect(try problem(.actions, "".utf8, options: options)?.kind == .emptyFile)
    let cut = try gzip(TableSample.of(.actions).text).dropLast()
    #expect(try problem(.actions, cut, name: "actions.csv.gz", options: options)?.kind == .truncatedGzip)
    guard case .brokenQuote = try problem(.actions, "id,\"title\na1,x\n".utf8, options: options)?.kind else {
      Issue.record("a header cannot be skipped")
      return
    }
  }

  @Test func collectingGoesOnAfterAFileThatCannotBeRead() throws {
    let folder = try TemporaryFolder()
    try folder.write("title\nx\n", to: "actions.csv")
    try folder.write("id,birth_year\nc1,1\nc2,1990\n", to: "citizens.csv")
    let reading = try CatalogReading(TableSources(folder: folder.url.path), options: ReadingOptions(policy: .collect))
    #expect(reading.problems.map(\.kind) == [.field(.between(1850, 2200)), .missingColumn])
    #expect(reading.catalog.citizens.map(\.id) == ["c2"])
  }
}
