import CivicDomain
import CivicMobilization

/// The sentences of `ask`.
package enum AskText {
  /// How many to ask, how long to wait, and what that brings.
  package static func advice(_ plan: OutreachPlan, _ action: Action, _ language: Language) -> String {
    "\(action.title)" + language.text(fr: " : ", en: ": ") + instruction(plan, language) + outcome(plan, language)
  }

  private static func instruction(_ plan: OutreachPlan, _ language: Language) -> String {
    let (count, people) = (plan.requests.count, language.number(plan.requests.count))
    guard count > 0 else { return noRequest(plan, language) }
    let ask = language.text(
      fr: "demander à \(people) \(language.plural(count, "personne", "personnes"))",
      en: "ask \(people) \(language.plural(count, "person", "people")) now")
    guard plan.wait > 0 else {
      return ask + language.text(fr: ", sans attendre pour la suite", en: ", and do not wait before asking more")
    }
    let days = language.number(plan.wait)
    return ask
      + language.text(
        fr: ", puis attendre \(days) \(language.plural(plan.wait, "jour", "jours"))",
        en: ", then wait \(days) \(language.plural(plan.wait, "day", "days"))")
  }

  private static func noRequest(_ plan: OutreachPlan, _ language: Language) -> String {
    if plan.eligible == 0 {
      return language.text(
        fr: "elle n’est ouverte à personne qu’on puisse solliciter", en: "it is open to nobody who may be asked")
    }
    guard let ceiling = plan.ceiling else { return language.text(fr: "ne demander à personne", en: "ask nobody") }
    let chance = language.percent(ceiling)
    return language.text(
      fr: """
        ne demander à personne, car même en demandant à tous elle n’aurait assez de monde qu’avec une probabilité de \
        \(chance) au plus
        """,
      en: """
        ask nobody, since even if everybody were asked it would have enough people with a probability of \(chance) at most
        """)
  }

  private static func outcome(_ plan: OutreachPlan, _ language: Language) -> String {
    guard let before = plan.before, let after = plan.after else {
      return language.text(
        fr: " ; ni minimum ni objectif ne sont connus.", en: "; neither a minimum nor a target is known.")
    }
    if plan.ceiling != nil, plan.eligible > 0 { return "." }
    guard !plan.requests.isEmpty else {
      let chance = language.percent(before)
      return language.text(
        fr: " ; assez de monde viendra avec une probabilité de \(chance).",
        en: "; enough people come with a probability of \(chance).")
    }
    let (old, new) = (language.percent(before), language.percent(after))
    return language.text(
      fr: " ; la chance qu’assez de monde vienne passe de \(old) à \(new).",
      en: "; the chance that enough people come rises from \(old) to \(new).")
  }

  /// Why there is nobody to ask.
  static func nobody(_ audience: OutreachAudience, _ language: Language) -> String {
    if audience.hasNoSupporters {
      return language.text(
        fr: "La table supporters ne connaît personne qui soutienne cette organisation.",
        en: "The table supporters holds nobody who supports this organization.")
    }
    return language.text(
      fr: "Personne ne peut être sollicité : chacun a refusé les messages ou en a eu assez.",
      en: "Nobody may be asked: everybody refused messages or had enough of them.")
  }

  /// That no action lacks people.
  static func nothingLacks(_ language: Language) -> String {
    language.text(
      fr: "Aucune action ouverte ne manque de monde, autant qu’on sache ce qu’il lui faut.",
      en: "No open action lacks people, as far as it is known how many it needs.")
  }

  /// What the gain is.
  static func gain(_ language: Language) -> String {
    language.text(
      fr: """
        « gain » : ce que la demande ajoute à l’impact attendu une fois faites celles d’au-dessus ; des promesses encore à \
        venir comptent déjà.
        """,
      en: """
        “gain”: what a request adds to the expected impact once those above are made; promises still to come are counted \
        already.
        """)
  }
}
