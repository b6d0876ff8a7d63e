import CivicDomain
import CivicMobilization
import CivicRanking
import CivicTurnout

/// The figures behind each factor, so that it can be checked by hand.
extension ExplainReport {
  func appendDetails(of standing: RecommendationStanding, _ citizen: Citizen, to summary: inout ReportSummary) {
    let recommendation = standing.recommendation
    let action = recommender.board.actions[recommendation.action]
    let outlook = recommender.outlooks[recommendation.action]
    summary.append("accept", title: LocalizedText(fr: "dire oui", en: "saying yes"), accept(standing))
    summary.append(
      "keep", title: LocalizedText(fr: "venir", en: "coming"),
      keep(recommendation.value.keepExplanation, citizen: citizen, action: action))
    summary.append(
      "others", title: LocalizedText(fr: "les autres qui viennent", en: "the others who come"), others(outlook, action))
    summary.append(
      "impact", title: LocalizedText(fr: "effet", en: "effect"), impact(recommendation.value, outlook))
    summary.append("hours", title: LocalizedText(fr: "heures", en: "hours"), hours(recommendation.value.hours))
  }

  private func accept(_ standing: RecommendationStanding) -> ReportSummary.Value {
    let affinity = standing.recommendation.affinity
    var record = ReportSummary()
    record.append("bias", title: LocalizedText(fr: "sans rien savoir", en: "knowing nothing"), .number(affinity.bias))
    let text = AffinityText(words)
    record.append(
      "reasons", title: LocalizedText(fr: "raisons", en: "reasons"),
      .list(
        affinity.reasons.map { reason in
          var entry = ReportSummary()
          entry.append("code", .text(AffinityText.code(reason)))
          entry.append("contribution", .number(reason.contribution))
          entry.append("text", title: LocalizedText(fr: "en clair", en: "in words"), .text(text.sentence(reason)))
          entry.append("rank_without", title: Titles.rankWithout, .integer(standing.rank(without: reason.subject)))
          return .record(entry)
        }))
    record.append("log_odds", title: Titles.logOdds, .number(affinity.logit))
    record.append("probability", title: Titles.probability, .number(affinity.accept))
    record.append("calibrated", title: LocalizedText(fr: "calibrée", en: "calibrated"), .boolean(affinity.isCalibrated))
    if let acceptance {
      record.append("answers", title: AcceptanceSummary.answersTitle, .integer(acceptance.answers))
      record.append(text: AcceptanceText.basis(acceptance, words.language))
    }
    return .record(record)
  }

  private func keep(_ keep: KeepExplanation, citizen: Citizen, action: Action) -> ReportSummary.Value {
    let model = recommender.board.turnout.keep
    var record = ReportSummary()
    record.append("base", title: LocalizedText(fr: "tout le monde", en: "everybody"), part(keep.base, model.base))
    record.append(
      "mode", title: LocalizedText(fr: "mode d’action", en: "mode of action"),
      part(keep.mode, action.mode.flatMap { model.modes[$0] }))
    record.append(
      "organizer", title: LocalizedText(fr: "organisateur", en: "organizer"),
      part(keep.organizer, action.organizer.flatMap { model.organizers[$0] }))
    record.append(
      "citizen", title: LocalizedText(fr: "personne", en: "person"), part(keep.citizen, model.citizens[citizen.id]))
    record.append("log_odds", title: Titles.logOdds, .number(keep.logOdds))
    record.append("probability", title: Titles.probability, .number(keep.probability))
    return .record(record)
  }

  private func part(_ logOdds: Double, _ history: KeepRecord?) -> ReportSummary.Value {
    var record = ReportSummary()
    record.append("log_odds", title: Titles.logOdds, .number(logOdds))
    record.append("kept", title: LocalizedText(fr: "places tenues", en: "places kept"), .number(history?.kept ?? 0))
    record.append("known", title: LocalizedText(fr: "places connues", en: "places known"), .number(history?.known ?? 0))
    return .record(record)
  }

  private func others(_ outlook: ActionOutlook, _ action: Action) -> ReportSummary.Value {
    let present = outlook.turnout.present
    var record = ReportSummary()
    record.append(
      "promised", title: LocalizedText(fr: "places promises", en: "places promised"), .integer(outlook.turnout.promised)
    )
    record.append(
      "to_come", title: LocalizedText(fr: "encore à venir", en: "still to come"), .number(outlook.turnout.toCome.mean))
    record.append("expected", title: LocalizedText(fr: "attendus", en: "expected"), .number(present.mean))
    record.append(
      "sd", title: LocalizedText(fr: "écart-type", en: "standard deviation"), .number(present.standardDeviation))
    record.append("minimum", Cell(action.minimum))
    record.append(
      "p_minimum", title: LocalizedText(fr: "minimum atteint", en: "minimum reached"),
      Cell(action.minimum.map { present.probability(atLeast: $0) }))
    record.append(
      "shock_deviation", title: LocalizedText(fr: "aléa commun", en: "shared shock"),
      .number(recommender.board.turnout.shock.deviation))
    if let needed = action.promisesNeeded {
      record.append(
        "promises_needed", title: LocalizedText(fr: "promesses nécessaires", en: "promises needed"), .integer(needed))
      record.append(
        "p_activated", title: LocalizedText(fr: "déclenchée sans elle", en: "set off without her"),
        .number(outlook.turnout.joint.probabilityActive))
      record.append(
        "p_activated_with", title: LocalizedText(fr: "déclenchée avec elle", en: "set off with her"),
        .number(outlook.turnout.joint.probabilityActiveWithOneMore))
    }
    return .record(record)
  }

  private func impact(_ value: ProposalValue, _ outlook: ActionOutlook) -> ReportSummary.Value {
    let (function, expected) = (outlook.impact, outlook.expectation)
    var record = ReportSummary()
    record.append("curve", title: LocalizedText(fr: "courbe", en: "curve"), .text("\(function.curve)"))
    record.append("minimum", Cell(function.minimum))
    record.append("capacity", title: LocalizedText(fr: "capacité", en: "capacity"), Cell(function.capacity))
    record.append(
      "reference", title: LocalizedText(fr: "nombre visé (T)", en: "number aimed at (T)"), .integer(function.reference))
    record.append(
      "reference_impact", title: LocalizedText(fr: "effet à ce nombre J(T)", en: "impact at that number J(T)"),
      .number(function.referenceImpact))
    record.append(
      "expected_impact", title: LocalizedText(fr: "effet attendu E[J(N)]", en: "expected impact E[J(N)]"),
      .number(expected.expectedImpact))
    record.append(
      "one_more", title: LocalizedText(fr: "une personne de plus", en: "one more person"),
      .number(expected.marginalImpact))
    record.append("leverage", title: LocalizedText(fr: "levier", en: "leverage"), .number(expected.leverage))
    record.append("elasticity", title: LocalizedText(fr: "élasticité", en: "elasticity"), Cell(expected.elasticity))
    record.append(
      "pivotality", title: LocalizedText(fr: "chance d’être décisif", en: "chance of being decisive"),
      .number(expected.pivotality))
    record.append("by_coming", title: LocalizedText(fr: "en venant", en: "by coming"), .number(value.impact.byComing))
    record.append(
      "by_activating", title: LocalizedText(fr: "en déclenchant", en: "by setting off"),
      .number(value.impact.byActivating))
    record.append(
      "marginal_impact", title: LocalizedText(fr: "effet de la personne", en: "what the person changes"),
      .number(value.marginalImpact))
    return .record(record)
  }

  private func hours(_ hours: AskedHours) -> ReportSummary.Value {
    var record = ReportSummary()
    record.append("value", title: LocalizedText(fr: "valeur", en: "value"), .number(hours.value))
    record.append("source", .text(hours.source.code))
    record.append("assumed", title: LocalizedText(fr: "supposée", en: "assumed"), .boolean(hours.isAssumed))
    record.append(
      "text", title: LocalizedText(fr: "en clair", en: "in words"),
      .text(ExplainText.hours(hours.source, words.language)))
    return .record(record)
  }

  private enum Titles {
    static let rankWithout = LocalizedText(fr: "rang sans cette raison", en: "rank without this reason")
    static let logOdds = LocalizedText(fr: "logarithme de la cote", en: "log-odds")
    static let probability = LocalizedText(fr: "probabilité", en: "probability")
  }
}
