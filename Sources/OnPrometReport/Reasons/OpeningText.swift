import CivicDomain
import CivicRanking

/// What a citizen could change so that an action opens to her.
package struct OpeningText {
  private let words: Vocabulary

  /// - Parameter words: The words for actions and languages.
  package init(_ words: Vocabulary) {
    self.words = words
  }

  /// What would lift the exclusion; nil where it is not in the citizen's hands.
  package func sentence(_ exclusion: Exclusion) -> String? {
    switch exclusion {
    case .notOpen, .started, .closed, .full, .alreadyPledged, .tooYoung: nil
    case .clash(let action): clash(words.action(action))
    case .tooLong(let hours, _): hoursAtOnce(words.language.hours(hours))
    case .monthlyHoursSpent(let left, let asked): moreHours(words.language.hours(asked - left))
    case .format(let format): accepting(MapText.format(format, words.language))
    case .tooFar(let distance, _): travelling(words.language.distance(distance))
    case .language(let tags): speaking(words.languages(tags))
    case .missingAbilities(let abilities): learning(abilities.joined(separator: ", "))
    case .outsideAvailability: freeTime
    }
  }

  private func clash(_ title: String) -> String {
    words.language.text(fr: "Renoncer à « \(title) ».", en: "Giving up “\(title)”.")
  }

  private func hoursAtOnce(_ hours: String) -> String {
    words.language.text(fr: "Donner jusqu’à \(hours) d’affilée.", en: "Giving up to \(hours) at one go.")
  }

  private func moreHours(_ hours: String) -> String {
    words.language.text(fr: "Donner \(hours) de plus ce mois-là.", en: "Giving \(hours) more in that month.")
  }

  private func accepting(_ format: String) -> String {
    words.language.text(fr: "Accepter aussi d’agir \(format).", en: "Acting \(format) as well.")
  }

  private func travelling(_ distance: String) -> String {
    words.language.text(fr: "Aller jusqu’à \(distance).", en: "Travelling up to \(distance).")
  }

  private func speaking(_ languages: String) -> String {
    words.language.text(fr: "Parler l’une de ces langues : \(languages).", en: "Speaking one of these: \(languages).")
  }

  private func learning(_ abilities: String) -> String {
    words.language.text(fr: "Apprendre : \(abilities).", en: "Learning: \(abilities).")
  }

  private var freeTime: String {
    words.language.text(fr: "Être libre quand elle a lieu.", en: "Being free when it takes place.")
  }
}
