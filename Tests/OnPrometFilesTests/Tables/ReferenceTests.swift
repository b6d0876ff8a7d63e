import CivicDomain
import OnPrometFiles
import OnPrometReport
import Testing

/// What names a row of a supplied table must name one that is there; of a table that is not supplied nothing is known.
struct ReferenceTests {
  /// A folder with every table; in one column a row names nobody.
  private static func folder(changing changed: (table: TableName, column: String)? = nil) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for sample in TableSample.all {
      let text = changed?.table == sample.table ? sample.text(changed?.column ?? "", "nobody") : sample.text
      try folder.write(text, to: "\(sample.table.rawValue).csv")
    }
    return folder
  }

  @Test func aSoundFolderIsReadWhole() throws {
    let folder = try Self.folder()
    let reading = try CatalogReading(TableSources(folder: folder.url.path))
    #expect(reading.problems.isEmpty)
    for table in TableName.allCases { #expect(reading.catalog.rowCount(of: table) == 2) }
  }

  static let references: [(TableName, String, TableName)] = [
    (.citizens, "organization", .organizations), (.supporters, "citizen", .citizens),
    (.supporters, "organization", .organizations), (.actions, "organization", .organizations),
    (.actions, "campaign", .campaigns), (.slots, "action", .actions), (.pledges, "citizen", .citizens),
    (.pledges, "action", .actions), (.pledges, "slot", .slots), (.pledges, "invited_by", .citizens),
    (.proposals, "citizen", .citizens), (.proposals, "action", .actions), (.reminders, "citizen", .citizens),
    (.reminders, "action", .actions),
  ]

  @Test(arguments: references)
  func anUnknownIdentifierIsNamed(_ table: TableName, _ column: String, _ named: TableName) throws {
    let folder = try Self.folder(changing: (table, column))
    let problem = #expect(throws: TableProblem.self) { try CatalogReading(TableSources(folder: folder.url.path)) }
    #expect(problem?.kind == .field(.existing(table: named.rawValue)))
    #expect(problem?.file == folder.path("\(table.rawValue).csv"))
    #expect(problem?.row == 2 && problem?.column == column && problem?.value == "nobody")
  }

  @Test(arguments: references)
  func ofATableThatIsNotSuppliedNothingIsKnown(_ table: TableName, _ column: String, _ named: TableName) throws {
    let reading = try read(table, TableSample.of(table).text(column, "nobody").utf8)
    #expect(reading.catalog.rowCount(of: table) == 2 && !reading.supplied.contains(named))
  }

  @Test func anUnknownInitiatorIsNamed() throws {
    let folder = try Self.folder()
    try folder.write("id,title,initiator\na1,x,c1\na2,y,nobody\n", to: "actions.csv")
    let problem = #expect(throws: TableProblem.self) { try CatalogReading(TableSources(folder: folder.url.path)) }
    #expect(problem?.column == "initiator" && problem?.row == 3)
  }

  @Test func aCompanionMustBeInTheTableItself() throws {
    let sound = "id,comes_with\nc1,c2;c3\nc2,c2\nc3,\n"
    #expect(try read(.citizens, sound.utf8).catalog.citizens[0].comesWith == ["c2", "c3"])
    let problem = try problem(.citizens, "id,comes_with\nc1,c2\nc2,c1;nobody\n".utf8)
    #expect(problem?.kind == .field(.existing(table: "citizens")))
    #expect(problem?.row == 3 && problem?.column == "comes_with" && problem?.value == "nobody")
  }

  @Test func whoeverNamesARowThatIsSkippedIsSkipped() throws {
    let text = "id,comes_with\nc1,c2\nc2,c3\nc3,nobody\nc4,c5\nc5,c4\n"
    let folder = try TemporaryFolder()
    try folder.write(text, to: "citizens.csv")
    try folder.write("id,title,initiator\na1,x,c1\na2,y,c5\n", to: "actions.csv")
    let reading = try CatalogReading(
      TableSources(folder: folder.url.path), options: ReadingOptions(policy: .skip))
    #expect(reading.catalog.citizens.map(\.id) == ["c4", "c5"])
    #expect(reading.catalog.actions.map(\.id) == ["a2"])
    #expect(reading.problems.map(\.row) == [4, 3, 2, 2] && reading.skippedRows == 4)
  }

  @Test func aSlotOfAnotherActionIsUnknown() throws {
    let folder = try Self.folder()
    try folder.write("citizen,action,slot\nc1,a2,s1\n", to: "pledges.csv")
    let problem = #expect(throws: TableProblem.self) { try CatalogReading(TableSources(folder: folder.url.path)) }
    #expect(problem?.kind == .field(.existing(table: "slots")) && problem?.value == "s1")
  }

  @Test func twoFilesOfOneTableAreRefused() throws {
    let folder = try Self.folder()
    try folder.write("", to: "citizens.jsonl")
    let problem = #expect(throws: TableProblem.self) { try TableSources(folder: folder.url.path) }
    #expect(problem?.kind == .secondFile(first: folder.path("citizens.csv")))
    #expect(problem?.file == folder.path("citizens.jsonl"))
  }

  @Test func aFolderWithoutTablesIsRefused() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "citizens.txt")
    #expect(throws: TableProblem(file: folder.url.path, kind: .noTable)) { try TableSources(folder: folder.url.path) }
  }
}
