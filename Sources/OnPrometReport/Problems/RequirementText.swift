import CivicDomain

/// What a field accepts, as the end of the sentence "it takes …".
enum RequirementText {
  static func accepted(_ requirement: Requirement, _ language: Language) -> String {
    switch requirement {
    case .nonEmpty: language.text(fr: "un texte, car ce champ est obligatoire", en: "some text, since it is required")
    case .number: language.text(fr: "un nombre fini", en: "a finite number")
    case .integer: language.text(fr: "un nombre entier", en: "a whole number")
    case .between(let lower, let upper): between(lower, upper, language)
    case .atLeast(let bound): atLeast(bound, language)
    case .above(let bound): above(bound, language)
    case .notAbove(let field): notAbove(field, language)
    case .notBefore(let field): notBefore(field, language)
    case .oneOf(let codes): oneOf(codes, language)
    case .boolean: language.text(fr: "true ou false", en: "true or false")
    case .time: time(language)
    case .timeZone: language.text(fr: "un fuseau tel que Europe/Paris", en: "a time zone such as Europe/Paris")
    case .interests: interests(language)
    case .availability: availability(language)
    case .impactCurve(let reason): impactCurve(reason, language)
    case .pledgeCondition(let reason): pledgeCondition(reason, language)
    case .unique: language.text(fr: "un identifiant que nulle autre ligne ne porte", en: "an id that no other row has")
    case .existing(let table): existing(table, language)
    case .exclusive(let field): exclusive(field, language)
    }
  }

  private static func between(_ lower: Double, _ upper: Double, _ language: Language) -> String {
    let (lower, upper) = (language.number(lower, decimals: 3), language.number(upper, decimals: 3))
    return language.text(fr: "un nombre de \(lower) à \(upper)", en: "a number from \(lower) to \(upper)")
  }

  private static func atLeast(_ bound: Double, _ language: Language) -> String {
    let bound = language.number(bound, decimals: 3)
    return language.text(fr: "un nombre d’au moins \(bound)", en: "a number of at least \(bound)")
  }

  private static func above(_ bound: Double, _ language: Language) -> String {
    let bound = language.number(bound, decimals: 3)
    return language.text(fr: "un nombre supérieur à \(bound)", en: "a number above \(bound)")
  }

  private static func notAbove(_ field: String, _ language: Language) -> String {
    language.text(
      fr: "un nombre qui ne dépasse pas celui de \(field)", en: "a number no larger than that of \(field)")
  }

  private static func notBefore(_ field: String, _ language: Language) -> String {
    language.text(
      fr: "un instant qui ne précède pas celui de \(field)", en: "a time no earlier than that of \(field)")
  }

  private static func oneOf(_ codes: [String], _ language: Language) -> String {
    let list = codes.joined(separator: ", ")
    return language.text(fr: "l’une de ces valeurs : \(list)", en: "one of these: \(list)")
  }

  private static func time(_ language: Language) -> String {
    language.text(
      fr: "une date ISO 8601 comme 2026-05-02 ou une heure comme 2026-05-02T09:00+02:00",
      en: "an ISO 8601 date such as 2026-05-02 or a time such as 2026-05-02T09:00+02:00")
  }

  private static func interests(_ language: Language) -> String {
    language.text(
      fr: "des codes séparés par « ; », chacun avec son poids s’il le faut, comme climate;food:2",
      en: "codes separated by “;”, each with a weight if need be, such as climate;food:2")
  }

  private static func availability(_ language: Language) -> String {
    language.text(
      fr: "des créneaux comme mon-fri 18:00-22:00; sat 09:00-18:00",
      en: "windows such as mon-fri 18:00-22:00; sat 09:00-18:00")
  }

  private static func impactCurve(_ reason: String, _ language: Language) -> String {
    language.text(
      fr: "une courbe qui ne descend jamais, comme threshold(10) ou linear ; précisément : \(reason)",
      en: "a curve that never goes down, such as threshold(10) or linear; precisely: \(reason)")
  }

  private static func pledgeCondition(_ reason: String, _ language: Language) -> String {
    language.text(
      fr: "une condition comme at least 3 of department:it ; précisément : \(reason)",
      en: "a condition such as at least 3 of department:it; precisely: \(reason)")
  }

  private static func existing(_ table: String, _ language: Language) -> String {
    language.text(
      fr: "un identifiant que la table \(table) contient", en: "an id that the table \(table) holds")
  }

  private static func exclusive(_ field: String, _ language: Language) -> String {
    language.text(
      fr: "une cellule vide, puisque \(field) est donné aussi", en: "an empty cell, since \(field) is given too")
  }
}
