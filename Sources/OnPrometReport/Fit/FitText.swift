import CivicDomain
import CivicTurnout

/// The sentences of `fit`.
enum FitText {
  static func keep(kept: Double, known: Double, base: Double, _ language: Language) -> String {
    let chance = language.percent(base)
    guard known > 0 else {
      return language.text(
        fr: "Aucune promesse dont l’issue soit connue : chaque promesse est tenue à \(chance), une hypothèse énoncée.",
        en: "No promise whose outcome is known: each is kept with \(chance), a stated prior.")
    }
    let (kept, known) = (language.number(kept, decimals: 1), language.number(known, decimals: 1))
    return language.text(
      fr:
        "\(kept) places tenues sur \(known) connues, les anciennes comptant moins : une promesse est tenue à \(chance).",
      en: "\(kept) places kept of \(known) known, older ones counting less: a promise is kept with \(chance).")
  }

  static func deviations(_ deviations: KeepDeviations, _ language: Language) -> String {
    let (citizen, organizer, mode) = (
      language.number(deviations.citizen, decimals: 2), language.number(deviations.organizer, decimals: 2),
      language.number(deviations.mode, decimals: 2)
    )
    return language.text(
      fr: """
        Les écarts types des log-cotes, estimés sur le passé, sont de \(citizen) entre personnes, \(organizer) entre organisateurs \
        et \(mode) entre modes ; ils prévoient mieux les promesses suivantes que des poids énoncés.
        """,
      en: """
        The standard deviations of the log-odds, estimated from the past, are \(citizen) among people, \(organizer) among \
        organizers and \(mode) among modes; they forecast later promises better than stated strengths.
        """)
  }

  static func pickUp(fill: Double, leadDays: Double, _ language: Language) -> String {
    let (fill, days) = (language.percent(fill), language.number(leadDays, decimals: 1))
    return language.text(
      fr: "Une action réunit \(fill) de son nombre usuel en promesses, \(days) jours avant la clôture en moyenne.",
      en: "An action collects \(fill) of its usual number in promises, \(days) days before it closes on average.")
  }

  static func filling(actions: Int, _ language: Language) -> String {
    guard actions > 0 else {
      return language.text(
        fr: "Les promesses à venir suivent cette moyenne : le passé ne permet pas de mieux prévoir.",
        en: "Promises still to come follow this average: the past does not let them be forecast better.")
    }
    return language.text(
      fr: "Les promesses à venir suivent le rythme de \(actions) actions passées, qui prévoit mieux que cette moyenne.",
      en: "Promises still to come follow the pace of \(actions) past actions, which forecasts better than this average."
    )
  }

  static func sharedFate(actions: Int, _ language: Language) -> String {
    let shrunken = language.text(
      fr: "Les effets sont ramenés vers ce que prédit l’ensemble ;",
      en: "Effects are shrunken towards what the whole predicts;")
    guard actions > 0 else {
      return shrunken
        + language.text(
          fr: " l’aléa commun à une action et l’accord au sein d’un groupe sont des hypothèses énoncées.",
          en: " the shock shared by an action and the accord within a group are stated priors.")
    }
    return shrunken
      + language.text(
        fr: " l’aléa commun et l’accord au sein d’un groupe sont appris de \(actions) actions passées.",
        en: " the shared shock and the accord within a group are learned from \(actions) past actions.")
  }
}
