import CivicDomain
import Foundation
import OnPrometFiles
import OnPrometReport
import Testing

/// Whatever is wrong with a table is an error that names file, row, column and value, and says what would be accepted.
struct BadInputTests {
  @Test(arguments: TableSample.all) func soundTablesAreRead(_ sample: TableSample) throws {
    let reading = try read(sample.table, sample.text.utf8)
    #expect(reading.catalog.rowCount(of: sample.table) == 2)
    #expect(reading.problems.isEmpty && reading.supplied == [sample.table])
  }

  @Test(arguments: TableSample.all) func missingColumn(_ sample: TableSample) throws {
    for column in sample.required {
      let header = sample.header.map { $0 == column ? "other" : $0 }
      let problem = try #require(try problem(sample.table, sample.text(sample.rows, header: header).utf8))
      #expect(problem.kind == .missingColumn && problem.column == column && problem.row == 1)
      #expect(problem.file.hasSuffix("/\(sample.table.rawValue).csv"))
    }
  }

  @Test(arguments: TableSample.all) func emptyRequiredCell(_ sample: TableSample) throws {
    for column in sample.required {
      let problem = try problem(sample.table, sample.text(column, "").utf8)
      #expect(problem?.kind == .field(.nonEmpty) && problem?.column == column && problem?.row == 2)
    }
  }

  @Test(arguments: TableSample.all) func duplicateColumn(_ sample: TableSample) throws {
    var header = sample.header
    header[header.count - 1] = header[0]
    let problem = try problem(sample.table, sample.text(sample.rows, header: header).utf8)
    #expect(problem?.kind == .duplicateColumn && problem?.column == header[0])
  }

  @Test(arguments: TableSample.all) func duplicateRow(_ sample: TableSample) throws {
    let text = sample.text([sample.rows[0], sample.rows[1], sample.rows[0]])
    let problem = try problem(sample.table, text.utf8)
    #expect(problem?.column == sample.key)
    #expect(problem?.row == (sample.key == nil ? nil : 4))
    #expect(problem?.kind == (sample.key == nil ? nil : .field(.unique)))
  }

  @Test(arguments: TableSample.all) func wrongNumberOfFields(_ sample: TableSample) throws {
    for row in [Array(sample.rows[1].dropLast()), sample.rows[1] + ["more"]] {
      let problem = try problem(sample.table, sample.text([sample.rows[0], row]).utf8)
      #expect(problem?.kind == .fieldCount(found: row.count, expected: sample.header.count))
      #expect(problem?.row == 3)
    }
  }

  @Test(arguments: TableSample.all) func brokenQuote(_ sample: TableSample) throws {
    let column = sample.required[0]
    for cell in ["\"x", "\"x\" y", "x\"y"] {
      let problem = try problem(sample.table, sample.text(column, cell).utf8)
      guard case .brokenQuote = problem?.kind else {
        Issue.record("\(cell): \(String(describing: problem))")
        continue
      }
      #expect(problem?.row == 2 && problem?.column == column)
    }
  }

  @Test(arguments: TableSample.all) func emptyFile(_ sample: TableSample) throws {
    for bytes in [[], [0xEF, 0xBB, 0xBF], Array("\n\r\n".utf8)] as [[UInt8]] {
      let problem = try problem(sample.table, bytes)
      #expect(problem?.kind == .emptyFile && problem?.row == nil)
    }
    #expect(try read(sample.table, [], name: "\(sample.table.rawValue).jsonl").problems.isEmpty)
  }

  @Test(arguments: TableSample.all) func truncatedOrDamagedGzip(_ sample: TableSample) throws {
    let name = "\(sample.table.rawValue).csv.gz"
    let compressed = try gzip(sample.text)
    #expect(try read(sample.table, compressed, name: name).catalog.rowCount(of: sample.table) == 2)
    for length in [0, 5, compressed.count / 2, compressed.count - 1] {
      #expect(try problem(sample.table, compressed.prefix(length), name: name)?.kind == .truncatedGzip)
    }
    var damaged = compressed
    damaged[damaged.count - 6] ^= 0xFF
    #expect(try problem(sample.table, damaged, name: name)?.kind == .corruptGzip)
    #expect(try problem(sample.table, sample.text.utf8, name: name)?.kind == .corruptGzip)
  }

  @Test(arguments: TableSample.all, [UInt8(0), 0xFF, 0xC3])
  func bytesThatAreNoText(_ sample: TableSample, _ byte: UInt8) throws {
    let marked = sample.text([sample.rows[0], ["?"] + sample.rows[1].dropFirst()])
    let bytes = marked.utf8.map { $0 == UInt8(ascii: "?") ? byte : $0 }
    let problem = try problem(sample.table, bytes)
    #expect(problem?.kind == (byte == 0 ? .nul : .notUTF8))
    #expect(problem?.row == 3 && problem?.column == sample.header[0])
  }

  @Test(arguments: TableSample.all) func missingFile(_ sample: TableSample) throws {
    var sources = TableSources()
    sources[sample.table] = "/nowhere/\(sample.table.rawValue).csv"
    let problem = #expect(throws: TableProblem.self) { try CatalogReading(sources) }
    #expect(problem?.kind == .cannotRead(reason: "No such file or directory"))
  }

  struct BadCell: Sendable {
    let table: TableName
    let column: String
    let value: String
    let requirement: Requirement

    init(_ table: TableName, _ column: String, _ value: String, _ requirement: Requirement) {
      self.table = table
      self.column = column
      self.value = value
      self.requirement = requirement
    }
  }

  static let badCells: [BadCell] = [
    .init(.organizations, "kind", "club", .oneOf(["association", "company"])),
    .init(.campaigns, "target", "many", .integer), .init(.campaigns, "target", "0", .atLeast(1)),
    .init(.campaigns, "minimum", "-1", .atLeast(0)), .init(.campaigns, "impact_value", "-0.5", .between(0, 1e12)),
    .init(.campaigns, "impact_value", "1e999", .number), .init(.campaigns, "deadline", "tomorrow", .time),
    .init(.citizens, "themes", "climate:nan", .interests), .init(.citizens, "modes", ":2", .interests),
    .init(.citizens, "formats", "onsite;online", .oneOf(["onsite", "remote", "hybrid"])),
    .init(.citizens, "availability", "someday", .availability), .init(.citizens, "max_hours", "-1", .atLeast(0)),
    .init(.citizens, "monthly_hours", "ten", .number), .init(.citizens, "latitude", "95", .between(-90, 90)),
    .init(.citizens, "longitude", "-180.5", .between(-180, 180)), .init(.citizens, "longitude", "", .nonEmpty),
    .init(.citizens, "radius_km", "-2", .atLeast(0)), .init(.citizens, "birth_year", "80", .between(1850, 2200)),
    .init(.citizens, "contactable", "perhaps", .boolean), .init(.citizens, "joined_at", "2010-02-30", .time),
    .init(.citizens, "time_zone", "Paris", .timeZone), .init(.supporters, "since", "01/02/2010", .time),
    .init(.supporters, "contactable", "2", .boolean),
    .init(.actions, "format", "online", .oneOf(["onsite", "remote", "hybrid"])),
    .init(.actions, "themes", "food:inf", .interests), .init(.actions, "starts_at", "2011-04-02T25:00Z", .time),
    .init(.actions, "ends_at", "2011-04-01T12:00Z", .notBefore(field: "starts_at")),
    .init(.actions, "hours", "-1", .between(0, 100_000)), .init(.actions, "latitude", "95", .between(-90, 90)),
    .init(.actions, "minimum", "13", .notAbove(field: "capacity")), .init(.actions, "minimum", "3.5", .integer),
    .init(.actions, "target", "0", .atLeast(1)),
    .init(.actions, "capacity", "99999999999", .between(0, Double(Int32.max))),
    .init(.actions, "minimum_age", "-3", .atLeast(0)),
    .init(.actions, "initiator", "c1", .exclusive(with: "initiator")),
    .init(.actions, "status", "closed", .oneOf(["open", "activated", "failed", "cancelled", "done"])),
    .init(.slots, "ends_at", "2011-04-02T09:00Z", .notBefore(field: "starts_at")),
    .init(.slots, "minimum", "4", .notAbove(field: "capacity")), .init(.slots, "capacity", "x", .integer),
    .init(.pledges, "places", "0", .atLeast(1)), .init(.pledges, "places", "two", .integer),
    .init(.pledges, "places", "3000000000", .between(1, Double(Int32.max))),
    .init(.pledges, "pledged_at", "2011-13-01", .time), .init(.pledges, "all_or_none", "maybe", .boolean),
    .init(
      .pledges, "status", "came", .oneOf(["pledged", "waiting", "cancelled", "kept", "no_show", "unknown"])),
    .init(.pledges, "attended", "3", .notAbove(field: "places")), .init(.pledges, "attended", "-1", .atLeast(0)),
    .init(.proposals, "position", "0", .atLeast(1)), .init(.proposals, "propensity", "1.5", .between(0, 1)),
    .init(.proposals, "response", "maybe", .oneOf(["accepted", "declined"])),
    .init(.proposals, "proposed_at", "soon", .time), .init(.reminders, "propensity", "-0.1", .between(0, 1)),
    .init(.reminders, "randomized", "x", .boolean),
    .init(.reminders, "sent_at", "2011-04-01T10:00+25:00", .time),
  ]

  @Test(arguments: badCells) func badCell(_ bad: BadCell) throws {
    let text = TableSample.of(bad.table).text(bad.column, bad.value)
    let problem = try #require(try problem(bad.table, text.utf8))
    #expect(problem.kind == .field(bad.requirement))
    #expect(problem.row == 2)
    // Of an action with an organization and an initiator the first of the two is named.
    let named = bad.requirement == .exclusive(with: "initiator") ? "organization" : bad.column
    #expect(problem.column == named)
    if named == bad.column, !bad.value.isEmpty { #expect(problem.value == bad.value) }
    for language in Language.allCases { #expect(problem.sentence(language).contains(named)) }
  }

  @Test(arguments: [
    (TableName.campaigns, "\"piecewise(0:0, 10:5, 20:3)\""), (.actions, "\"steps(10:3, 20:1)\""),
    (.actions, "hyperbolic"),
  ])
  func curveThatDecreasesOrIsNone(_ table: TableName, _ cell: String) throws {
    let problem = try problem(table, TableSample.of(table).text("impact", cell).utf8)
    guard case .field(.impactCurve) = problem?.kind else {
      Issue.record("\(String(describing: problem))")
      return
    }
    #expect(problem?.row == 2 && problem?.column == "impact")
  }

  @Test func conditionThatCannotBeRead() throws {
    let problem = try problem(.pledges, TableSample.of(.pledges).text("condition", "at most least").utf8)
    guard case .field(.pledgeCondition) = problem?.kind else {
      Issue.record("\(String(describing: problem))")
      return
    }
    #expect(problem?.column == "condition" && problem?.value == "at most least")
  }
}

/// The text as a gzip file.
func gzip(_ text: String) throws -> [UInt8] {
  let folder = try TemporaryFolder()
  let output = try ByteOutput(path: folder.path("x.gz"))
  try output.write(text)
  try output.finish()
  return Array(try Data(contentsOf: folder.url.appending(path: "x.gz")))
}
