import CivicDomain
import OnPrometReport
import Testing

@Suite("What would open more, as a report")
struct OpenersReportTests {
  @Test("One row a change, with the actions it alone would open", arguments: Language.allCases)
  func changes(language: Language) throws {
    let hamlet = try Hamlet()
    let table = OpenersReport(hamlet.recommender, words: hamlet.words(language)).table(hamlet.candidate(0))
    #expect(table.rows.map { $0[0] } == [.text("radius")])
    #expect(table.rows[0][2] == .integer(1))
    #expect(table.rows[0][4] == .text("far"))
    guard case .list(let nearest)? = table.summary["nearest"] else { return #expect(Bool(false)) }
    #expect(nearest.count == 1)
  }
}
