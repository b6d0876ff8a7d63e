import CivicDomain
import CivicMobilization

/// Why a condition does not hold, in sentences.
enum GapText {
  static func reason(_ gap: ConditionGap, _ language: Language) -> Reason {
    switch gap {
    case .places(let count, let group): Reason(code: "lacking", text: lacking(count, group, language))
    case .absent(let names): Reason(code: "absent", text: absent(names, language))
    case .falling(let names): Reason(code: "falling", text: falling(names, language))
    case .unknown(let names): Reason(code: "unknown_citizen", text: unknown(names, language))
    case .nobody(let field, let value): Reason(code: "unknown_group", text: nobody("\(field):\(value)", language))
    case .tooMany(let others, let most): Reason(code: "too_many", text: tooMany(others, most, language))
    case .breaks(let citizen): Reason(code: "breaks", text: breaks(citizen, language))
    case .passed: Reason(code: "passed", text: passed(language))
    case .contradictory: Reason(code: "contradictory", text: contradictory(language))
    }
  }

  private static func lacking(_ count: Int, _ group: PledgeGroup, _ language: Language) -> String {
    let places = language.number(count)
    let whom =
      switch group {
      case .everyone: ""
      case .having(let field, let value): language.text(fr: " de \(field):\(value)", en: " of \(field):\(value)")
      case .members(let names):
        language.text(fr: " parmi \(list(names))", en: " among \(list(names))")
      }
    return language.text(
      fr: "Il manque \(places) \(language.plural(count, "place promise", "places promises"))\(whom).",
      en: "\(places) promised \(language.plural(count, "place lacks", "places lack"))\(whom).")
  }

  private static func absent(_ names: [String], _ language: Language) -> String {
    language.text(
      fr: "\(list(names)) \(language.plural(names.count, "n’a", "n’ont")) rien promis.",
      en: "\(list(names)) \(language.plural(names.count, "has", "have")) not promised.")
  }

  private static func falling(_ names: [String], _ language: Language) -> String {
    let count = names.count
    return language.text(
      fr:
        "\(language.plural(count, "La promesse", "Les promesses")) de \(list(names)) ne \(language.plural(count, "tient", "tiennent")) pas.",
      en:
        "\(language.plural(count, "The promise", "The promises")) of \(list(names)) \(language.plural(count, "does", "do")) not hold."
    )
  }

  private static func unknown(_ names: [String], _ language: Language) -> String {
    language.text(
      fr:
        "\(list(names)) : \(language.plural(names.count, "personne inconnue", "personnes inconnues")) de la table citizens.",
      en: "\(list(names)): not in the table citizens.")
  }

  private static func nobody(_ group: String, _ language: Language) -> String {
    language.text(
      fr: "Personne de connu n’appartient à \(group).", en: "Nobody known belongs to \(group).")
  }

  private static func tooMany(_ others: Int, _ most: Int, _ language: Language) -> String {
    let (there, limit) = (language.number(others), language.number(most))
    return language.text(
      fr: "D’autres ont promis \(there) \(language.plural(others, "place", "places")), plus que \(limit).",
      en: "Others promised \(there) \(language.plural(others, "place", "places")), more than \(limit).")
  }

  private static func breaks(_ citizen: String, _ language: Language) -> String {
    language.text(
      fr: "Elle romprait la condition de \(citizen), admise avant.",
      en: "It would break the condition of \(citizen), admitted before.")
  }

  private static func passed(_ language: Language) -> String {
    language.text(
      fr: "Sa condition n’était pas remplie à son tour ; un refus n’est pas revu.",
      en: "Its condition did not hold in its turn; nobody refused is looked at again.")
  }

  private static func contradictory(_ language: Language) -> String {
    language.text(
      fr: "Sa condition se contredit : aucun nombre d’autres ne la remplit.",
      en: "Its condition contradicts itself: no number of others meets it.")
  }

  private static func list(_ names: [String]) -> String { names.joined(separator: ", ") }
}
