import CivicDomain
import CivicRanking

/// The figures of what answers to proposals taught.
enum AcceptanceSummary {
  static let answersTitle = LocalizedText(fr: "réponses", en: "answers")

  /// All figures, those of the check last.
  static func record(of acceptance: FittedAcceptanceModel, _ language: Language) -> ReportSummary {
    var record = ReportSummary()
    record.append("verdict", .text(acceptance.verdict.rawValue))
    record.append("answers", title: answersTitle, .integer(acceptance.answers))
    record.append("accepted", title: LocalizedText(fr: "acceptées", en: "accepted"), .integer(acceptance.accepted))
    record.append(
      "unanswered", title: LocalizedText(fr: "sans réponse", en: "unanswered"), .integer(acceptance.unanswered))
    record.append(
      "effective_answers", title: LocalizedText(fr: "réponses effectives", en: "effective answers"),
      .number(acceptance.effectiveAnswers))
    record.append(
      "depth_effect", title: LocalizedText(fr: "effet du rang (ln)", en: "effect of the place (ln)"),
      .number(acceptance.depthEffect))
    if let check = acceptance.check { append(check, to: &record) }
    record.append(text: AcceptanceText.basis(acceptance, language))
    return record
  }

  private static func append(_ check: AcceptanceCheck, to record: inout ReportSummary) {
    record.append(
      "later_answers", title: LocalizedText(fr: "réponses de contrôle", en: "later answers"), .integer(check.answers))
    record.append(
      "log_loss_prior", title: LocalizedText(fr: "perte log. de l’hypothèse", en: "log loss of the prior"),
      .number(check.priorLoss))
    record.append(
      "log_loss", title: LocalizedText(fr: "perte log. apprise", en: "log loss, learned"), .number(check.learnedLoss))
    guard let calibration = check.calibration else { return }
    record.append(
      "calibration_slope", title: LocalizedText(fr: "pente de calibration", en: "calibration slope"),
      .number(calibration.slope))
    record.append(
      "calibration_slope_se", title: LocalizedText(fr: "erreur de la pente", en: "error of the slope"),
      .number(calibration.slopeError))
    record.append(
      "calibration_intercept", title: LocalizedText(fr: "écart de calibration", en: "calibration intercept"),
      .number(calibration.intercept))
    record.append(
      "calibration_intercept_se", title: LocalizedText(fr: "erreur de l’écart", en: "error of the intercept"),
      .number(calibration.interceptError))
  }
}

extension FittedAcceptanceModel {
  /// What each trait of actions adds, in the order of the traits' names.
  var sortedEffects: [(trait: ActionTrait, effect: Double)] {
    effects.amounts.sorted { $0.key.description < $1.key.description }.map { ($0.key, $0.value) }
  }
}
