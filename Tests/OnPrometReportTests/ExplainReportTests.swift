import CivicDomain
import CivicMobilization
import Foundation
import OnPrometReport
import Testing

@Suite("Why this action, as a report")
struct ExplainReportTests {
  private let hamlet: Hamlet

  init() throws {
    hamlet = try Hamlet()
  }

  private func table(_ citizen: Int, _ action: String, _ language: Language = .en) throws -> ReportTable {
    let number = try #require(hamlet.recommender.board.number(of: action))
    return ExplainReport(hamlet.recommender, words: hamlet.words(language)).table(
      hamlet.candidate(citizen), action: number)
  }

  private func number(_ value: ReportSummary.Value?) throws -> Double {
    guard case .cell(.number(let number))? = value else { throw CancellationError() }
    return number
  }

  private func record(_ value: ReportSummary.Value?) throws -> ReportSummary {
    guard case .record(let record)? = value else { throw CancellationError() }
    return record
  }

  @Test("Contributions add up to the logarithm of the value per hour", arguments: ["river", "petition", "promise"])
  func sum(action: String) throws {
    let table = try table(0, action)
    let contributions = table.rows.map { row -> Double in if case .number(let value) = row[2] { value } else { .nan } }
    #expect(abs(contributions.reduce(0, +) - log(try number(table.summary["value_per_hour"]))) < 1e-12)
    #expect(table.rows.map { $0[0] } == ["accept", "keep", "marginal_impact", "hours"].map { .text($0) })
  }

  @Test("The parts of each factor are given and add up")
  func details() throws {
    let table = try table(0, "promise")
    let keep = try record(table.summary["keep"])
    let parts = try ["base", "mode", "organizer", "citizen"].map { try number(record(keep[$0])["log_odds"]) }
    #expect(abs(parts.reduce(0, +) - (try number(keep["log_odds"]))) < 1e-12)
    let impact = try record(table.summary["impact"])
    let both = try number(impact["by_coming"]) + number(impact["by_activating"])
    #expect(abs(both - (try number(impact["marginal_impact"]))) < 1e-9)
    #expect(try number(impact["by_activating"]) > 0)
  }

  @Test("An action that is not open has one row a reason, and what would open it", arguments: Language.allCases)
  func excluded(language: Language) throws {
    let table = try table(0, "far", language)
    #expect(table.rows.map { $0[0] } == [.text("too-far")])
    guard case .text(let opening) = table.rows[0][4] else { return #expect(Bool(false)) }
    #expect(opening.contains("102\u{00A0}km"))
    #expect(table.summary["eligible"] == .cell(.boolean(false)))
  }
}
