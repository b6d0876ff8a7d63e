import CivicDomain
import CivicMobilization
import CivicRanking

/// Why this action for this citizen, or why not, with all figures that let one check it by hand.
public struct ExplainReport: Sendable {
  let recommender: Recommender
  let acceptance: FittedAcceptanceModel?
  let words: Vocabulary

  /// Prepares the report.
  /// - Parameters:
  ///   - recommender: What recommendations come from.
  ///   - acceptance: What answers to proposals taught it; nil without any.
  ///   - words: The words for themes, modes, actions and organizations.
  public init(_ recommender: Recommender, _ acceptance: FittedAcceptanceModel? = nil, words: Vocabulary) {
    self.recommender = recommender
    self.acceptance = acceptance
    self.words = words
  }

  private static let columns = [
    ReportColumn("factor", title: LocalizedText(fr: "facteur", en: "factor")),
    ReportColumn("value", title: LocalizedText(fr: "valeur", en: "value"), style: .number),
    ReportColumn("contribution", title: LocalizedText(fr: "contribution", en: "contribution"), style: .decimals(3)),
    ReportColumn("text", title: LocalizedText(fr: "en clair", en: "in words")),
    ReportColumn("opens", title: LocalizedText(fr: "ce qui l’ouvrirait", en: "what would open it")),
    ReportColumn("rank_without", title: LocalizedText(fr: "rang sans cela", en: "rank without it"), style: .number),
  ]

  /// The report on one citizen and one action.
  ///
  /// Of an action that is open, one row a factor of the value, whose contributions add up to its natural logarithm, with the rank that
  /// the action would have without it; of one that is not, one row a reason.
  /// - Parameters:
  ///   - candidate: The citizen, and what she has promised.
  ///   - action: The action's number on the recommender's board.
  /// - Returns: The rows and every figure behind them.
  public func table(_ candidate: Candidate, action: Int) -> ReportTable {
    let exclusions = Eligibility.exclusions(
      of: candidate.citizen, for: recommender.board.actions[action], situation: candidate.situation,
      context: recommender.context)
    guard exclusions.isEmpty, let standing = recommender.standing(of: action, for: candidate) else {
      return closed(candidate.citizen, action, exclusions)
    }
    return open(candidate.citizen, action, standing)
  }

  private func open(_ citizen: Citizen, _ action: Int, _ standing: RecommendationStanding) -> ReportTable {
    let value = standing.recommendation.value
    var table = ReportTable(columns: Self.columns)
    for factor in value.factors {
      table.append([
        .text(factor.kind.rawValue), .number(factor.value), .number(factor.contribution),
        .text(ExplainText.factor(factor.kind, words.language)), .missing,
        .integer(standing.rank(without: factor.kind)),
      ])
    }
    table.summary = heading(citizen, action, isEligible: true)
    table.summary.append(
      "value_per_hour", title: LocalizedText(fr: "valeur par heure", en: "value per hour"),
      .number(value.valuePerHour))
    table.summary.append("rank", title: LocalizedText(fr: "rang", en: "rank"), .integer(standing.rank))
    table.summary.append(
      "open_actions", title: LocalizedText(fr: "actions ouvertes", en: "open actions"), .integer(standing.count))
    appendDetails(of: standing, citizen, to: &table.summary)
    table.summary.append(text: ExplainText.eligible(words.language))
    return table
  }

  private func closed(_ citizen: Citizen, _ action: Int, _ exclusions: [Exclusion]) -> ReportTable {
    let (why, opening) = (ExclusionText(words), OpeningText(words))
    var table = ReportTable(columns: Self.columns)
    for exclusion in exclusions {
      table.append([
        .text(exclusion.code), .missing, .missing, .text(why.sentence(exclusion)), Cell(opening.sentence(exclusion)),
        .missing,
      ])
    }
    table.summary = heading(citizen, action, isEligible: false)
    table.summary.append(text: ExplainText.excluded(exclusions.count, words.language))
    return table
  }

  private func heading(_ citizen: Citizen, _ action: Int, isEligible: Bool) -> ReportSummary {
    var summary = ReportSummary()
    summary.append("citizen", title: LocalizedText(fr: "personne", en: "person"), .text(citizen.id))
    summary.append("action", .text(recommender.board.actions[action].id))
    summary.append(
      "title", title: LocalizedText(fr: "titre", en: "title"), .text(recommender.board.actions[action].title))
    summary.append("eligible", title: LocalizedText(fr: "ouverte", en: "open"), .boolean(isEligible))
    return summary
  }
}
