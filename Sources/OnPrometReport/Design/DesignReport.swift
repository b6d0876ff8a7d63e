import CivicDomain
import CivicMobilization

/// What each shape of an action is expected to bring, most impact for each hour first.
public struct DesignReport: Sendable {
  /// What an action is to its campaign.
  public struct Pressure: Sendable {
    /// How the campaign stands.
    public var watch: CampaignWatch
    /// By how much the campaign's expected impact rises if the action takes place once more.
    public var onceMore: Double

    /// Tells of an action in a campaign.
    public init(watch: CampaignWatch, onceMore: Double) {
      self.watch = watch
      self.onceMore = onceMore
    }
  }

  private let study: DesignStudy
  private let asked: Int
  private let pressure: Pressure?
  private let language: Language

  /// Prepares the report.
  /// - Parameters:
  ///   - study: The shapes and what they bring.
  ///   - asked: How many people are asked.
  ///   - pressure: What the action is to its campaign; nil for an action of none.
  ///   - language: The language of the sentences.
  public init(_ study: DesignStudy, asked: Int, pressure: Pressure? = nil, language: Language) {
    self.study = study
    self.asked = asked
    self.pressure = pressure
    self.language = language
  }

  /// One row a variant.
  public var table: ReportTable {
    var table = ReportTable(columns: Self.columns)
    let ranked = study.outcomes.indices.sorted {
      (study.outcomes[$0].impactPerHour, $1) > (study.outcomes[$1].impactPerHour, $0)
    }
    for number in ranked { table.append(row(study.outcomes[number], isOnFront: study.isOnFront[number])) }
    table.summary.append("variants", title: LocalizedText(fr: "variantes", en: "variants"), .integer(ranked.count))
    table.summary.append(
      "asked", title: LocalizedText(fr: "personnes sollicitées", en: "people asked"), .integer(asked))
    var shares = ReportSummary()
    for share in study.sensitivity.shares { shares.append(share.lever.rawValue, .number(share.value)) }
    table.summary.append(
      "sensitivity", title: LocalizedText(fr: "ce qui compte", en: "what matters"), .record(shares))
    if let pressure {
      var record = ReportSummary()
      record.append(
        "campaign", title: LocalizedText(fr: "campagne", en: "campaign"), .text(pressure.watch.campaign.id))
      record.append(
        "leverage", title: LocalizedText(fr: "une participation de plus compte comme", en: "one more counts as"),
        .number(pressure.watch.leverage))
      record.append(
        "once_more", title: LocalizedText(fr: "la tenir encore une fois", en: "holding it once more"),
        .number(pressure.onceMore))
      table.summary.append("campaign", title: LocalizedText(fr: "campagne", en: "campaign"), .record(record))
    }
    let notes = DesignText.notes(study, language) + DesignText.notes(pressure, language)
    table.summary.append(notes: notes)
    return table
  }

  private static let columns = [
    ReportColumn("slots", title: LocalizedText(fr: "créneaux", en: "slots"), style: .number),
    ReportColumn("hours", title: LocalizedText(fr: "heures", en: "hours"), style: .number),
    ReportColumn("minimum", title: LocalizedText(fr: "minimum", en: "minimum"), style: .number),
    ReportColumn(
      "over_recruitment", title: LocalizedText(fr: "surnombre", en: "over-recruitment"), style: .decimals(2)),
    ReportColumn("roles", title: LocalizedText(fr: "rôles", en: "roles")),
    ReportColumn("first_step", title: LocalizedText(fr: "premier pas", en: "first step")),
    ReportColumn("promised", title: LocalizedText(fr: "promis", en: "promised"), style: .decimals(1)),
    ReportColumn("expected", title: LocalizedText(fr: "présents", en: "expected"), style: .decimals(1)),
    ReportColumn("impact", title: LocalizedText(fr: "impact", en: "impact"), style: .decimals(1)),
    ReportColumn("impact_se", title: LocalizedText(fr: "± impact", en: "± impact"), style: .decimals(2)),
    ReportColumn("impact_per_hour", title: LocalizedText(fr: "par heure", en: "per hour"), style: .decimals(3)),
    ReportColumn("p_minimum", title: LocalizedText(fr: "P(minimum)", en: "P(minimum)"), style: .percent(0)),
    ReportColumn("hours_given", title: LocalizedText(fr: "heures données", en: "hours given"), style: .decimals(1)),
    ReportColumn("front", title: LocalizedText(fr: "front", en: "front")),
  ]

  private func row(_ outcome: DesignOutcome, isOnFront: Bool) -> [Cell] {
    let variant = outcome.variant
    return [
      .integer(variant.slots), .number(variant.hours), .integer(variant.minimum), .number(variant.overRecruitment),
      .text(variant.roles.rawValue), .boolean(variant.takesFirstStep), .number(outcome.promised),
      .number(outcome.come), .number(outcome.impact), .number(outcome.impactError), .number(outcome.impactPerHour),
      .number(outcome.minimumProbability), .number(outcome.hours), .boolean(isOnFront),
    ]
  }
}
