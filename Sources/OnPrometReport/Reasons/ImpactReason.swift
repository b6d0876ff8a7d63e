import CivicDomain

/// What a citizen's promise changes on an action, and what is assumed of it, as far as it is worth a sentence.
package enum ImpactReason: Equatable, Sendable {
  /// The promise may decide whether the action goes ahead.
  case activates(promised: Int, needed: Int)
  /// One more person counts as so many average participants, clearly above one.
  case multiplies(leverage: Double)
  /// One more person changes next to nothing.
  case changesLittle(leverage: Double)
  /// Nothing is achieved below the minimum, which is not likely to be reached.
  case unlikelyMinimum(minimum: Int, probability: Double)
  /// The hours asked are not known of this action.
  case hoursAssumed(hours: Double)

  /// From this leverage on it is worth saying that the action needs people.
  static let notable = 1.1
  /// Below this leverage it is fair to say that one more person changes little.
  static let negligible = 0.1

  /// A name that never changes.
  package var code: String {
    switch self {
    case .activates: "activates"
    case .multiplies: "multiplies"
    case .changesLittle: "changes-little"
    case .unlikelyMinimum: "unlikely-minimum"
    case .hoursAssumed: "hours-assumed"
    }
  }
}

extension ImpactReason {
  /// The reason in a sentence.
  package func sentence(_ language: Language) -> String {
    switch self {
    case .activates(let promised, let needed): Self.activates(promised, needed, language)
    case .multiplies(let leverage): Self.multiplies(leverage, language)
    case .changesLittle: Self.changesLittle(language)
    case .unlikelyMinimum(let minimum, let probability): Self.unlikelyMinimum(minimum, probability, language)
    case .hoursAssumed(let hours): Self.hoursAssumed(hours, language)
    }
  }

  private static func activates(_ promised: Int, _ needed: Int, _ language: Language) -> String {
    let (promised, needed) = (language.number(promised), language.number(needed))
    return language.text(
      fr: "Votre promesse peut la déclencher : \(promised) sont faites, il en faut \(needed).",
      en: "Your promise can set it off: \(promised) are made, \(needed) are needed.")
  }

  private static func multiplies(_ leverage: Double, _ language: Language) -> String {
    let count = language.number(leverage, decimals: 1)
    return language.text(
      fr: "Il y manque du monde : une personne de plus y compte pour \(count).",
      en: "People are missing there: one more counts as \(count).")
  }

  private static func changesLittle(_ language: Language) -> String {
    language.text(fr: "Une personne de plus n’y change presque rien.", en: "One more person changes next to nothing.")
  }

  private static func unlikelyMinimum(_ minimum: Int, _ probability: Double, _ language: Language) -> String {
    let (count, chance) = (language.number(minimum), language.percent(probability))
    return language.text(
      fr: "Le minimum de \(count) a peu de chances d’être atteint (\(chance)).",
      en: "The minimum of \(count) is unlikely to be reached (\(chance)).")
  }

  private static func hoursAssumed(_ hours: Double, _ language: Language) -> String {
    let hours = language.hours(hours)
    return language.text(
      fr: "La durée n’est pas donnée : \(hours), d’après l’usage.",
      en: "Its length is not given: \(hours), by custom.")
  }
}
