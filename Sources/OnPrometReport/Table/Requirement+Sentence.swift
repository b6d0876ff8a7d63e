import CivicDomain

extension Requirement {
  /// What would be accepted, as a phrase that continues "expected …".
  public func phrase(_ language: Language) -> String {
    text[language]
  }

  private var text: LocalizedText {
    let number = (fr: ReadableBound(.fr), en: ReadableBound(.en))
    return switch self {
    case .nonEmpty: LocalizedText(fr: "une valeur, ce champ est obligatoire", en: "a value, this field is required")
    case .number: LocalizedText(fr: "un nombre", en: "a number")
    case .integer: LocalizedText(fr: "un nombre entier", en: "a whole number")
    case .between(let low, let high):
      LocalizedText(
        fr: "un nombre de \(number.fr.text(low)) à \(number.fr.text(high))",
        en: "a number from \(number.en.text(low)) to \(number.en.text(high))")
    case .atLeast(let bound):
      LocalizedText(
        fr: "un nombre d’au moins \(number.fr.text(bound))", en: "a number of at least \(number.en.text(bound))")
    case .above(let bound):
      LocalizedText(fr: "un nombre supérieur à \(number.fr.text(bound))", en: "a number above \(number.en.text(bound))")
    case .notAbove(let field):
      LocalizedText(fr: "au plus la valeur de « \(field) »", en: "at most the value of `\(field)`")
    case .notBefore(let field):
      LocalizedText(fr: "un instant qui n’est pas avant « \(field) »", en: "a time that is not before `\(field)`")
    case .oneOf(let codes):
      LocalizedText(
        fr: "l’un de : \(codes.joined(separator: ", "))", en: "one of \(codes.joined(separator: ", "))")
    case .boolean: LocalizedText(fr: "true ou false", en: "true or false")
    case .time:
      LocalizedText(
        fr: "une date ou un instant ISO 8601 comme 2011-04-01T10:00+02:00",
        en: "an ISO 8601 date or time such as 2011-04-01T10:00+02:00")
    case .timeZone: LocalizedText(fr: "un fuseau horaire comme Europe/Paris", en: "a time zone such as Europe/Paris")
    case .interests:
      LocalizedText(
        fr: "des codes séparés par « ; », chacun avec un poids fini facultatif, comme climate;food:2",
        en: "codes separated by `;`, each with an optional finite weight, such as climate;food:2")
    case .availability:
      LocalizedText(
        fr: "des plages comme mon-fri 18:00-22:00; sat 09:00-18:00",
        en: "windows such as mon-fri 18:00-22:00; sat 09:00-18:00")
    case .impactCurve(let reason):
      LocalizedText(
        fr: "une courbe croissante comme linear, threshold(10) ou steps(10:1, 20:3) (\(reason))",
        en: "a non-decreasing curve such as linear, threshold(10) or steps(10:1, 20:3) (\(reason))")
    case .pledgeCondition(let reason):
      LocalizedText(
        fr: "une condition comme at least 3 of department:it (\(reason))",
        en: "a condition such as at least 3 of department:it (\(reason))")
    case .unique: LocalizedText(fr: "une valeur qu’aucune autre ligne ne porte", en: "a value that no other row has")
    case .distinct: LocalizedText(fr: "chaque valeur une seule fois", en: "each value once")
    case .asMany(let field):
      LocalizedText(fr: "autant de valeurs que dans « \(field) »", en: "as many values as in `\(field)`")
    case .existing(let table):
      LocalizedText(fr: "un identifiant de la table « \(table) »", en: "an identifier of the table `\(table)`")
    case .exclusive(let field):
      LocalizedText(fr: "rien, puisque « \(field) » est donné", en: "nothing, since `\(field)` is given")
    }
  }
}

/// A bound as exact text: no digits are dropped, and whole numbers stay whole.
private struct ReadableBound {
  private let language: Language

  init(_ language: Language) {
    self.language = language
  }

  func text(_ value: Double) -> String {
    let text = value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : value.description
    return language == .fr ? text.replacing(".", with: ",") : text
  }
}
