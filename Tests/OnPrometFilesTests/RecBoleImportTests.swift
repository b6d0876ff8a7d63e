import CivicDomain
import Foundation
import OnPrometFiles
import OnPrometReport
import Testing

@Suite("A data set in the atomic files of RecBole")
struct RecBoleImportTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Writes files named `set`, tabs for spaces.
  private func files(inter: String, user: String? = nil, item: String? = nil) throws -> RecBoleFiles {
    for (ending, text) in [("inter", inter), ("user", user), ("item", item)] {
      if let text { try folder.write(text.replacing("|", with: "\t"), to: "set.\(ending)") }
    }
    return RecBoleFiles(interactions: folder.path("set.inter"))
  }

  private static let header = "user_id:token|item_id:token|rating:float|timestamp:float\n"

  @Test("Without files of users and items, those that interactions name are citizens and actions")
  func interactionsAlone() throws {
    let read = try RecBoleImport(files(inter: Self.header + "u|i|5|881250949\nv|i|1|\nu|j||\n"))
    #expect(read.catalog.citizens.map(\.id) == ["u", "v"])
    #expect(read.catalog.actions.map(\.id) == ["i", "j"] && read.catalog.actions.map(\.title) == ["i", "j"])
    let pledges = read.catalog.pledges
    #expect(pledges.count == 3 && pledges[1].pledgedAt == nil)
    #expect(pledges[0].pledgedAt == ISOTime.instant("1997-12-04T15:55:49Z", in: .gmt))
    #expect(read.leftAside == [LeftAside("inter.rating:float", count: 2)])
  }

  @Test("Ratings below the minimum, or absent, are no promise; a repeated interaction is one")
  func ratings() throws {
    let inter = Self.header + "u|i|3|\nu|j|4|20\nu|j|5|10\nv|i||\n"
    let read = try RecBoleImport(files(inter: inter), minimumRating: 4)
    #expect(read.catalog.pledges.indices.map { read.catalog.pledges[$0].action } == ["j"])
    #expect(read.counts == [ImportCount(.belowMinimum, 2), ImportCount(.repeated, 1)])
    #expect(read.catalog.citizens.count == 2 && read.catalog.actions.count == 2)
  }

  @Test("Titles, themes and places of items are kept, other columns counted")
  func items() throws {
    let item = """
      item_id:token|movie_title:token_seq|class:token_seq|latitude:float|longitude:float|year:token
      i|A "short" film|culture-arts music|48.5|2.5|1994
      j||||| 
      """
    let read = try RecBoleImport(
      files(inter: Self.header + "u|i||\n", user: "user_id:token|age:token\nu|24\nv|\n", item: item))
    let action = read.catalog.actions[0]
    #expect(action.title == "A \"short\" film" && action.themes.map(\.code) == ["culture-arts", "music"])
    #expect(action.location == (try Coordinate(latitude: 48.5, longitude: 2.5)))
    #expect(read.catalog.actions[1].title == "j" && read.catalog.citizens.count == 2)
    #expect(read.leftAside == [LeftAside("user.age:token", count: 1), LeftAside("item.year:token", count: 1)])
  }

  @Test("A file is found beside another by its name, compressed or not, unless one is given")
  func neighbors() throws {
    try folder.write("", to: "a.inter")
    try folder.write("", to: "a.item.gz")
    let found = RecBoleFiles(interactions: folder.path("a.inter"))
    #expect(found.items == folder.path("a.item.gz") && found.users == nil)
    #expect(RecBoleFiles(interactions: folder.path("a.inter"), items: "b").items == "b")
  }

  @Test(
    "What is wrong is told with its row, its column, its value and what is accepted",
    arguments: [
      ("user_id|item_id:token\nu|i\n", TableProblem.Kind.missingColumn, 1, "user_id:token", nil),
      (
        "user_id:token|item_id:token|tag\nu|i|x\n",
        .columnType(accepted: ["token", "token_seq", "float", "float_seq"]), 1, "tag", nil
      ),
      (header + "u|i|good|\n", .field(.number), 2, "rating:float", "good"),
      (
        header + "u|i|1|1772100000000\n", .field(.between(-2_208_988_800, 253_402_300_799)), 2, "timestamp:float",
        "1772100000000"
      ),
      (header + "u|i|1\n", .fieldCount(found: 3, expected: 4), 2, nil, nil),
      (header + "u||1|\n", .field(.nonEmpty), 2, "item_id:token", ""),
    ] as [(String, TableProblem.Kind, Int, String?, String?)])
  func rows(text: String, kind: TableProblem.Kind, row: Int, column: String?, value: String?) throws {
    let files = try files(inter: text)
    let problem = #expect(throws: TableProblem.self) { try RecBoleImport(files) }
    #expect(problem == TableProblem(file: files.interactions, row: row, column: column, value: value, kind: kind))
  }

  @Test("A user or an item that its file does not hold is refused, or skipped without a trace where that is asked for")
  func references() throws {
    let files = try files(
      inter: Self.header + "u|i||\nw|i||\nu|k||\n", user: "user_id:token\nu\n", item: "item_id:token\ni\n")
    let problem = #expect(throws: TableProblem.self) { try RecBoleImport(files) }
    #expect(problem?.column == "user_id:token" && problem?.value == "w" && problem?.row == 3)
    let read = try RecBoleImport(files, policy: .skip)
    #expect(read.skippedRows == 2 && read.catalog.citizens.count == 1 && read.catalog.actions.count == 1)
  }

  @Test("A minimum rating needs ratings")
  func missingRatings() throws {
    let files = try files(inter: "user_id:token|item_id:token\nu|i\n")
    let problem = #expect(throws: TableProblem.self) { try RecBoleImport(files, minimumRating: 3) }
    #expect(problem?.kind == .missingColumn && problem?.column == "rating:float")
  }
}
