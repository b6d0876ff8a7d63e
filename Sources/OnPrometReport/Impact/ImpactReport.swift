import CivicDomain
import CivicMobilization
import CivicTurnout

/// What an action achieves with how many people, and what one more changes.
public struct ImpactReport: Sendable {
  /// A large action is told in steps of several people.
  private static let rowsAtMost = 200

  private let action: Action
  private let outlook: ActionOutlook
  private let shock: SharedShock
  private let language: Language

  /// Prepares the report.
  /// - Parameters:
  ///   - action: The action.
  ///   - outlook: What is forecast of it.
  ///   - shock: What moves all its participants at once.
  ///   - language: The language of the sentences.
  public init(_ action: Action, _ outlook: ActionOutlook, shock: SharedShock, language: Language) {
    (self.action, self.outlook, self.shock, self.language) = (action, outlook, shock, language)
  }

  /// One row a number of people: what is achieved with them, and the probability that at least so many come.
  public var table: ReportTable {
    var table = ReportTable(columns: Self.columns)
    let present = outlook.turnout.present
    let last = max(outlook.impact.reference, present.upperBound) + 1
    for count in stride(from: 0, through: last, by: 1 + last / Self.rowsAtMost) {
      table.append([
        .integer(count), .number(outlook.impact.value(at: count)), .number(present.probability(atLeast: count)),
      ])
    }
    table.summary = summary
    return table
  }

  private static let columns = [
    ReportColumn("people", title: LocalizedText(fr: "personnes", en: "people"), style: .number),
    ReportColumn("impact", style: .number),
    ReportColumn("p_at_least", title: LocalizedText(fr: "au moins autant", en: "at least"), style: .percent(0)),
  ]

  private var summary: ReportSummary {
    let expectation = outlook.expectation
    let newcomer = outlook.marginalImpact(keepLogOdds: outlook.turnout.newcomerLogOdds, shock: shock)
    var summary = ReportSummary()
    summary.append(action)
    let figures: [(String, LocalizedText, Double?)] = [
      ("expected", LocalizedText(fr: "attendus", en: "expected"), outlook.turnout.present.mean),
      ("expected_impact", LocalizedText(fr: "impact attendu", en: "expected impact"), expectation.expectedImpact),
      ("leverage", LocalizedText(fr: "levier", en: "leverage"), expectation.leverage),
      ("elasticity", LocalizedText(fr: "élasticité", en: "elasticity"), expectation.elasticity),
      ("pivotality", LocalizedText(fr: "chance de décider", en: "pivotality"), expectation.pivotality),
      ("marginal_impact", LocalizedText(fr: "effet d’une venue", en: "marginal impact"), newcomer.value),
      ("by_activating", LocalizedText(fr: "dont par la promesse", en: "of which by promising"), newcomer.byActivating),
      ("hours", LocalizedText(fr: "heures", en: "hours"), outlook.hours.value),
      ("reference_impact", LocalizedText(fr: "impact visé", en: "impact aimed at"), outlook.impact.referenceImpact),
    ]
    for (name, title, value) in figures { summary.append(name, title: title, Cell(value)) }
    summary.append(
      "reference", title: LocalizedText(fr: "personnes visées", en: "people aimed at"),
      .integer(outlook.impact.reference))
    summary.append("curve", title: LocalizedText(fr: "courbe", en: "curve"), .text(outlook.impact.curve.description))
    summary.append(notes: [ImpactText.leverage(language)])
    return summary
  }
}
