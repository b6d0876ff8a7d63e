import CivicDomain
import CivicMobilization

/// The sentences about data that are not all sound.
public enum ProblemText {
  /// How many rows were left out.
  public static func skipped(_ rows: Int, _ language: Language) -> String {
    let count = language.number(rows)
    return language.text(
      fr: "\(count) \(language.plural(rows, "ligne fautive ignorée", "lignes fautives ignorées")).",
      en: "\(count) bad \(language.plural(rows, "row", "rows")) skipped.")
  }

  /// How many lines of a stream could not be used.
  public static func badLines(_ lines: Int, _ language: Language) -> String {
    let count = language.number(lines)
    return language.text(
      fr: "\(count) \(language.plural(lines, "ligne fautive", "lignes fautives")), chacune avec sa réponse.",
      en: "\(count) bad \(language.plural(lines, "line", "lines")), each with its answer.")
  }

  /// An action whose turnout cannot be forecast.
  public static func outlook(_ error: OutlookError, _ language: Language) -> String {
    language.text(
      fr: "L’action « \(error.action) » réunit trop de promesses pour être calculée.",
      en: "The action \"\(error.action)\" gathers too many promises to be computed.")
  }

  /// An action that is left out since its turnout cannot be forecast.
  public static func leftOut(_ error: OutlookError, _ language: Language) -> String {
    language.text(
      fr:
        "Avertissement : l’action « \(error.action) » réunit trop de promesses pour être calculée ; elle n’est pas proposée.",
      en: "Warning: the action \"\(error.action)\" gathers too many promises to be computed; it is left out.")
  }

  /// Too many places at one action to tell how many come.
  public static func tooManyPlaces(_ language: Language) -> String {
    language.text(
      fr: "Une action réunit trop de places pour être calculée.",
      en: "An action gathers too many places to be computed.")
  }

  /// What `check` found.
  public static func verdict(errors: Int, warnings: Int, rows: Int, _ language: Language) -> String {
    let (count, doubts, read) = (language.number(errors), language.number(warnings), language.number(rows))
    guard errors > 0 else {
      return language.text(
        fr:
          "Les données sont saines : \(read) lignes lues, \(doubts) \(language.plural(warnings, "avertissement", "avertissements")).",
        en: "The data are sound: \(read) rows read, \(doubts) \(language.plural(warnings, "warning", "warnings")).")
    }
    return language.text(
      fr: """
        \(count) \(language.plural(errors, "erreur", "erreurs")) et \(doubts) \
        \(language.plural(warnings, "avertissement", "avertissements")) : \(read) lignes sont saines.
        """,
      en: """
        \(count) \(language.plural(errors, "error", "errors")) and \(doubts) \
        \(language.plural(warnings, "warning", "warnings")); \(read) rows are sound.
        """)
  }
}
