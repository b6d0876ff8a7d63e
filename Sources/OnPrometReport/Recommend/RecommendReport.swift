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

  /// Prepares the report.
  /// - Parameters:
  ///   - recommender: What the recommendations come from.
  ///   - acceptance: What answers to proposals taught it; nil without any.
  ///   - words: The words for themes, modes and actions.
  ///   - timeZone: The zone on whose clock dates are told where an action states none.
  public init(
    _ recommender: Recommender, _ acceptance: FittedAcceptanceModel? = nil, words: Vocabulary, timeZone: TimeZone
  ) {
    self.recommender = recommender
    self.acceptance = acceptance
    self.words = words
    self.timeZone = timeZone
  }

  /// The language of its sentences.
  public var language: Language { words.language }

  /// The columns.
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
    ]
  }

  /// Why, in the order in which it is told: what attracts, what the promise changes, what is assumed.
  func reasons(of recommendation: Recommendation) -> [Reason] {
    let affinity = AffinityText(words)
    let impact = ImpactReason.reasons(
      of: recommendation.value, for: recommender.board.actions[recommendation.action],
      outlook: recommender.outlooks[recommendation.action])
    return recommendation.affinity.reasons.told.map(affinity.reason)
      + impact.map { Reason(code: $0.code, text: $0.sentence(words.language)) }
  }

  /// What is said about all recommendations together.
  /// - Parameters:
  ///   - citizens: How many citizens were asked about.
  ///   - rows: How many recommendations they got.
  ///   - strategy: By what they are ordered.
  ///   - hoursAssumed: How many recommendations rest on assumed hours.
  /// - Returns: The summary.
  public func summary(citizens: Int, rows: Int, strategy: String, hoursAssumed: Int) -> ReportSummary {
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
    let notes = [
      AcceptanceText.basis(acceptance, language),
      hoursAssumed > 0 ? RecommendText.hoursAssumed(hoursAssumed, of: rows, language) : nil,
      RecommendText.herding(language),
    ]
    summary.append(
      "notes", title: LocalizedText(fr: "à savoir", en: "to know"),
      .list(notes.compactMap { $0 }.map { .cell(.text($0)) }))
    return summary
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
