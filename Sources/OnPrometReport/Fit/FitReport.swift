import CivicDomain
import CivicRanking
import CivicTurnout

/// What was learned from a history: the base rate, how groups differ from it, and how actions fill.
public struct FitReport: Sendable {
  private let model: FittedTurnoutModel
  private let acceptance: FittedAcceptanceModel?
  private let learning: LearnedAffinityFit
  private let words: Vocabulary

  /// Prepares the report.
  /// - Parameters:
  ///   - model: What was learned of who comes.
  ///   - acceptance: What was learned of answers to proposals; nil without any.
  ///   - learning: What came of learning affinities.
  ///   - words: The words for modes and organizers.
  public init(
    _ model: FittedTurnoutModel, _ acceptance: FittedAcceptanceModel? = nil, learning: LearnedAffinityFit,
    words: Vocabulary
  ) {
    self.model = model
    self.acceptance = acceptance
    self.learning = learning
    self.words = words
  }

  /// One row for everything, then one a mode and one an organizer with a history. Of citizens only the number is told.
  public var table: ReportTable {
    var table = ReportTable(columns: Self.columns)
    let keep = model.keep
    append("base", "", "", keep.base, effect: nil, to: &table)
    for (code, record) in keep.modes.sorted(by: { $0.key < $1.key }) {
      append("mode", code, words.mode(code), record, effect: record.effect, to: &table)
    }
    for (id, record) in keep.organizers.sorted(by: { $0.key < $1.key }) {
      append("organizer", id, words.organization(id), record, effect: record.effect, to: &table)
    }
    for (trait, effect) in acceptance?.sortedEffects ?? [] {
      table.append([
        .text("accept"), .text(trait.description), .text(AcceptanceText.name(trait, words)), .missing, .missing,
        .number(effect),
      ])
    }
    table.summary = summary
    return table
  }

  private static let columns = [
    ReportColumn("factor", title: LocalizedText(fr: "facteur", en: "factor")),
    ReportColumn("group", title: LocalizedText(fr: "groupe", en: "group")),
    ReportColumn("name", title: LocalizedText(fr: "nom", en: "name")),
    ReportColumn("kept", title: LocalizedText(fr: "tenues", en: "kept"), style: .decimals(1)),
    ReportColumn("known", title: LocalizedText(fr: "connues", en: "known"), style: .decimals(1)),
    ReportColumn("effect", title: LocalizedText(fr: "effet", en: "effect"), style: .decimals(2)),
  ]

  private func append(
    _ factor: String, _ group: String, _ name: String, _ record: KeepRecord, effect: Double?,
    to table: inout ReportTable
  ) {
    table.append([
      .text(factor), .text(group), .text(name), .number(record.kept), .number(record.known), Cell(effect),
    ])
  }

  private var summary: ReportSummary {
    let (keep, pickUp, language) = (model.keep, model.pickUp, words.language)
    var summary = ReportSummary()
    summary.append(
      "keep_base", title: LocalizedText(fr: "promesse tenue", en: "promise kept"), .number(keep.baseProbability))
    summary.append("kept", title: LocalizedText(fr: "places tenues", en: "places kept"), .number(keep.base.kept))
    summary.append("known", title: LocalizedText(fr: "places connues", en: "places known"), .number(keep.base.known))
    summary.append(
      "modes", title: LocalizedText(fr: "modes d’action", en: "modes of action"), .integer(keep.modes.count))
    summary.append(
      "organizers", title: LocalizedText(fr: "organisateurs", en: "organizers"), .integer(keep.organizers.count))
    summary.append("citizens", title: LocalizedText(fr: "personnes", en: "people"), .integer(keep.citizens.count))
    if let deviations = keep.deviations { summary.append(deviations) }
    summary.append("fill", title: LocalizedText(fr: "remplissage", en: "filling"), .number(pickUp.fill))
    summary.append(
      "lead_days", title: LocalizedText(fr: "avance en jours", en: "lead in days"), .number(pickUp.leadDays))
    summary.append(
      "shock_deviation", title: LocalizedText(fr: "aléa commun", en: "shared shock"), .number(model.shock.deviation))
    summary.append(
      "group_precision", title: LocalizedText(fr: "accord des groupes", en: "accord of groups"),
      .number(model.dispersion.precision(size: 2)))
    summary.append(
      "shock_actions", title: LocalizedText(fr: "aléa appris de", en: "shock learned from"),
      .integer(model.fateActions))
    summary.append(
      "filling_actions", title: LocalizedText(fr: "remplissage appris de", en: "filling learned from"),
      .integer(model.filling?.pastActions ?? 0))
    if let acceptance {
      summary.append(
        "acceptance", title: LocalizedText(fr: "dire oui", en: "saying yes"),
        .record(AcceptanceSummary.record(of: acceptance, language)))
    }
    summary.append(learning)
    let deviations = keep.deviations.map { [FitText.deviations($0, language)] } ?? []
    let keeping = FitText.keep(kept: keep.base.kept, known: keep.base.known, base: keep.baseProbability, language)
    let sentences =
      [keeping] + deviations + [
        FitText.pickUp(fill: pickUp.fill, leadDays: pickUp.leadDays, language),
        FitText.filling(actions: model.filling?.pastActions ?? 0, language),
        FitText.sharedFate(actions: model.fateActions, language),
        LearningText.sentence(learning, language),
      ]
    summary.append(text: sentences.joined(separator: " "))
    return summary
  }
}

extension ReportSummary {
  /// Adds how much groups differ in keeping their promises.
  fileprivate mutating func append(_ deviations: KeepDeviations) {
    var record = ReportSummary()
    record.append("citizen", title: LocalizedText(fr: "personnes", en: "people"), .number(deviations.citizen))
    if let action = deviations.action {
      record.append("action", title: LocalizedText(fr: "actions", en: "actions"), .number(action))
    }
    record.append(
      "organizer", title: LocalizedText(fr: "organisateurs", en: "organizers"), .number(deviations.organizer))
    record.append("mode", title: LocalizedText(fr: "modes d’action", en: "modes of action"), .number(deviations.mode))
    append("keep_deviations", title: LocalizedText(fr: "écarts types", en: "standard deviations"), .record(record))
  }
}
