import CivicDomain
import CivicRanking

/// One change that would open actions to a citizen, said to her.
package struct OpenerText {
  private let words: Vocabulary

  /// - Parameter words: The words for languages and days.
  package init(_ words: Vocabulary) {
    self.words = words
  }

  /// What would be changed to, as a table would hold it.
  package static func value(_ change: OpenerChange) -> String {
    switch change {
    case .radius(let number), .maximumHours(let number), .monthlyHours(let number): "\(number)"
    case .format(let format): format.rawValue
    case .language(let code), .ability(let code): code
    case .freeDay(let day): Weekdays.abbreviations[day]
    }
  }

  /// The change in a sentence.
  package func sentence(_ change: OpenerChange) -> String {
    let language = words.language
    switch change {
    case .radius(let kilometers):
      let distance = language.distance(kilometers)
      return language.text(fr: "Aller jusqu’à \(distance).", en: "Travelling up to \(distance).")
    case .maximumHours(let hours):
      let hours = language.hours(hours)
      return language.text(fr: "Donner jusqu’à \(hours) d’affilée.", en: "Giving up to \(hours) at one go.")
    case .monthlyHours(let hours):
      let hours = language.hours(hours)
      return language.text(fr: "Donner jusqu’à \(hours) par mois.", en: "Giving up to \(hours) a month.")
    case .format(let format):
      let form = MapText.format(format, language)
      return language.text(fr: "Accepter aussi d’agir \(form).", en: "Acting \(form) as well.")
    case .language(let tag):
      let name = words.languages([tag])
      return language.text(fr: "Parler aussi \(name).", en: "Speaking \(name) too.")
    case .ability(let ability): return language.text(fr: "Apprendre : \(ability).", en: "Learning: \(ability).")
    case .freeDay(let day):
      let name = WhenText.weekdays[day][language]
      return language.text(fr: "Être libre aussi le \(name).", en: "Being free on \(name) too.")
    }
  }
}
