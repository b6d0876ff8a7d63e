import CivicDomain
import OnPrometReport

/// What is wrong with the value of an option.
enum OptionText {
  static func timeZone(_ value: String, _ language: Language) -> String {
    language.text(
      fr: "--time-zone ne connaît pas « \(value) » ; il faut un nom comme Europe/Paris.",
      en: "--time-zone does not know '\(value)'; a name such as Europe/Paris is needed.")
  }

  static func branch(_ value: String, known: [String], _ language: Language) -> String {
    let list = known.joined(separator: ", ")
    return language.text(
      fr: "la carte n’a pas de branche « \(value) » ; elle a : \(list).",
      en: "the map has no branch '\(value)'; it has: \(list).")
  }

  static func cannotWrite(_ path: String, reason: String, _ language: Language) -> String {
    language.text(
      fr: "impossible d’écrire « \(path) » : \(reason).", en: "cannot write '\(path)': \(reason).")
  }

  static func instant(_ value: String, _ language: Language) -> String {
    language.text(
      fr: "--now ne comprend pas « \(value) » ; il faut une date ou une heure comme 2026-05-02T09:00+02:00.",
      en: "--now cannot read '\(value)'; a date or a time such as 2026-05-02T09:00+02:00 is needed.")
  }
}
