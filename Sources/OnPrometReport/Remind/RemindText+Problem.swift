import CivicDomain
import CivicMobilization

extension RemindText {
  /// Reminders that cannot be learned from.
  public static func problem(_ error: ReminderError, _ language: Language) -> String {
    switch error {
    case .noReminders:
      return language.text(
        fr: "reminders : aucun rappel n’a été envoyé, donc rien ne s’apprend. Tirez-en au sort quelques-uns d’abord.",
        en: "reminders: no reminder was sent, so nothing can be learned. Send some by lot first.")
    case .noOutcomes:
      return language.text(
        fr: "reminders : d’aucune promesse rappelée on ne sait si elle fut tenue (pledges, status : kept ou no_show).",
        en: "reminders: of no promise that was reminded the outcome is known (pledges, status: kept or no_show).")
    case .notRandomized(let citizen, let action, let stated, let count):
      return notRandomized(citizen, action, stated, count, language)
    case .propensityOutOfRange(let citizen, let action, let value):
      return language.text(
        fr: """
          reminders, \(citizen), \(action), propensity : \(language.number(value, decimals: 3)) ; il faut une \
          probabilité entre 0 et 1, bornes exclues, sinon personne n’est comparable.
          """,
        en: """
          reminders, \(citizen), \(action), propensity: \(language.number(value, decimals: 3)); a probability above 0 \
          and below 1 is needed, else nobody can be compared.
          """)
    case .tooFew(let reminded, let unreminded, let needed):
      return language.text(
        fr: """
          reminders : \(language.number(reminded)) promesses rappelées et \(language.number(unreminded)) non rappelées \
          ont une issue connue ; il en faut \(needed) de chaque, de plusieurs personnes.
          """,
        en: """
          reminders: of \(language.number(reminded)) promises that were reminded and \(language.number(unreminded)) that \
          were not the outcome is known; \(needed) of each are needed, of several people.
          """)
    case .notFitted:
      return language.text(
        fr: "L’effet des rappels ne se laisse pas apprendre.", en: "The effect of reminders cannot be learned.")
    }
  }

  private static func notRandomized(
    _ citizen: String, _ action: String, _ stated: Bool?, _ count: Int, _ language: Language
  ) -> String {
    let value = stated.map { $0 ? "true" : "false" } ?? language.text(fr: "vide", en: "empty")
    let number = language.number(count)
    return language.text(
      fr: """
        reminders, \(citizen), \(action), randomized : \(value) ; il faut true (\(number) en tout). Des rappels que le \
        sort n’a pas décidés ne disent pas ce qu’ils changent ; --assume-unconfounded passe outre.
        """,
      en: """
        reminders, \(citizen), \(action), randomized: \(value); true is needed (\(number) in all). Reminders that chance \
        did not decide do not tell what they change; --assume-unconfounded goes ahead all the same.
        """)
  }
}
