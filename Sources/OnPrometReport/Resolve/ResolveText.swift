import CivicDomain
import CivicMobilization

/// The sentences of `resolve`.
enum ResolveText {
  static func because(
    _ pledge: ResolvedPledge, _ gaps: [ConditionGap], isConditional: Bool, _ language: Language
  ) -> [Reason] {
    guard pledge.holds else { return gaps.map { GapText.reason($0, language) } }
    guard isConditional else {
      return [Reason(code: "unconditional", text: language.text(fr: "Sans condition.", en: "No condition."))]
    }
    guard pledge.isLastResort else {
      return [
        Reason(
          code: "satisfied",
          text: language.text(
            fr: "Sa condition est remplie par les promesses qui tiennent.",
            en: "The promises that hold meet its condition."))
      ]
    }
    return [
      Reason(
        code: "admitted",
        text: language.text(
          fr: "Admise à son tour : sa condition et celles d’avant tiennent.",
          en: "Admitted in its turn: its condition and those before it hold."))
    ]
  }

  static func activation(
    _ action: Action, _ activation: PledgeActivation, _ chance: ActivationChance?, _ language: Language
  ) -> String {
    let (there, needed) = (language.number(activation.promised), language.number(activation.needed))
    if activation.goesAhead {
      return language.text(
        fr: "\(action.title) : \(there) places promises à temps sur \(needed), l’action a lieu.",
        en: "\(action.title): \(there) of \(needed) places promised in time, the action goes ahead.")
    }
    let further = language.number(activation.further)
    let missing = language.text(
      fr: "\(action.title) : \(there) places tiennent sur \(needed), il en manque \(further)",
      en:
        "\(action.title): \(there) of \(needed) places hold, \(further) more \(language.plural(activation.further, "lacks", "lack"))"
    )
    guard let chance else {
      return missing
        + language.text(fr: ", et c’est clos : l’action n’a pas lieu.", en: ", and it is closed: no action.")
    }
    let percent = language.percent(chance.probability)
    return missing
      + language.text(
        fr: " ; elles seront réunies avec une probabilité de \(percent).",
        en: "; they will be there with a probability of \(percent).")
  }

  static func further(_ language: Language) -> String {
    language.text(
      fr: """
        « manquent » : le plus petit nombre de promesses d’une place, sans condition, par des gens que rien ne nomme ; vide si \
        aucun nombre ne suffit.
        """,
      en: """
        “lacking”: the fewest further promises of one place, unconditional, by people whom nothing names; empty where no \
        number does.
        """)
  }

  static func chance(_ withdrawal: Double, _ language: Language) -> String {
    let share = language.percent(withdrawal)
    return language.text(
      fr: """
        La chance suppose que chaque promesse est retirée avec une probabilité de \(share), indépendamment des autres, que \
        d’autres arrivent comme prévu, sans condition, et que les conditions valent pour ce qui reste.
        """,
      en: """
        The chance takes each promise to be withdrawn with a probability of \(share), independently of the others, further ones to \
        come in as forecast, without condition, and conditions to apply to what remains.
        """)
  }

  static func onePass(_ language: Language) -> String {
    language.text(
      fr: """
        Les promesses avec « at most » sont réglées après les autres, par date puis par personne, en un seul passage : un \
        refus n’est pas revu.
        """,
      en: """
        Promises with “at most” are settled after the others, by time, then by citizen, in one pass: nobody refused is looked at \
        again.
        """)
  }
}
