import CivicDomain
import CivicRanking

/// What past promises say for an action or against it, said to the citizen.
enum HistoryText {
  static func joined(_ title: String, speaksFor: Bool, _ language: Language) -> String {
    speaksFor
      ? language.text(
        fr: "Qui participe à « \(title) », comme vous, participe souvent à celle-ci.",
        en: "People who joined “\(title)”, as you did, also join this.")
      : language.text(
        fr: "Qui participe à « \(title) », comme vous, participe rarement à celle-ci.",
        en: "People who joined “\(title)”, as you did, rarely join this.")
  }

  static func alike(_ title: String, speaksFor: Bool, _ language: Language) -> String {
    speaksFor
      ? language.text(
        fr: "Elle ressemble à « \(title) », que vous avez choisie.",
        en: "It is like “\(title)” that you joined.")
      : language.text(
        fr: "Elle ressemble peu à « \(title) », que vous avez choisie.",
        en: "It is unlike “\(title)” that you joined.")
  }

  static func people(_ field: CitizenField, speaksFor: Bool, _ language: Language) -> String {
    let who = people(field)[language]
    return speaksFor
      ? language.text(fr: "\(who) y participent souvent.", en: "\(who) often join this.")
      : language.text(fr: "\(who) y participent rarement.", en: "\(who) rarely join this.")
  }

  private static func people(_ field: CitizenField) -> LocalizedText {
    switch field {
    case .area: LocalizedText(fr: "Les gens de votre quartier", en: "People of your area")
    case .organization: LocalizedText(fr: "Les gens de votre organisation", en: "People of your organization")
    case .department: LocalizedText(fr: "Les gens de votre service", en: "People of your department")
    case .birthYear: LocalizedText(fr: "Les gens de votre âge", en: "People of your age")
    }
  }

  static func others(_ language: Language) -> String {
    language.text(
      fr: "Comparée aux autres actions ouvertes, d’après les promesses passées.",
      en: "Compared with the other open actions, by past promises.")
  }
}
