import CivicDomain
import Foundation
import OnPrometFiles
import OnPrometReport
import Testing

@Suite("A participatory budget in the format of Pabulib")
struct PabulibImportTests {
  private static func read(_ text: String, policy: ProblemPolicy = .stop) throws(TableProblem) -> PabulibImport {
    try PabulibImport(ByteInput(Array(text.utf8), name: "vote.pb"), policy: policy)
  }

  private static func file(
    meta: String = "vote_type;approval", projects: String = "a;1;Trees\nb;2;Benches", votes: String,
    header: String = "vote"
  ) -> String {
    "META\nkey;value\n\(meta)\nPROJECTS\nproject_id;cost;name\n\(projects)\nVOTES\nvoter_id;\(header)\n\(votes)\n"
  }

  @Test("Projects are actions, voters are citizens, and each choice is a promise in the ballot's order")
  func tables() throws {
    let catalog = try Self.read(Self.file(votes: "x;b,a\ny;a\nz;")).catalog
    #expect(catalog.actions.map(\.id) == ["a", "b"] && catalog.actions.map(\.title) == ["Trees", "Benches"])
    #expect(catalog.citizens.map(\.id) == ["x", "y", "z"])
    #expect(catalog.pledges.indices.map { catalog.pledges[$0].action } == ["b", "a", "a"])
    #expect(catalog.pledges.indices.allSatisfy { catalog.pledges[$0].status == .pledged })
  }

  @Test("The age and the year of the vote give a year of birth; an age that is no number is counted")
  func ages() throws {
    let text = Self.file(
      meta: "vote_type;approval\ndate_begin;30.12.2022\ndate_end;05.01.2023", votes: "x;a;40;M\ny;a;18-25;\nz;b;;F",
      header: "vote;age;sex")
    let read = try Self.read(text)
    #expect(read.catalog.citizens.map(\.birthYear) == [1983, nil, nil])
    #expect(read.leftAside.contains(LeftAside("VOTES.age", count: 1)))
    #expect(read.leftAside.contains(LeftAside("VOTES.sex", count: 2)))
  }

  @Test("Dates are written in three ways", arguments: ["2023", "05.01.2023", "2023-01-05"])
  func dates(date: String) throws {
    let text = Self.file(meta: "vote_type;approval\ndate_end;\(date)", votes: "x;a;40", header: "vote;age")
    #expect(try Self.read(text).catalog.citizens[0].birthYear == 1983)
  }

  @Test("Categories and audiences become themes of the map; places and the most local area are kept")
  func projects() throws {
    let text = """
      META
      key;value
      vote_type;approval
      PROJECTS
      project_id;cost;category;target;latitude;longitude;district;neighborhood
      a;1;Culture, sport,culture;children,adults;52.1;21.2;West;Old Town
      VOTES
      voter_id;vote;district
      x;a;East
      """
    let read = try Self.read(text)
    let action = read.catalog.actions[0]
    #expect(action.title == "a" && action.area == "Old Town" && read.catalog.citizens[0].area == "East")
    #expect(action.themes.map(\.code) == ["culture-arts", "sport", "children-youth"])
    #expect(action.location == (try Coordinate(latitude: 52.1, longitude: 21.2)))
    #expect(
      Set(read.leftAside) == [
        LeftAside("PROJECTS.cost", count: 1), LeftAside("PROJECTS.district", count: 1),
        LeftAside("PROJECTS.target", count: 1),
      ])
  }

  @Test("Points at or below zero are no support; points and orders are counted, since a promise holds none")
  func points() throws {
    let scoring = try Self.read(
      Self.file(meta: "vote_type;scoring", votes: "x;a,b;2,0\ny;a,b;-1,1.5", header: "vote;points"))
    #expect(scoring.catalog.pledges.count == 2)
    #expect(scoring.counts == [ImportCount(.withoutSupport, 2)])
    #expect(scoring.leftAside.contains(LeftAside("VOTES.points", count: 4)))
    let ordinal = try Self.read(Self.file(meta: "vote_type;ordinal", votes: "x;b,a\ny;a"))
    #expect(ordinal.counts == [ImportCount(.orderedBallots, 1)])
  }

  @Test(
    "Quoted cells hold separators, quotes, line breaks and even names of sections; bare quotes stand for themselves")
  func quotes() throws {
    let quoted = Self.file(projects: "a;1;\"One; two \"\"three\"\"\nVOTES\nfour\"\nb;2;The \"big\" one", votes: "x;a,b")
    let titles = try Self.read(quoted).catalog.actions.map(\.title)
    #expect(titles == ["One; two \"three\"\nVOTES\nfour", "The \"big\" one"])
  }

  @Test(
    "Marks of the byte order, breaks of Windows, blank lines, padded and lower-case names of sections are read",
    arguments: [
      "\u{FEFF}META\r\nkey;value\r\nvote_type;approval\r\nPROJECTS\r\nproject_id;cost\r\na;1\r\nVOTES\r\nvoter_id;vote\r\nx;a",
      "meta;;\nkey;value\nvote_type;approval\n\nProjects\nproject_id;cost\na;1\nvotes ;\n\nvoter_id;vote\nx;a\n\n",
      "VOTES\nvoter_id;vote\nx;a\nMETA\nkey;value\nvote_type;choose-1\nPROJECTS\nproject_id;cost\na;1\n",
    ])
  func shapes(text: String) throws {
    #expect(try Self.read(text).catalog.pledges.count == 1)
  }

  @Test(
    "What is wrong is told with its row, its column, its value and what is accepted",
    arguments: [
      (file(votes: "x;a,c"), TableProblem.Kind.field(.existing(table: "PROJECTS")), 10, "vote", "c"),
      (file(votes: "x;a,b,a"), .field(.distinct), 10, "vote", "a"),
      (file(votes: "x;a\nx;b"), .field(.unique), 11, "voter_id", "x"),
      (file(projects: "a;1;A\na;2;B", votes: "x;a"), .field(.unique), 7, "project_id", "a"),
      (file(votes: ";a"), .field(.nonEmpty), 10, "voter_id", ""),
      (file(votes: "x"), .fieldCount(found: 1, expected: 2), 10, nil, nil),
      (file(votes: "x;a", header: "votes"), .missingColumn, 9, "vote", nil),
      (
        file(meta: "vote_type;cumulative", votes: "x;a,b;3", header: "vote;points"), .field(.asMany(as: "vote")), 10,
        "points", "3"
      ),
      (
        file(meta: "vote_type;scoring", votes: "x;a,b;3,many", header: "vote;points"), .field(.number), 10, "points",
        "3,many"
      ),
      (file(meta: "vote_type;approval\nvote_type;ordinal", votes: "x;a"), .field(.unique), 4, "key", "vote_type"),
      (
        file(meta: "vote_type;loud", votes: "x;a"),
        .field(.oneOf(["approval", "ordinal", "cumulative", "scoring", "choose-1"])), 3, "value", "loud"
      ),
      (
        file(meta: "vote_type;approval\ndate_end;soon", votes: "x;a"),
        .field(.oneOf(["yyyy", "dd.mm.yyyy", "yyyy-mm-dd"])), 4, "value", "soon"
      ),
    ] as [(String, TableProblem.Kind, Int, String?, String?)])
  func rows(text: String, kind: TableProblem.Kind, row: Int, column: String?, value: String?) throws {
    let problem = #expect(throws: TableProblem.self) { try Self.read(text) }
    #expect(problem == TableProblem(file: "vote.pb", row: row, column: column, value: value, kind: kind))
  }

  @Test(
    "A file whose sections are not all there, or come twice, cannot be read, whatever the policy",
    arguments: [
      ("META\nkey;value\nvote_type;approval\nPROJECTS\nproject_id\na\n", TableProblem.Kind.missingSection("VOTES")),
      ("META\nkey;value\nvote_type;approval\nPROJECTS\nproject_id\na\nVOTES\n", .missingSection("VOTES")),
      ("", .missingSection("META")),
      ("META\nkey;value\nMETA\n", .repeatedSection("META")),
      ("id;title\n", .outsideSections(accepted: ["META", "PROJECTS", "VOTES"])),
      ("META\nkey;value\nx;\"open\nPROJECTS\nproject_id\n", .brokenQuote(lostLines: 2)),
    ] as [(String, TableProblem.Kind)])
  func sections(text: String, kind: TableProblem.Kind) throws {
    for policy in [ProblemPolicy.stop, .skip] {
      let problem = #expect(throws: TableProblem.self) { try Self.read(text, policy: policy) }
      #expect(problem?.kind == kind)
    }
  }

  @Test("Bad ballots are skipped where that is asked for, and counted; an announced number that differs is a warning")
  func skipping() throws {
    let text = Self.file(meta: "vote_type;approval\nnum_votes;4\nnum_projects;2", votes: "x;a\ny;c\nz;b")
    let read = try Self.read(text, policy: .skip)
    #expect(read.skippedRows == 1 && read.catalog.citizens.map(\.id) == ["x", "z"])
    #expect(read.problems.map(\.severity) == [.error, .warning])
    #expect(read.problems.last?.kind == .countDiffers(found: 3))
  }
}
