import CivicDomain

/// What a value of JSON should have been, for whoever sent another.
package enum ShapeText: Sendable, Equatable {
  case required
  case boolean
  case integer(from: Int, to: Int)
  case number(from: Double, to: Double)
  case text(longest: Int, pattern: String)
  case oneOf([String])
  case list(atMost: Int)
  case object

  /// The whole sentence.
  package func sentence(_ language: Language) -> String {
    let phrase = phrase(language)
    return language.text(fr: "Attendu : \(phrase).", en: "Expected \(phrase).")
  }

  private func phrase(_ language: Language) -> String {
    switch self {
    case .required: Requirement.nonEmpty.phrase(language)
    case .boolean: Requirement.boolean.phrase(language)
    case .oneOf(let names): Requirement.oneOf(names).phrase(language)
    case .integer(let low, let high):
      language.text(fr: "un nombre entier de \(low) à \(high)", en: "a whole number from \(low) to \(high)")
    case .number(let low, let high): Requirement.between(low, high).phrase(language)
    case .text(let longest, let pattern):
      language.text(
        fr: "un texte d’au plus \(longest) signes comme \(pattern)",
        en: "a text of at most \(longest) characters such as \(pattern)")
    case .list(let most):
      language.text(fr: "une liste d’au plus \(most) valeurs", en: "a list of at most \(most) values")
    case .object: language.text(fr: "un objet", en: "an object")
    }
  }
}
