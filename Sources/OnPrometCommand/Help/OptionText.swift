import CivicDomain
import OnPrometReport

/// What is wrong with the value of an option.
enum OptionText {
  static func timeZone(_ value: String, _ language: Language) -> String {
    language.text(
      fr: "--time-zone ne connaît pas « \(value) » ; il faut un nom comme Europe/Paris.",
      en: "--time-zone does not know '\(value)'; a name such as Europe/Paris is needed.")
  }

  static func branch(_ value: String, known: [String], _ language: Language) -> String {
    let list = known.joined(separator: ", ")
    return language.text(
      fr: "la carte n’a pas de branche « \(value) » ; elle a : \(list).",
      en: "the map has no branch '\(value)'; it has: \(list).")
  }

  static func noData(_ language: Language) -> String {
    language.text(
      fr: "Il manque les données : indiquez un dossier avec --data, ou des tables avec --citizens, --actions…",
      en: "No data: name a folder with --data, or tables with --citizens, --actions …")
  }

  static func missingTable(_ table: String, _ language: Language) -> String {
    language.text(
      fr: "Il manque la table \(table) : ajoutez-la au dossier, ou indiquez-la avec --\(table).",
      en: "The table \(table) is missing: add it to the folder, or name it with --\(table).")
  }

  static func unknown(_ option: String, _ value: String, table: String, _ language: Language) -> String {
    language.text(
      fr: "\(option) : « \(value) » n’est pas dans la table \(table).",
      en: "\(option): \"\(value)\" is not in the table \(table).")
  }

  static func plotNeedsAction(_ language: Language) -> String {
    language.text(
      fr: "--plot dessine une action : nommez-la avec --action.", en: "--plot draws one action: name it with --action.")
  }

  static func nothingToDraw(_ action: String, _ language: Language) -> String {
    language.text(
      fr: "--plot : l’action « \(action) » n’a pas de clôture à venir, donc rien à dessiner.",
      en: "--plot: the action \"\(action)\" has no close ahead of it, so there is nothing to draw.")
  }

  static func fitNeedsOutput(_ language: Language) -> String {
    language.text(
      fr: "Il manque --output : le fichier où écrire le modèle.", en: "--output is missing: the file for the model.")
  }

  static func simulateNeedsOutput(_ language: Language) -> String {
    language.text(
      fr: "Il manque --output : le dossier où écrire la ville.", en: "--output is missing: the folder for the city.")
  }

  static func importNeedsFolder(_ language: Language) -> String {
    language.text(
      fr: "Il manque --output avec le nom d’un dossier : les personnes, les actions et les promesses y vont ensemble.",
      en: "--output with the name of a folder is missing: people, actions and promises go there together.")
  }

  static func recBoleOnly(_ language: Language) -> String {
    language.text(
      fr: "--users, --items et --minimum-rating ne vont qu’avec recbole.",
      en: "--users, --items and --minimum-rating go with recbole only.")
  }

  static func xmlOnly(_ language: Language) -> String {
    language.text(fr: "--xml ne va qu’avec api-engagement.", en: "--xml goes with api-engagement only.")
  }

  static func finite(_ option: String, _ value: String, _ language: Language) -> String {
    language.text(
      fr: "\(option) vaut \(value) ; il faut un nombre fini.", en: "\(option) is \(value); a finite number is needed.")
  }

  static func atLeast(_ option: String, _ value: Int, _ bound: Int, _ language: Language) -> String {
    language.text(
      fr: "\(option) vaut \(value) ; il faut un nombre entier d’au moins \(bound).",
      en: "\(option) is \(value); a whole number of at least \(bound) is needed.")
  }

  static func outOfRange(
    _ option: String, _ value: Double, _ range: ClosedRange<Double>, whole: Bool, _ language: Language
  ) -> String {
    let (value, low, high) = (
      language.number(value), language.number(range.lowerBound), language.number(range.upperBound)
    )
    let (kindFR, kindEN) = whole ? ("des nombres entiers", "whole numbers") : ("des nombres", "numbers")
    return language.text(
      fr: "\(option) contient \(value) ; il faut \(kindFR) de \(low) à \(high).",
      en: "\(option) holds \(value); \(kindEN) from \(low) to \(high) are needed.")
  }

  static func share(_ option: String, _ value: Double, _ language: Language) -> String {
    language.text(
      fr: "\(option) vaut \(value) ; il faut un nombre entre 0 et 1.",
      en: "\(option) is \(value); a number within 0 and 1 is needed.")
  }

  static func fatigue(_ value: String, _ language: Language) -> String {
    language.text(
      fr: "--fatigue ne comprend pas « \(value) » ; il faut des messages et des jours, comme 2/30d.",
      en: "--fatigue cannot read '\(value)'; messages and days such as 2/30d are needed.")
  }

  static func hours(_ option: String, _ value: Double, _ language: Language) -> String {
    language.text(
      fr: "\(option) est un nombre d’heures entre 0 et 1000, pas \(value).",
      en: "\(option) is a number of hours within 0 and 1000, not \(value).")
  }

  static func boundsAlone(with option: String, _ language: Language) -> String {
    language.text(
      fr: """
        --exposure-floor et --exposure-cap portent sur les listes de toutes les personnes ensemble, rangées par valeur : \
        pas avec \(option).
        """,
      en: """
        --exposure-floor and --exposure-cap are about everybody's lists together, ranked by value: not with \(option).
        """)
  }

  static func cannotWrite(_ path: String, reason: String, _ language: Language) -> String {
    language.text(
      fr: "impossible d’écrire « \(path) » : \(reason).", en: "cannot write '\(path)': \(reason).")
  }

  static func instant(_ value: String, _ language: Language) -> String {
    language.text(
      fr: "--now ne comprend pas « \(value) » ; il faut une date ou une heure comme 2026-05-02T09:00+02:00.",
      en: "--now cannot read '\(value)'; a date or a time such as 2026-05-02T09:00+02:00 is needed.")
  }
}
