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
