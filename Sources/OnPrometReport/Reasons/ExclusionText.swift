import CivicDomain
import CivicRanking

/// Why an action is not open to a citizen, said to her.
package struct ExclusionText {
  private let words: Vocabulary

  /// - Parameter words: The words for actions and languages.
  package init(_ words: Vocabulary) {
    self.words = words
  }

  /// The reason with its code.
  package func reason(_ exclusion: Exclusion) -> Reason {
    Reason(code: exclusion.code, text: sentence(exclusion))
  }

  /// The reason in a sentence.
  package func sentence(_ exclusion: Exclusion) -> String {
    let language = words.language
    switch exclusion {
    case .notOpen(let status): return notOpen(status)
    case .started: return language.text(fr: "L’action a déjà commencé.", en: "The action has already begun.")
    case .closed: return language.text(fr: "Les promesses sont closes.", en: "Promises are closed.")
    case .full(let limit): return full(limit)
    case .alreadyPledged:
      return language.text(fr: "Vous avez déjà promis d’y participer.", en: "You have already promised to take part.")
    case .clash(let action): return clash(words.action(action))
    case .tooLong(let hours, let maximum): return tooLong(hours, maximum)
    case .monthlyHoursSpent(let left, let asked): return monthlyHours(left: left, asked: asked)
    case .format(let format): return self.format(MapText.format(format, language))
    case .tooFar(let distance, let radius): return tooFar(distance, radius)
    case .language(let tags): return spoken(words.languages(tags))
    case .missingAbilities(let abilities): return missing(abilities)
    case .tooYoung(let minimumAge, let age): return tooYoung(minimumAge, age)
    case .outsideAvailability:
      return language.text(
        fr: "Elle ne tient dans aucun de vos moments libres.", en: "It fits into none of your free times.")
    }
  }

  private func notOpen(_ status: Action.Status) -> String {
    let language = words.language
    switch status {
    case .open, .activated: return language.text(fr: "L’action est ouverte.", en: "The action is open.")
    case .failed:
      return language.text(
        fr: "L’action n’aura pas lieu : trop peu l’ont promise à temps.",
        en: "The action will not take place: too few promised in time.")
    case .cancelled: return language.text(fr: "L’action est annulée.", en: "The action is called off.")
    case .done: return language.text(fr: "L’action est terminée.", en: "The action is over.")
    }
  }

  private func full(_ limit: Int) -> String {
    let (language, count) = (words.language, words.language.number(limit))
    return language.text(
      fr: limit < 2
        ? "La seule place qu’on peut promettre est prise." : "Les \(count) places qu’on peut promettre sont prises.",
      en: limit < 2
        ? "The one place that may be promised is taken." : "All \(count) places that may be promised are taken.")
  }

  private func clash(_ title: String) -> String {
    words.language.text(
      fr: "Elle a lieu en même temps que « \(title) », que vous avez promise.",
      en: "It takes place at the same time as “\(title)”, which you promised.")
  }

  private func tooLong(_ hours: Double, _ maximum: Double) -> String {
    let (asked, given) = (words.language.hours(hours), words.language.hours(maximum))
    return words.language.text(
      fr: "Elle demande \(asked), plus que les \(given) que vous donnez d’affilée.",
      en: "It asks \(asked), more than the \(given) you give at one go.")
  }

  private func monthlyHours(left: Double, asked: Double) -> String {
    let (asked, left) = (words.language.hours(asked), words.language.hours(max(0, left)))
    return words.language.text(
      fr: "Elle demande \(asked), et il vous reste \(left) à donner ce mois-là.",
      en: "It asks \(asked), and you have \(left) left to give in that month.")
  }

  private func format(_ format: String) -> String {
    words.language.text(
      fr: "Elle se fait \(format), ce que vous n’avez pas retenu.", en: "It is \(format), which you did not choose.")
  }

  private func tooFar(_ distance: Double, _ radius: Double) -> String {
    let (away, reach) = (words.language.distance(distance), words.language.distance(radius))
    return words.language.text(
      fr: "Elle a lieu à \(away), au-delà de vos \(reach).",
      en: "It takes place \(away) away, beyond your \(reach).")
  }

  private func spoken(_ languages: String) -> String {
    words.language.text(
      fr: "On y parle une langue que vous n’avez pas indiquée : \(languages).",
      en: "A language is spoken there that you did not name: \(languages).")
  }

  private func missing(_ abilities: [String]) -> String {
    let list = abilities.joined(separator: ", ")
    return words.language.text(
      fr: "Elle demande de savoir : \(list).", en: "It asks for an ability: \(list).")
  }

  private func tooYoung(_ minimumAge: Int, _ age: Int) -> String {
    words.language.text(
      fr: "Il faut avoir \(minimumAge) ans cette année-là, et vous en aurez \(age).",
      en: "One must be \(minimumAge) that year, and you will be \(age).")
  }
}
