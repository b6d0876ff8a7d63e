import CivicDomain

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

  static func pickUp(fill: Double, leadDays: Double, _ language: Language) -> String {
    let (fill, days) = (language.percent(fill), language.number(leadDays, decimals: 1))
    return language.text(
      fr: "Une action réunit \(fill) de son nombre usuel en promesses, \(days) jours avant la clôture en moyenne.",
      en: "An action collects \(fill) of its usual number in promises, \(days) days before it closes on average.")
  }

  static func priors(_ language: Language) -> String {
    language.text(
      fr: """
        Les effets sont ramenés vers ce que prédit l’ensemble ; l’aléa commun à une action et l’accord au sein d’un groupe \
        sont des hypothèses énoncées.
        """,
      en: """
        Effects are shrunken towards what the whole predicts; the shock shared by an action and the accord within a group are \
        stated priors.
        """)
  }
}
