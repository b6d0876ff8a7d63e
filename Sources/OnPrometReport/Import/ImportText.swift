import CivicDomain

/// The words about an import.
enum ImportText {
  static func title(_ matter: ImportCount.Matter) -> LocalizedText {
    switch matter {
    case .modesFromTitle: LocalizedText(fr: "modes tirés du titre", en: "modes from the title")
    case .modesFromSummary: LocalizedText(fr: "modes tirés du résumé", en: "modes from the summary")
    case .modesUnknown: LocalizedText(fr: "modes inconnus", en: "modes unknown")
    case .withoutSupport:
      LocalizedText(fr: "choix sans points, non promis", en: "choices without points, not promised")
    case .orderedBallots:
      LocalizedText(
        fr: "bulletins ordonnés (l’ordre est celui des lignes)", en: "ordered ballots (the order is that of the rows)")
    case .belowMinimum:
      LocalizedText(fr: "notes absentes ou trop basses, non promises", en: "ratings absent or too low, not promised")
    case .repeated:
      LocalizedText(fr: "interactions répétées, comptées une fois", en: "repeated interactions, counted once")
    case .withoutPromise:
      LocalizedText(fr: "réponses qui ne promettent rien", en: "answers that promise nothing")
    }
  }

  static let leftAside = LocalizedText(
    fr: "sans place dans les tables (valeurs)", en: "without a place in the tables (values)")

  /// What stands for what, and what is not said.
  static func sentence(_ format: ImportFormat, _ language: Language) -> String {
    switch format {
    case .nycService:
      language.text(
        fr: "Les modes et les thèmes sont déduits des mots ; ce que la source ne dit pas reste inconnu.",
        en: "Modes and themes are derived from words; what the source does not say stays unknown.")
    case .pabulib:
      language.text(
        fr: """
          Chaque projet d’un bulletin est une promesse sans date ; l’année de naissance est celle du vote moins l’âge, \
          donc juste à un an près.
          """,
        en: """
          Each project of a ballot is a promise without a date; the year of birth is that of the vote minus the age, \
          so it is right to within a year.
          """)
    case .recbole:
      language.text(
        fr: "Chaque interaction est une promesse ; personne ne dit si elle fut tenue.",
        en: "Each interaction is a promise; nobody says whether it was kept.")
    case .apiEngagement:
      language.text(
        fr: """
          Un mode d’action n’est pris que si les activités et le domaine n’en laissent qu’un ; des places attribuées par \
          défaut restent inconnues.
          """,
        en: """
          A mode of action is taken only where activities and domain leave a single one; places given by default stay \
          unknown.
          """)
    case .ical:
      language.text(
        fr: "D’un événement répété, seule la première fois est lue ; les personnes ne sont pas lues.",
        en: "Of an event that repeats, only the first time is read; people are not read.")
    case .schemaOrg:
      language.text(
        fr: "Ce que la page ne dit pas reste inconnu ; les personnes ne sont pas lues.",
        en: "What the page does not say stays unknown; people are not read.")
    case .osdi, .mobilize:
      language.text(
        fr: "Qui n’est pas pointé n’est pas absent : on ne sait pas ; noms et adresses ne sont pas lus.",
        en: "Who is not ticked off is not absent: it is not known; names and addresses are not read.")
    }
  }
}
