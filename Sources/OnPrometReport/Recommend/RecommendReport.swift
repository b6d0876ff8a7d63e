import CivicDomain
import CivicMobilization
import CivicRanking
import Foundation

/// Which actions for whom, with all that explains the order.
///
/// Citizens are told one by one, so that any number of them needs constant memory.
public struct RecommendReport: Sendable {
  let recommender: Recommender
  private let acceptance: FittedAcceptanceModel?
  let words: Vocabulary
  private let timeZone: TimeZone
  private let explores: Bool

  /// Prepares the report.
  /// - Parameters:
  ///   - recommender: What the recommendations come from.
  ///   - acceptance: What answers to proposals taught it; nil without any.
  ///   - words: The words for themes, modes and actions.
  ///   - timeZone: The zone on whose clock dates are told where an action states none.
  ///   - explores: Whether places are given away by lot: rows then are proposals too, with all that learning from them needs.
  public init(
    _ recommender: Recommender, _ acceptance: FittedAcceptanceModel? = nil, words: Vocabulary, timeZone: TimeZone,
    explores: Bool = false
  ) {
    self.recommender = recommender
    self.acceptance = acceptance
    self.words = words
    self.timeZone = timeZone
    self.explores = explores
  }

  /// The language of its sentences.
  public var language: Language { words.language }

  /// The columns; those of the table of proposals last, where places are given away by lot.
  public var columns: [ReportColumn] { Self.columns + (explores ? Self.proposalColumns : []) }

  /// What the table of proposals has besides citizen and action.
  private static let proposalColumns = [
    ReportColumn("proposed_at", title: LocalizedText(fr: "proposée", en: "proposed at")),
    ReportColumn("position", title: LocalizedText(fr: "place", en: "position"), style: .number),
    ReportColumn("propensity", title: LocalizedText(fr: "probabilité", en: "propensity"), style: .percent(1)),
  ]

  /// The columns of every list.
  public static let columns = [
    ReportColumn("citizen", title: LocalizedText(fr: "qui", en: "who")),
    ReportColumn("rank", title: LocalizedText(fr: "rang", en: "rank"), style: .number),
    ReportColumn("action"),
    ReportColumn("title", title: LocalizedText(fr: "titre", en: "title")),
    ReportColumn("value_per_hour", title: LocalizedText(fr: "valeur/h", en: "value/h"), style: .number),
    ReportColumn("accept", title: LocalizedText(fr: "accepte", en: "accepts"), style: .percent(0)),
    ReportColumn("keep", title: LocalizedText(fr: "vient", en: "comes"), style: .percent(0)),
    ReportColumn("leverage", title: LocalizedText(fr: "levier", en: "leverage"), style: .decimals(2)),
    ReportColumn("marginal_impact", title: LocalizedText(fr: "effet", en: "effect"), style: .number),
    ReportColumn("hours", title: LocalizedText(fr: "heures", en: "hours"), style: .number),
    ReportColumn("distance_km", title: LocalizedText(fr: "km", en: "km"), style: .decimals(1)),
    ReportColumn("reasons", title: LocalizedText(fr: "raisons", en: "reasons")),
    ReportColumn("hours_source", title: LocalizedText(fr: "durée", en: "length")),
  ]

  /// One row for each recommendation of a citizen, best first.
  public func rows(for citizen: String, _ recommendations: [Recommendation]) -> [[Cell]] {
    recommendations.enumerated().map { index, recommendation in
      row(citizen, rank: index + 1, recommendation)
    }
  }

  /// When an action takes place, on its own clock where that is known.
  func when(_ action: Action) -> String? {
    WhenText(words.language, timeZone: action.timeZone ?? timeZone, now: recommender.context.now).text(action.span)
  }

  private func row(_ citizen: String, rank: Int, _ recommendation: Recommendation) -> [Cell] {
    let (action, value) = (recommender.board.actions[recommendation.action], recommendation.value)
    return [
      .text(citizen), .integer(rank), .text(action.id), .text(action.title), .number(value.valuePerHour),
      .number(value.accept), .number(value.keep), .number(value.leverage), .number(value.marginalImpact),
      .number(value.hours.value), Cell(recommendation.distance), .reasons(reasons(of: recommendation)),
      .text(value.hours.source.code),
    ] + (explores ? proposal(rank: rank, recommendation) : [])
  }

  private func proposal(rank: Int, _ recommendation: Recommendation) -> [Cell] {
    [
      .text(recommender.context.now.formatted(.iso8601)), .integer(rank),
      .number(recommendation.placement.propensity),
    ]
  }

  /// Why, in the order in which it is told: what attracts, what the promise changes, what is assumed, and how it came onto the
  /// list where its rank is not the reason.
  package func reasons(of recommendation: Recommendation) -> [Reason] {
    let affinity = AffinityText(words)
    let impact = ImpactReason.reasons(
      of: recommendation.value, for: recommender.board.actions[recommendation.action],
      outlook: recommender.outlooks[recommendation.action])
    return recommendation.affinity.reasons.told.map(affinity.reason)
      + impact.map { Reason(code: $0.code, text: $0.sentence(words.language)) }
      + [PlacementText.reason(recommendation.placement.cause, words.language)].compactMap { $0 }
  }

  /// What one citizen is proposed, by value.
  /// - Parameters:
  ///   - citizen: The citizen's identifier.
  ///   - recommendations: Her recommendations, best first.
  /// - Returns: One row a recommendation, and the summary.
  public func table(for citizen: String, _ recommendations: [Recommendation]) -> ReportTable {
    var table = ReportTable(columns: columns)
    for row in rows(for: citizen, recommendations) { table.append(row) }
    var tally = RecommendTally()
    tally.add(recommendations)
    table.summary = summary(tally, strategy: Self.byValue)
    return table
  }

  /// The name of the order by value per hour.
  public static let byValue = "ours"

  /// What is said about all recommendations together.
  /// - Parameters:
  ///   - tally: What was counted over them.
  ///   - strategy: By what they are ordered.
  ///   - bounded: How exposures keep their bounds, where there are any.
  /// - Returns: The summary.
  public func summary(
    _ tally: RecommendTally, strategy: String, bounded: BoundedRecommendations? = nil
  ) -> ReportSummary {
    let (citizens, rows, hoursAssumed, drawn) = (tally.citizens, tally.rows, tally.hoursAssumed, tally.drawn)
    let language = words.language
    let calibrated = recommender.isAcceptanceCalibrated
    var summary = ReportSummary()
    summary.append("citizens", title: LocalizedText(fr: "personnes", en: "people"), .integer(citizens))
    summary.append("rows", title: LocalizedText(fr: "propositions", en: "proposals"), .integer(rows))
    summary.append("strategy", title: LocalizedText(fr: "ordre", en: "order"), .text(strategy))
    summary.append(
      "accept_calibrated", title: LocalizedText(fr: "acceptation calibrée", en: "acceptance calibrated"),
      .boolean(calibrated))
    summary.append(
      "hours_assumed", title: LocalizedText(fr: "durées supposées", en: "hours assumed"), .integer(hoursAssumed))
    if explores { summary.append("drawn", title: LocalizedText(fr: "tirées au sort", en: "drawn"), .integer(drawn)) }
    if let bounded { append(bounded, to: &summary) }
    let notes = [
      AcceptanceText.basis(acceptance, language),
      hoursAssumed > 0 ? RecommendText.hoursAssumed(hoursAssumed, of: rows, language) : nil,
      explores ? PlacementText.drawn(drawn, of: rows, language) : nil,
      bounded.flatMap { PlacementText.missed(shortfall: $0.shortfall, excess: $0.excess, language) },
      bounded == nil ? RecommendText.herding(language) : nil,
    ]
    summary.append(
      "notes", title: LocalizedText(fr: "à savoir", en: "to know"),
      .list(notes.compactMap { $0 }.map { .cell(.text($0)) }))
    return summary
  }

  private func append(_ bounded: BoundedRecommendations, to summary: inout ReportSummary) {
    summary.append(
      "exposure_shortfall", title: LocalizedText(fr: "présences manquantes", en: "showings missing"),
      .integer(bounded.shortfall))
    summary.append(
      "exposure_excess", title: LocalizedText(fr: "présences en trop", en: "showings in excess"),
      .integer(bounded.excess))
    summary.append(
      "kept_value", title: LocalizedText(fr: "valeur gardée", en: "value kept"), .number(bounded.keptValue))
  }
}

extension AskedHours.Source {
  /// The code of the source in tables.
  var code: String {
    switch self {
    case .given: "given"
    case .duration: "duration"
    case .mode: "mode"
    case .unknownMode: "unknown_mode"
    }
  }
}
