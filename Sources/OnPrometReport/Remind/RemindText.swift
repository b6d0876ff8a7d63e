import CivicDomain
import CivicEvaluation
import CivicMobilization

/// The sentences of `remind`.
public enum RemindText {
  static func decision(_ decision: ReminderPlan.Decision, _ language: Language) -> String {
    switch decision {
    case .send: language.text(fr: "Un rappel aide.", en: "A reminder helps.")
    case .noGain: language.text(fr: "Un rappel n’aide pas.", en: "A reminder does not help.")
    case .budget: language.text(fr: "Le budget est épuisé.", en: "The budget is spent.")
    case .fatigue: language.text(fr: "Assez de messages ces temps-ci.", en: "Enough messages lately.")
    case .notContactable: language.text(fr: "Ne veut pas de messages.", en: "Wants no messages.")
    case .alreadyReminded: language.text(fr: "Déjà rappelée.", en: "Reminded already.")
    case .noEffectFound: language.text(fr: "Aucun effet établi.", en: "No effect found.")
    }
  }

  static func notes(_ plan: ReminderPlan, _ model: FittedReminderModel, _ language: Language) -> [String] {
    var notes = [verdict(plan, language)]
    if !model.tellsPeopleApart {
      notes.append(
        language.text(
          fr: "Rien n’établit que certains y gagnent plus que d’autres : l’effet moyen vaut pour tous.",
          en: "Nothing establishes that some gain more than others: the mean effect stands for all."))
    }
    if model.trial.estimatedPropensities > 0 { notes.append(estimated(model.trial, language)) }
    notes.append(
      language.text(
        fr:
          "« effet » : ce qu’un rappel ajoute à la chance que la promesse soit tenue, par des scores doublement robustes.",
        en: "“uplift”: what a reminder adds to the chance that the promise is kept, by doubly robust scores."))
    notes.append(
      language.text(
        fr:
          "Une liste que personne n’a cochée ne dit rien : ces promesses ne comptent pas, ni celles qui furent retirées.",
        en: "A list that nobody ticked tells nothing: such promises do not count, nor do withdrawn ones."))
    return notes
  }

  private static func verdict(_ plan: ReminderPlan, _ language: Language) -> String {
    guard plan.candidates > 0 else {
      return language.text(
        fr:
          "Il n’y a personne à qui écrire : aucune promesse à venir dont l’auteur soit joignable et pas encore rappelé.",
        en: "There is nobody to write to: no promise ahead whose author may be contacted and was not reminded yet.")
    }
    let range = plan.policyValue.interval()
    let (low, high) = (points(range.lowerBound, language), points(range.upperBound, language))
    guard plan.isWorthIt else {
      return language.text(
        fr: "N’écrire à personne : le gain par cent promesses est entre \(low) et \(high), peut-être nul.",
        en: "Write to nobody: the gain per hundred promises lies between \(low) and \(high), so perhaps nothing.")
    }
    let count = language.number(plan.messages)
    return language.text(
      fr: """
        Envoyer \(count) \(language.plural(plan.messages, "rappel", "rappels")) : de \(low) à \(high) promesses tenues \
        de plus pour cent, à 95 %.
        """,
      en: """
        Send \(count) \(language.plural(plan.messages, "reminder", "reminders")): \(low) to \(high) more promises kept \
        per hundred, at 95%.
        """)
  }

  private static func points(_ share: Double, _ language: Language) -> String {
    language.number(100 * share, decimals: 1)
  }

  private static func estimated(_ trial: ReminderTrial, _ language: Language) -> String {
    let count = language.number(trial.estimatedPropensities)
    return language.text(
      fr: "La probabilité d’envoi de \(count) promesses n’est pas connue : elle est estimée.",
      en: "The propensity of \(count) promises is not known: it is estimated.")
  }
}
