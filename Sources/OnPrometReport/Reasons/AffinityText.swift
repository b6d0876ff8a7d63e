import CivicDomain
import CivicRanking

/// Why a citizen might accept an action or not, said to her.
package struct AffinityText {
  private let words: Vocabulary

  /// - Parameter words: The words for themes and modes.
  package init(_ words: Vocabulary) {
    self.words = words
  }

  /// The reason with its code.
  package func reason(_ reason: AffinityReason) -> Reason {
    Reason(code: Self.code(reason), text: sentence(reason))
  }

  /// A name of the reason that never changes.
  package static func code(_ reason: AffinityReason) -> String {
    switch reason {
    case .theme: "theme"
    case .mode: "mode"
    case .near: "near"
    case .remote: "remote"
    case .sort: "sort"
    case .joined: "joined-also"
    case .alike: "alike"
    case .people: "people-like-you"
    case .others: "others"
    }
  }

  /// The reason in a sentence.
  package func sentence(_ reason: AffinityReason) -> String {
    switch reason {
    case .theme(let code, let contribution): theme(words.theme(code), liked: contribution >= 0)
    case .mode(let code, let contribution): mode(words.mode(code), liked: contribution >= 0)
    case .near(let kilometers, let contribution): near(kilometers, close: contribution >= 0)
    case .remote:
      words.language.text(fr: "Vous participez de chez vous.", en: "You take part from home.")
    case .sort(let contribution): sort(welcome: contribution >= 0)
    case .joined(let action, let contribution):
      HistoryText.joined(words.action(action), speaksFor: contribution >= 0, words.language)
    case .alike(let action, let contribution):
      HistoryText.alike(words.action(action), speaksFor: contribution >= 0, words.language)
    case .people(let field, let contribution):
      HistoryText.people(field, speaksFor: contribution >= 0, words.language)
    case .others: HistoryText.others(words.language)
    }
  }

  private func theme(_ label: String, liked: Bool) -> String {
    liked
      ? words.language.text(fr: "Une cause qui vous tient à cœur : \(label).", en: "A cause you care about: \(label).")
      : words.language.text(fr: "Une cause que vous évitez : \(label).", en: "A cause you avoid: \(label).")
  }

  private func mode(_ label: String, liked: Bool) -> String {
    liked
      ? words.language.text(
        fr: "Une façon d’agir qui vous plaît : \(label).", en: "A way of acting that you like: \(label).")
      : words.language.text(
        fr: "Une façon d’agir que vous évitez : \(label).", en: "A way of acting that you avoid: \(label).")
  }

  private func sort(welcome: Bool) -> String {
    welcome
      ? words.language.text(
        fr: "On dit souvent oui à ce genre d’action.", en: "People often say yes to this sort of action.")
      : words.language.text(
        fr: "On dit plus rarement oui à ce genre d’action.", en: "People say yes to this sort of action less often.")
  }

  private func near(_ kilometers: Double, close: Bool) -> String {
    let away = words.language.distance(kilometers)
    return close
      ? words.language.text(fr: "C’est à \(away) de chez vous.", en: "It is \(away) from your home.")
      : words.language.text(fr: "C’est un peu loin : à \(away).", en: "It is rather far: \(away) away.")
  }
}
