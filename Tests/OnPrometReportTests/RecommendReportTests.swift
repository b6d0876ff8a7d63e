import CivicDomain
import CivicMobilization
import CivicRanking
import Foundation
import OnPrometReport
import Testing

@Suite("Which actions for whom, as a report")
struct RecommendReportTests {
  private let hamlet: Hamlet

  init() throws {
    hamlet = try Hamlet()
  }

  @Test("The columns that programs rely on come first, in their order")
  func columns() {
    #expect(
      RecommendReport.columns.map(\.name).prefix(12) == [
        "citizen", "rank", "action", "title", "value_per_hour", "accept", "keep", "leverage", "marginal_impact",
        "hours",
        "distance_km", "reasons",
      ])
  }

  @Test("A row multiplies out: accept × keep × marginal impact / hours is the value per hour")
  func product() {
    let candidates = [hamlet.candidate(0), hamlet.candidate(1)]
    let report = RecommendReport(hamlet.recommender, words: hamlet.words(.en), timeZone: .gmt)
    for (candidate, ranked) in zip(candidates, hamlet.recommender.recommendations(for: candidates, top: 10)) {
      let rows = report.rows(for: candidate.citizen.id, ranked)
      #expect(!rows.isEmpty)
      for row in rows {
        let numbers = row.map { cell -> Double in if case .number(let value) = cell { value } else { .nan } }
        #expect(abs(numbers[5] * numbers[6] * numbers[8] / numbers[9] - numbers[4]) <= 1e-12 * numbers[4])
      }
    }
  }

  @Test("What is assumed is flagged in the row and counted in the summary", arguments: Language.allCases)
  func assumptions(language: Language) throws {
    let report = RecommendReport(hamlet.recommender, words: hamlet.words(language), timeZone: .gmt)
    let ranked = hamlet.recommender.recommendations(for: [hamlet.candidate(1)], top: 10)[0]
    let petition = try #require(ranked.first { hamlet.catalog.actions[$0.action].id == "petition" })
    guard case .reasons(let reasons) = report.rows(for: "ben", [petition])[0][11] else { return #expect(Bool(false)) }
    #expect(reasons.contains { $0.code == "hours-assumed" })
    let summary = report.summary(RecommendTally(citizens: 1, rows: 3, hoursAssumed: 1), strategy: "ours")
    #expect(summary["accept_calibrated"] == .cell(.boolean(false)))
    guard case .list(let notes)? = summary["notes"] else { return #expect(Bool(false)) }
    #expect(notes.count == 3)
  }

  @Test("A card tells title, rank, figures and reasons in the reader's language", arguments: Language.allCases)
  func card(language: Language) {
    let report = RecommendReport(hamlet.recommender, words: hamlet.words(language), timeZone: .gmt)
    let ranked = hamlet.recommender.recommendations(for: [hamlet.candidate(0)], top: 10)[0]
    let card = report.card(for: "ana", ranked)
    #expect(card.hasPrefix("ana\n"))
    #expect(card.contains(" 1. "))
    #expect(card.contains(language == .fr ? "levier" : "leverage"))
    #expect(card.split(separator: "\n").allSatisfy { $0.count <= 100 })
    #expect(!report.card(for: "zoe", []).split(separator: "\n").dropFirst(2).isEmpty)
  }
}
