import CivicDomain
import CivicMobilization

/// The sentences of `explain`.
enum ExplainText {
  static func factor(_ kind: ProposalFactor.Kind, _ language: Language) -> String {
    switch kind {
    case .accept: language.text(fr: "chance qu’elle ou il dise oui", en: "chance of saying yes")
    case .keep: language.text(fr: "chance de venir après l’avoir promis", en: "chance of coming, once promised")
    case .marginalImpact: language.text(fr: "ce que sa venue change", en: "what coming changes")
    case .hours: language.text(fr: "heures demandées, qui divisent", en: "hours asked, which divide")
    }
  }

  static func eligible(_ language: Language) -> String {
    language.text(
      fr: """
        L’action est ouverte à cette personne. La somme des contributions est le logarithme de la valeur par heure. Le rang sans un \
        facteur est celui qu’elle aurait s’il était le même pour toutes les actions ouvertes ; sans une raison, si elle ne \
        comptait pour aucune.
        """,
      en: """
        The action is open to this person. The contributions add up to the logarithm of the value per hour. The rank without a \
        factor is the one it would have if that were the same for all open actions; without a reason, if it counted for none.
        """)
  }

  static func excluded(_ count: Int, _ language: Language) -> String {
    let number = language.number(count)
    return language.text(
      fr: "L’action n’est pas ouverte à cette personne : \(number) \(language.plural(count, "raison", "raisons")).",
      en: "The action is not open to this person: \(number) \(language.plural(count, "reason", "reasons")).")
  }

  static func hours(_ source: AskedHours.Source, _ language: Language) -> String {
    switch source {
    case .given: language.text(fr: "donnée par l’organisateur", en: "given by the organizer")
    case .duration: language.text(fr: "durée de l’action", en: "length of the action")
    case .mode:
      language.text(fr: "supposée : usuelle pour ce mode d’action", en: "assumed: usual for this mode of action")
    case .unknownMode: language.text(fr: "supposée : mode d’action inconnu", en: "assumed: mode of action unknown")
    }
  }

  static func opensMost(_ language: Language) -> String {
    language.text(
      fr: "Un seul changement par ligne, avec le nombre d’actions qu’il ouvrirait à lui seul.",
      en: "One change a line, with the number of actions that it alone would open.")
  }
}
