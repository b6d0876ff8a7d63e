import CivicDomain
import Foundation
import OnPrometFiles
import OnPrometReport
import Testing

/// What RFC 4180 and the tools of this world write is read.
struct GoodInputTests {
  @Test(arguments: TableSample.all) func marksAndLineBreaks(_ sample: TableSample) throws {
    let plain = try read(sample.table, sample.text.utf8).catalog
    let variants = [
      "\u{FEFF}" + sample.text, sample.text.replacing("\n", with: "\r\n"), String(sample.text.dropLast()),
      sample.text.replacing("\n", with: "\n\n"), sample.text + "\n\r\n", sample.text.replacing("\n", with: "\r"),
    ]
    for text in variants {
      let reading = try read(sample.table, text.utf8)
      #expect(reading.problems.isEmpty)
      #expect(try written(reading.catalog, sample.table) == written(plain, sample.table))
    }
  }

  @Test(arguments: TableSample.all) func everyCellMayBeQuoted(_ sample: TableSample) throws {
    let plain = try read(sample.table, sample.text.utf8).catalog
    let quoted = sample.text(
      sample.rows.map { $0.map { "\"\($0)\"" } }, header: sample.header.map { "\"\($0)\"" })
    #expect(try written(read(sample.table, quoted.utf8).catalog, sample.table) == written(plain, sample.table))
  }

  @Test(arguments: TableSample.all) func columnsMayStandInAnyOrder(_ sample: TableSample) throws {
    let plain = try read(sample.table, sample.text.utf8).catalog
    let turned = sample.text(sample.rows.map { $0.reversed() }, header: sample.header.reversed())
    #expect(try written(read(sample.table, turned.utf8).catalog, sample.table) == written(plain, sample.table))
  }

  private func written(_ catalog: Catalog, _ table: TableName) throws -> String {
    let output = ByteOutput()
    try catalog.write(table, as: .csv, to: output)
    return String(decoding: output.bytes, as: UTF8.self)
  }

  @Test func aQuotedCellHoldsAnything() throws {
    let text = "id,title\na1,\"Two\nlines, a \"\"quote\"\" and a\r\nbreak\"\n"
    let action = try #require(try read(.actions, text.utf8).catalog.actions.first)
    #expect(action.title == "Two\nlines, a \"quote\" and a\r\nbreak")
  }

  @Test func spacesBelongToTexts() throws {
    let action = try #require(try read(.actions, "id , title\n a1 , A title \n".utf8).catalog.actions.first)
    #expect(action.id == "a1" && action.title == " A title ")
  }

  @Test func rowsAreCountedAsASpreadsheetDoes() throws {
    let text = "id,title,minimum\na1,\"two\nlines\",1\n\na2,x,y\n"
    #expect(try problem(.actions, text.utf8)?.row == 4)
  }

  @Test func aCellOfTenMegabytesIsReadAndOneOfTwentyIsNot() throws {
    let text = String(repeating: "é", count: 5_000_000)
    for name in ["actions.csv", "actions.csv.gz"] {
      let table = "id,title,description\na1,x,\"\(text)\"\n"
      let bytes = name.hasSuffix(".gz") ? try gzip(table) : Array(table.utf8)
      let action = try read(.actions, bytes, name: name).catalog.actions.first
      #expect(action?.description?.utf8.count == 10_000_000)
    }
    let large = "id,title,description\na1,x,\(text)\(text)\na2,y,z\n"
    let problem = try problem(.actions, large.utf8)
    #expect(problem?.kind == .cellTooLarge(limit: 16 << 20))
    #expect(problem?.row == 2 && problem?.column == "description")
  }

  @Test func aGzipFileMayHaveSeveralMembers() throws {
    let bytes = try gzip("id,title\na1,x\n") + gzip("a2,y\n") + [0, 0, 0]
    #expect(try read(.actions, bytes, name: "actions.csv.gz").catalog.actions.map(\.id) == ["a1", "a2"])
  }

  @Test func unknownColumnsAreIgnoredWithOneWarning() throws {
    let reading = try read(.actions, "id,colour,title,size\na1,red,x,3\n".utf8)
    #expect(reading.catalog.actions.count == 1)
    #expect(reading.problems.map(\.kind) == [.unknownColumns(["colour", "size"])])
    #expect(reading.problems.allSatisfy { $0.severity == .warning })
    let lines = """
      {"id": "a1", "title": "x", "colour": 1}
      {"id": "a2", "title": "x", "colour": 2, "size": []}
      """
    let found = try read(.actions, lines.utf8, name: "actions.jsonl").problems
    #expect(found.map(\.kind) == [.unknownColumns(["colour", "size"])])
  }

  @Test func unknownCodesAreTakenWithOneWarningAColumn() throws {
    let text = "id,title,mode,themes\na1,x,juggling,climate;clowns\na2,y,juggling,clowns:2;mimes\n"
    let reading = try read(.actions, text.utf8)
    #expect(reading.catalog.actions.map(\.mode) == ["juggling", "juggling"])
    #expect(
      reading.problems.map(\.kind) == [
        .unknownCodes(["juggling"], count: 1), .unknownCodes(["clowns", "mimes"], count: 2),
      ])
    #expect(reading.problems.map(\.column) == ["mode", "themes"])
  }

  @Test func jsonLinesTakeNativeValues() throws {
    let line = #"""
      {"id": 7, "themes": {"climate": 1, "food": 2.5}, "modes": ["tutoring", "petition:2"], "formats": "onsite;remote",
      "latitude": 48.5, "longitude": 2, "max_hours": 3, "birth_year": 1980.0, "contactable": true,
      "languages": ["fr", "en"], "area": null, "availability": ["sat", "mon 09:00-10:00"]}
      """#.replacing("\n", with: " ")
    let citizen = try #require(try read(.citizens, line.utf8, name: "citizens.jsonl").catalog.citizens.first)
    #expect(citizen.id == "7" && citizen.themes == [Interest("climate"), Interest("food", weight: 2.5)])
    #expect(citizen.modes == [Interest("tutoring"), Interest("petition", weight: 2)])
    #expect(citizen.formats == [.onsite, .remote] && citizen.location?.latitude == 48.5)
    #expect(citizen.maximumHours == 3 && citizen.birthYear == 1980 && citizen.contactable == true)
    #expect(citizen.languages == ["fr", "en"] && citizen.area == nil && citizen.availability?.windows.count == 2)
  }

  @Test(arguments: [
    ("{\"id\": ", 1), ("[]", 1), ("{\"id\": \"a\", \"title\": {\"x\": 1}}", 1),
    ("{\"id\": \"a\", \"title\": [\"x\"]}", 1),
    ("{\"id\": \"a\", \"title\": \"x\"}\n\n{\"id\": \"b\", \"title\": \"y\"} trailing", 3), ("nonsense", 1),
  ])
  func linesThatAreNoObjectsAreNamed(_ text: String, _ row: Int) throws {
    let problem = try problem(.actions, text.utf8, name: "actions.jsonl")
    guard case .malformedJSON = problem?.kind else {
      Issue.record("\(String(describing: problem))")
      return
    }
    #expect(problem?.row == row)
  }

  @Test func booleansAreReadInAnyCase() throws {
    let words = ["true", "TRUE", "Yes", "1", "false", "No", "0"]
    let rows = words.enumerated().map { "c\($0),\($1)\n" }.joined()
    let citizens = try read(.citizens, "id,contactable\n\(rows)".utf8).catalog.citizens
    #expect(citizens.map(\.contactable) == [true, true, true, true, false, false, false])
  }
}
