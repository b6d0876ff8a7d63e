import CivicDomain
import CivicEvaluation
import CivicMobilization

/// Whom to remind, and whether it is worth it.
public struct RemindReport: Sendable {
  private let plan: ReminderPlan
  private let model: FittedReminderModel
  private let language: Language

  /// Prepares the report.
  /// - Parameters:
  ///   - plan: Whom to remind.
  ///   - model: What the plan rests on.
  ///   - language: The language of the sentences.
  public init(_ plan: ReminderPlan, _ model: FittedReminderModel, language: Language) {
    self.plan = plan
    self.model = model
    self.language = language
  }

  /// One row a promise, those most moved first.
  public var table: ReportTable {
    var table = ReportTable(columns: Self.columns)
    for entry in plan.entries {
      table.append([
        .text(entry.citizen), .text(entry.action), .number(entry.uplift.value), .number(entry.uplift.standardError),
        .boolean(entry.decision == .send), .text(entry.decision.rawValue),
        .text(RemindText.decision(entry.decision, language)),
      ])
    }
    table.summary = summary
    return table
  }

  private static let columns = [
    ReportColumn("citizen", title: LocalizedText(fr: "personne", en: "citizen")),
    ReportColumn("action"),
    ReportColumn("uplift", title: LocalizedText(fr: "effet", en: "uplift"), style: .decimals(3)),
    ReportColumn("standard_error", title: LocalizedText(fr: "erreur type", en: "standard error"), style: .decimals(3)),
    ReportColumn("send", title: LocalizedText(fr: "envoyer", en: "send")),
    ReportColumn("decision", title: LocalizedText(fr: "décision", en: "decision")),
    ReportColumn("because", title: LocalizedText(fr: "parce que", en: "because")),
  ]

  private var summary: ReportSummary {
    let (interval, trial) = (plan.policyValue.interval(), model.trial)
    var summary = ReportSummary()
    func number(_ name: String, _ fr: String, _ en: String, _ value: Double) {
      summary.append(name, title: LocalizedText(fr: fr, en: en), .number(value))
    }
    func count(_ name: String, _ fr: String, _ en: String, _ value: Int) {
      summary.append(name, title: LocalizedText(fr: fr, en: en), .integer(value))
    }
    count("messages", "messages à envoyer", "messages to send", plan.messages)
    count("candidates", "promesses qui s’y prêtent", "promises that allow it", plan.candidates)
    number("policy_value", "gain par promesse", "gain per promise", plan.policyValue.value)
    number("policy_value_se", "son erreur type", "its standard error", plan.policyValue.standardError)
    number("policy_value_low", "au moins", "at least", interval.lowerBound)
    number("policy_value_high", "au plus", "at most", interval.upperBound)
    summary.append(
      "worth_it", title: LocalizedText(fr: "cela en vaut la peine", en: "worth it"), .boolean(plan.isWorthIt))
    number("average_effect", "effet moyen", "mean effect", model.averageEffect.value)
    number("average_effect_se", "son erreur type", "its standard error", model.averageEffect.standardError)
    number("heterogeneity", "différences réelles", "real differences", model.heterogeneity.value)
    number("heterogeneity_se", "leur erreur type", "their standard error", model.heterogeneity.standardError)
    let reminded = trial.reminded.count { $0 }
    count("reminded", "rappelées, issue connue", "reminded, outcome known", reminded)
    count("unreminded", "non rappelées, issue connue", "not reminded, outcome known", trial.rows.count - reminded)
    count(
      "estimated_propensities", "probabilités d’envoi estimées", "estimated propensities", trial.estimatedPropensities)
    summary.append(notes: RemindText.notes(plan, model, language))
    return summary
  }
}
