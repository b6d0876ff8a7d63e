import CivicDomain
import CivicMobilization

/// The sentences of `watch`.
package enum WatchText {
  package static func advice(_ watch: ActionWatch, _ language: Language) -> String {
    switch watch.advice {
    case .fills: language.text(fr: "Assez de monde viendra.", en: "Enough people will come.")
    case .wait: language.text(fr: "Attendre : des promesses viennent encore.", en: "Wait: promises still come in.")
    case .recruit: recruit(watch.recruitsNeeded ?? 0, language)
    case .raiseLimit:
      language.text(
        fr: "Relever la limite des promesses : tous ne viendront pas.",
        en: "Raise the limit of promises: not everybody will come.")
    case .rescue:
      language.text(
        fr: "Déplacer des gens, regrouper, reporter ou annuler.", en: "Move people, merge, postpone or cancel.")
    case .unknown:
      language.text(fr: "Ni minimum ni objectif connus.", en: "Neither a minimum nor a target is known.")
    }
  }

  private static func recruit(_ count: Int, _ language: Language) -> String {
    let number = language.number(count)
    return language.text(
      fr: "Trouver \(number) \(language.plural(count, "personne", "personnes")) de plus.",
      en: "Find \(number) more \(language.plural(count, "person", "people")).")
  }

  static func rescue(_ way: RescueOption.Way, _ language: Language) -> String {
    switch way {
    case .recruit(let count): recruit(count, language)
    case .move(let count, let action):
      language.text(
        fr: "Proposer à \(language.number(count)) de \(action) de venir ici.",
        en: "Ask \(language.number(count)) of \(action) to come here instead.")
    case .merge(let action):
      language.text(fr: "Regrouper avec \(action).", en: "Merge with \(action).")
    case .postpone(let days):
      language.text(fr: "Reporter de \(days) jours.", en: "Postpone by \(days) days.")
    case .cancel: language.text(fr: "Annuler maintenant.", en: "Cancel now.")
    }
  }

  /// What an action lost in its last days.
  static func lateLoss(_ entry: WatchReport.Entry, _ language: Language) -> String {
    guard let loss = entry.watch.lateLoss, let before = loss.before, let after = loss.after else { return "" }
    let (places, day) = (language.number(loss.places), loss.since.formatted(.iso8601.year().month().day()))
    let (then, now) = (language.percent(before), language.percent(after))
    return language.text(
      fr: """
        \(entry.action.title) : \(places) \(language.plural(loss.places, "place retirée", "places retirées")) depuis le \(day) ; la \
        chance d’avoir assez de monde passe de \(then) à \(now).
        """,
      en: """
        \(entry.action.title): \(places) \(language.plural(loss.places, "place", "places")) withdrawn since \(day); the chance of \
        enough people went from \(then) to \(now).
        """)
  }

  static func notes(_ language: Language) -> [String] {
    [
      language.text(
        fr:
          "« à trouver » : les promesses à obtenir en plus pour que le minimum, sinon l’objectif, vienne neuf fois sur dix.",
        en: "“to recruit”: further promises needed for the minimum, else the target, to come nine times out of ten."),
      language.text(
        fr: "« le mieux » : ce qui élève le plus l’impact attendu ; supposé : trois sur quatre suivent un changement.",
        en: "“best”: what raises the expected impact most; assumed: three in four go along with a change."),
      language.text(
        fr: "Qui est monté de la liste d’attente doit confirmer ; supposé : six sur dix le font à temps.",
        en: "Whoever came up from the waiting list must confirm; assumed: six in ten do so in time."),
      ForecastText.method(language),
    ]
  }

  static func plotTitle(_ action: Action, _ language: Language) -> String {
    language.text(fr: "Les promesses au fil du temps — \(action.title)", en: "Promises over time — \(action.title)")
  }

  /// What the fan says of its last day.
  static func plotDescription(low: Int, middle: Int, high: Int, _ language: Language) -> String {
    let (low, middle, high) = (language.number(low), language.number(middle), language.number(high))
    return language.text(
      fr: "À la clôture : \(middle) promesses attendues, de \(low) à \(high) huit fois sur dix.",
      en: "At the close: \(middle) promises expected, \(low) to \(high) eight times out of ten.")
  }
}
