import CivicDomain
import CivicMobilization
import CivicRanking

/// What would open more actions to one citizen.
public struct OpenersReport: Sendable {
  private let recommender: Recommender
  private let words: Vocabulary

  /// Prepares the report.
  /// - Parameters:
  ///   - recommender: What recommendations come from.
  ///   - words: The words for actions, languages and abilities.
  public init(_ recommender: Recommender, words: Vocabulary) {
    self.recommender = recommender
    self.words = words
  }

  private static let columns = [
    ReportColumn("factor", title: LocalizedText(fr: "changement", en: "change")),
    ReportColumn("value", title: LocalizedText(fr: "valeur", en: "value")),
    ReportColumn("contribution", title: LocalizedText(fr: "ouvrirait", en: "would open"), style: .number),
    ReportColumn("text", title: LocalizedText(fr: "en clair", en: "in words")),
    ReportColumn("actions", title: LocalizedText(fr: "actions", en: "actions")),
  ]

  /// One row a change, the one that opens most first; its contribution is how many actions it alone would open.
  public func table(_ candidate: Candidate) -> ReportTable {
    let actions = recommender.board.actions
    let openers = Openers(
      for: candidate.citizen, situation: candidate.situation, among: actions, context: recommender.context,
      strategy: recommender.affinity)
    let text = OpenerText(words)
    var table = ReportTable(columns: Self.columns)
    for opener in openers.changes {
      table.append([
        .text(opener.change.code), .text(OpenerText.value(opener.change)), .integer(opener.count),
        .text(text.sentence(opener.change)), .text(opener.actions.map { actions[$0].id }.joined(separator: ";")),
      ])
    }
    let open = actions.count { action in
      Eligibility.isEligible(
        candidate.citizen, for: action, situation: candidate.situation, context: recommender.context)
    }
    table.summary.append("citizen", title: LocalizedText(fr: "personne", en: "person"), .text(candidate.citizen.id))
    table.summary.append("eligible", title: LocalizedText(fr: "actions ouvertes", en: "open actions"), .integer(open))
    table.summary.append(
      "nearest", title: LocalizedText(fr: "manquées de peu", en: "narrowly missed"),
      .list(openers.nearest.map(narrowMiss)))
    table.summary.append(text: ExplainText.opensMost(words.language))
    return table
  }

  private func narrowMiss(_ miss: NearMiss) -> ReportSummary.Value {
    let action = recommender.board.actions[miss.action]
    var record = ReportSummary()
    record.append(action)
    record.append("code", .text(miss.exclusion.code))
    record.append(
      "text", title: LocalizedText(fr: "pourquoi", en: "why"), .text(ExclusionText(words).sentence(miss.exclusion)))
    record.append(
      "opens", title: LocalizedText(fr: "ce qui l’ouvrirait", en: "what would open it"),
      Cell(OpeningText(words).sentence(miss.exclusion)))
    return .record(record)
  }
}
