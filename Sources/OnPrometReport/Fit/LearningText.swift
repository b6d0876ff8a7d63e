import CivicDomain
import CivicRanking

/// The sentences on what promises teach about affinities.
package enum LearningText {
  static func sentence(_ learning: LearnedAffinityFit, _ language: Language) -> String {
    switch learning.outcome {
    case .learned: learned(learning.citizens, language)
    case .tooLittleHistory(let needed): tooLittle(learning.citizens, needed, language)
    case .tooLarge(let limit):
      language.text(
        fr: """
          Plus de \(language.number(limit)) couples de personnes et d’actions : trop pour en apprendre les goûts, seules \
          comptent les affinités déclarées.
          """,
        en: """
          More than \(language.number(limit)) pairs of people and actions: too many to learn tastes from, stated affinities \
          stand alone.
          """)
    case .nothingBeyondPopularity:
      language.text(
        fr: "Aucun modèle ne classe nettement mieux que la popularité : seules comptent les affinités déclarées.",
        en: "No model ranks clearly better than popularity: stated affinities stand alone.")
    }
  }

  private static func learned(_ citizens: Int, _ language: Language) -> String {
    let count = language.number(citizens)
    return language.text(
      fr: """
        Les affinités tiennent compte des promesses passées, apprises de \(count) personnes, sauf là où des réponses calibrent \
        les chances d’accepter.
        """,
      en: """
        Affinities take past promises into account, learned from \(count) people, unless answers calibrate the chances of \
        accepting.
        """)
  }

  private static func tooLittle(_ citizens: Int, _ needed: Int, _ language: Language) -> String {
    let (count, needed) = (language.number(citizens), language.number(needed))
    return language.text(
      fr: """
        \(count) \(language.plural(citizens, "personne a promis", "personnes ont promis")) deux actions ou plus, il en faut \
        \(needed) pour en apprendre les goûts : seules comptent les affinités déclarées.
        """,
      en: """
        \(count) \(language.plural(citizens, "person", "people")) promised two actions or more, and it takes \(needed) to learn \
        tastes from: stated affinities stand alone.
        """)
  }

  /// More promises than are learned from on the spot.
  package static func tooLarge(_ language: Language) -> String {
    language.text(
      fr:
        "Trop de promesses pour en apprendre les goûts sur-le-champ : « onpromet fit », puis « --model », en tient compte.",
      en: "Too many promises to learn tastes from on the spot: `onpromet fit`, then `--model`, takes them into account."
    )
  }
}
