import CivicDomain
import CivicMobilization

/// The sentences about how actions come to their places on lists.
enum PlacementText {
  /// Why an action is on a list, where its rank is not the reason.
  static func reason(_ cause: Placement.Cause, _ language: Language) -> Reason? {
    switch cause {
    case .rank: nil
    case .diversity:
      Reason(
        code: "variety",
        text: language.text(fr: "Elle apporte de la variété à cette liste.", en: "It brings variety to this list."))
    case .exposure:
      Reason(
        code: "exposure",
        text: language.text(
          fr: "Elle est ici pour que chaque action soit vue, et que tout le monde ne soit pas envoyé vers la même.",
          en: "It is here so that every action is seen, and not everybody sent to the same one."))
    case .chance:
      Reason(
        code: "drawn",
        text: language.text(
          fr: "Tirée au sort, pour apprendre de ce qui n’est jamais proposé.",
          en: "Drawn by lot, to learn about what is never proposed."))
    }
  }

  static func drawn(_ count: Int, of rows: Int, _ language: Language) -> String {
    let (count, rows) = (language.number(count), language.number(rows))
    return language.text(
      fr: """
        \(count) sur \(rows) sont tirées au sort ; « propensity » est la probabilité exacte d’être à cette place, à garder \
        avec les réponses dans la table proposals.
        """,
      en: """
        \(count) of \(rows) are drawn by lot; `propensity` is the exact probability of standing at that place, to be kept with \
        the responses in the table proposals.
        """)
  }

  /// Nil where all bounds are kept.
  static func missed(shortfall: Int, excess: Int, _ language: Language) -> String? {
    guard shortfall > 0 || excess > 0 else { return nil }
    let (missing, beyond) = (language.number(shortfall), language.number(excess))
    return language.text(
      fr:
        "Il manque \(missing) présences sous les planchers et il y en a \(beyond) de trop : les listes n’en permettent pas moins.",
      en: "\(missing) showings are missing under the floors and \(beyond) are too many: no lists could do with less.")
  }
}
