import CivicDomain
import CivicMobilization

/// Who is not reached yet, how word of mouth spreads, and where the next invitation should go.
public struct ReachReport: Sendable {
  private let findings: ReachStudy.Findings
  private let language: Language

  /// Prepares the report.
  /// - Parameters:
  ///   - findings: What was found.
  ///   - language: The language of the sentences.
  public init(_ findings: ReachStudy.Findings, language: Language) {
    self.findings = findings
    self.language = language
  }

  /// One row a segment, attribute by attribute.
  public var table: ReportTable {
    var table = ReportTable(columns: Self.columns)
    for segment in findings.segments { table.append(row(segment)) }
    table.summary = summary
    return table
  }

  private static let columns = [
    ReportColumn("attribute", title: LocalizedText(fr: "critère", en: "attribute")),
    ReportColumn("segment"),
    ReportColumn("participants", style: .number),
    ReportColumn("share", title: LocalizedText(fr: "part", en: "share"), style: .percent(1)),
    ReportColumn("reference_share", title: LocalizedText(fr: "de tous", en: "of all"), style: .percent(1)),
    ReportColumn("lift", title: LocalizedText(fr: "rapport", en: "lift"), style: .decimals(2)),
    ReportColumn("lift_low", title: LocalizedText(fr: "au moins", en: "at least"), style: .decimals(2)),
    ReportColumn("lift_high", title: LocalizedText(fr: "au plus", en: "at most"), style: .decimals(2)),
    ReportColumn("p_adjusted", title: LocalizedText(fr: "p ajustée", en: "adjusted p"), style: .decimals(4)),
    ReportColumn("verdict", title: LocalizedText(fr: "verdict", en: "verdict")),
    ReportColumn("invitable", title: LocalizedText(fr: "à inviter", en: "to invite"), style: .number),
    ReportColumn("acceptance", title: LocalizedText(fr: "disent oui", en: "say yes"), style: .percent(0)),
    ReportColumn("propensity", title: LocalizedText(fr: "probabilité", en: "propensity"), style: .decimals(3)),
  ]

  private func row(_ segment: SegmentReach) -> [Cell] {
    let arm = findings.invitation.flatMap { invitation in
      invitation.attribute == segment.attribute
        ? invitation.choice.arms.first { $0.value == segment.value } : nil
    }
    return [
      .text(segment.attribute.rawValue), .text(segment.value), .integer(segment.participants), .number(segment.share),
      .number(segment.referenceShare), .number(segment.lift), .number(segment.liftInterval.lowerBound),
      .number(segment.liftInterval.upperBound), .number(segment.adjustedPValue), .text(segment.verdict.rawValue),
      Cell(arm?.invitable), Cell(arm?.acceptance), Cell(arm?.propensity),
    ]
  }

  private var summary: ReportSummary {
    var summary = ReportSummary()
    func number(_ name: String, _ fr: String, _ en: String, _ value: Double?) {
      summary.append(name, title: LocalizedText(fr: fr, en: en), Cell(value))
    }
    func count(_ name: String, _ fr: String, _ en: String, _ value: Int) {
      summary.append(name, title: LocalizedText(fr: fr, en: en), .integer(value))
    }
    let (newcomers, referral) = (findings.newcomers, findings.referral)
    count("recent_participants", "participants récents", "recent participants", newcomers.participants)
    count("newcomers", "dont nouveaux", "of whom new", newcomers.newcomers)
    number("newcomer_share", "part des nouveaux", "share of newcomers", newcomers.share)
    number("newcomer_share_low", "au moins", "at least", newcomers.interval?.lowerBound)
    number("newcomer_share_high", "au plus", "at most", newcomers.interval?.upperBound)
    count("inviters", "personnes suivies", "people followed", referral.inviters)
    count("invited", "nouveaux qu’elles ont amenés", "newcomers they brought", referral.invited)
    number("reproduction_number", "nouveaux par personne", "newcomers per person", referral.value)
    number("reproduction_number_low", "au moins", "at least", referral.interval?.lowerBound)
    number("reproduction_number_high", "au plus", "at most", referral.interval?.upperBound)
    number("cascade", "taille d’une cascade", "size of a cascade", referral.cascade)
    number("cascade_low", "au moins", "at least", referral.cascadeInterval?.lowerBound)
    number("cascade_high", "au plus", "at most", referral.cascadeInterval?.upperBound)
    count("outside", "hors de la population", "outside of the population", findings.outside)
    let next = findings.invitation?.choice.next
    summary.append(
      "next_segment", title: LocalizedText(fr: "prochaine invitation", en: "next invitation"), Cell(next?.value))
    number("next_propensity", "sa probabilité", "its propensity", next?.propensity)
    summary.append(notes: ReachText.notes(findings, language))
    return summary
  }
}
