import CivicDomain

/// The sentences of the action map.
package enum MapText {
  static func question(_ language: Language) -> String {
    language.text(fr: "Comment agir pour la société ?", en: "How to act for society?")
  }

  package static func format(_ format: Format, _ language: Language) -> String {
    switch format {
    case .onsite: language.text(fr: "sur place", en: "on site")
    case .remote: language.text(fr: "à distance", en: "remote")
    case .hybrid: language.text(fr: "sur place ou à distance", en: "on site or remote")
    }
  }

  static func people(_ number: Int, _ language: Language) -> String {
    let count = language.number(number)
    return language.text(
      fr: "\(count) \(language.plural(number, "personne", "personnes"))",
      en: "\(count) \(language.plural(number, "person", "people"))")
  }

  /// What is usual of a mode, in a few words.
  static func usual(_ usual: UsualPractice, _ language: Language) -> String {
    [format(usual.format, language), language.hours(usual.hours), people(usual.number, language)]
      .joined(separator: " · ")
  }

  static func drawingDescription(branches: Int, modes: Int, _ language: Language) -> String {
    language.text(
      fr: "Une carte mentale : autour de la question, \(branches) branches et \(modes) modes d’action.",
      en: "A mind map: around the question, \(branches) branches and \(modes) modes of action.")
  }
}
