import CivicDomain
import CivicMobilization
import CivicRanking
import Foundation

/// Which actions for whom, with all that explains the order.
///
/// Citizens are told one by one, so that any number of them needs constant memory.
public struct RecommendReport: Sendable {
  let recommender: Recommender
  /// What the chances of accepting rest on.
  private let basis: String
  let words: Vocabulary
  private let affinity: AffinityText
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
    basis = AcceptanceText.basis(acceptance, words.language)
    self.words = words
    affinity = AffinityText(words)
    self.timeZone = timeZone
    self.explores = explores
  }

  /// The language of its sentences.
  public var language: Language { words.language }

  /// The columns; those of the table of proposals last, where places are given away by lot.
  public var columns: [ReportColumn] { recommendColumns.map(\.column) }

  /// The same, by what decides them.
  package var recommendColumns: [RecommendColumn] {
    RecommendColumn.ofLists + (explores ? RecommendColumn.ofProposals : [])
  }

  /// The columns of every list.
  public static let columns = RecommendColumn.ofLists.map(\.column)

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
    recommendColumns.map { column in
      switch column {
      case .action(let column): cell(column, of: recommendation.action)
      case .proposal(let column): cell(column, citizen, rank: rank, recommendation)
      }
    }
  }

  /// What an action alone decides.
  package func cell(_ column: ActionColumn, of number: Int) -> Cell {
    let (action, outlook) = (recommender.board.actions[number], recommender.outlooks[number])
    return switch column {
    case .id: .text(action.id)
    case .title: .text(action.title)
    case .leverage: .number(outlook.expectation.leverage)
    case .hours: .number(outlook.hours.value)
    case .hoursSource: .text(outlook.hours.source.code)
    }
  }

  /// What depends on the citizen, or on the place in her list.
  package func cell(
    _ column: ProposalColumn, _ citizen: String, rank: Int, _ recommendation: Recommendation
  ) -> Cell {
    switch column {
    case .citizen: .text(citizen)
    case .rank, .position: .integer(rank)
    case .valuePerHour: .number(recommendation.value.valuePerHour)
    case .accept: .number(recommendation.value.accept)
    case .keep: .number(recommendation.value.keep)
    case .marginalImpact: .number(recommendation.value.marginalImpact)
    case .distance: Cell(recommendation.distance)
    case .reasons: .reasons(reasons(of: recommendation))
    case .proposedAt: .text(recommender.context.now.formatted(.iso8601))
    case .propensity: .number(recommendation.placement.propensity)
    }
  }

  /// Why, in the order in which it is told: what attracts, what the promise changes, what is assumed, and how it came onto the
  /// list where its rank is not the reason.
  package func reasons(of recommendation: Recommendation) -> [Reason] {
    let number = recommendation.action
    var reasons = recommendation.affinity.reasons.told.map(affinity.reason)
    let action = ActionReasons(recommender.board.actions[number], recommender.outlooks[number], words.language)
    action.forEachPlace(of: recommendation.value.impact) { reasons.append(action.reasons[$0]) }
    return placement(of: recommendation).map { reasons + [$0] } ?? reasons
  }

  /// How a recommendation came onto the list, where its rank is not the reason.
  package func placement(of recommendation: Recommendation) -> Reason? {
    PlacementText.reason(recommendation.placement.cause, words.language)
  }

  /// All reasons that many proposals share, said beforehand in the bytes in which they are told, for whoever asks about many
  /// citizens, each alone. O(actions · support + themes + modes).
  package func phrases(as phrase: @escaping @Sendable (Reason) -> ReasonPhrases.Phrase) -> ReasonPhrases {
    ReasonPhrases(recommender, words, as: phrase)
  }

  /// What one citizen is proposed, by value.
  /// - Parameters:
  ///   - citizen: The citizen's identifier.
  ///   - recommendations: Her recommendations, best first.
  /// - Returns: One row a recommendation, and the summary.
  public func table(for citizen: String, _ recommendations: [Recommendation]) -> ReportTable {
    var table = ReportTable(columns: columns)
    for row in rows(for: citizen, recommendations) { table.append(row) }
    table.summary = summary(of: recommendations)
    return table
  }

  /// The actions that can be recommended, by their numbers.
  package var actions: [Action] { recommender.board.actions }

  /// What is said about the recommendations of one citizen together, by value.
  package func summary(of recommendations: [Recommendation]) -> ReportSummary {
    summary(RecommendTally(of: recommendations), strategy: Self.byValue)
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
      basis,
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
