import CivicDomain
import CivicMobilization

/// The sentences of `design`.
enum DesignText {
  static func notes(_ study: DesignStudy, _ language: Language) -> [String] {
    var notes: [String] = []
    if let lever = study.sensitivity.shares.first, lever.value > 0 {
      let share = language.percent(lever.value)
      notes.append(
        language.text(
          fr: "Ce dont l’impact par heure dépend le plus : \(name(lever.lever, language)) (\(share) de ce qui varie).",
          en: "Impact per hour hangs most on \(name(lever.lever, language)) (\(share) of what varies)."))
    }
    if study.outcomes.contains(where: \.variant.takesFirstStep) {
      notes.append(
        language.text(
          fr: "Supposé, non mesuré ici : un premier pas d’un quart d’heure multiplie par 1,6 la cote d’une promesse.",
          en:
            "Assumed, not measured here: a first step of a quarter of an hour multiplies the odds of a promise by 1.6.")
      )
    }
    notes.append(
      language.text(
        fr: "Comme si personne n’avait encore promis ; les créneaux tombent des jours qui se suivent, à la même heure.",
        en: "As if nobody had promised yet; slots fall on consecutive days, at the same hour."))
    return notes
  }

  /// What is said of an action's campaign.
  static func notes(_ pressure: DesignReport.Pressure?, _ language: Language) -> [String] {
    guard let pressure else { return [] }
    let gain = language.number(pressure.onceMore, decimals: 1)
    return [
      language.text(
        fr: """
          L’impact est celui sur la courbe de la campagne, les autres actions étant ce qu’on en attend ; tenir celle-ci encore une \
          fois, telle qu’elle est, y ajouterait \(gain).
          """,
        en: """
          Impact is that on the campaign’s curve, with the other actions as they are expected to be; holding this one once more, as \
          it is, would add \(gain) to it.
          """)
    ]
  }

  private static func name(_ lever: DesignLevers.Lever, _ language: Language) -> String {
    switch lever {
    case .slots: language.text(fr: "le nombre de créneaux", en: "the number of slots")
    case .hours: language.text(fr: "la durée demandée", en: "the hours asked")
    case .minimum: language.text(fr: "le minimum", en: "the minimum")
    case .overRecruitment: language.text(fr: "le surnombre admis", en: "the over-recruitment allowed")
    case .roles: language.text(fr: "la répartition des rôles", en: "how roles are shared out")
    case .firstStep: language.text(fr: "le premier pas", en: "the first step")
    }
  }
}
