import CivicDomain

/// The sentences of `recommend`.
package enum RecommendText {
  static func hoursAssumed(_ count: Int, of rows: Int, _ language: Language) -> String {
    let (count, rows) = (language.number(count), language.number(rows))
    return language.text(
      fr: "La durée n’est pas connue pour \(count) sur \(rows) : c’est celle qui est usuelle, et c’est signalé.",
      en: "The length is not known for \(count) of \(rows): it is the usual one, and flagged.")
  }

  static func herding(_ language: Language) -> String {
    language.text(
      fr: """
        Chaque personne est classée seule : toutes se pressent vers l’action où tout se joue. Répartir les propositions \
        entre elles est le travail de `allocate`.
        """,
      en: """
        Each person is ranked alone, which herds everybody to the one action where everything is decided. Sharing the \
        proposals out among them is the work of `allocate`.
        """)
  }

  static func nothing(_ language: Language) -> String {
    language.text(
      fr: "Aucune action n’est ouverte pour l’instant ; « onpromet explain --citizen … » dit ce qui en ouvrirait.",
      en: "No action is open at the moment; `onpromet explain --citizen …` tells what would open some.")
  }

  /// The figures of a proposal on one line.
  static func figures(accept: Double, keep: Double, leverage: Double, value: Double, _ language: Language) -> String {
    let (accept, keep) = (language.percent(accept), language.percent(keep))
    let (leverage, value) = (language.number(leverage, decimals: 2), language.significant(value))
    return language.text(
      fr: "dit oui : \(accept) · vient : \(keep) · levier : \(leverage) · valeur par heure : \(value)",
      en: "says yes: \(accept) · comes: \(keep) · leverage: \(leverage) · value per hour: \(value)")
  }

  package static func away(_ kilometres: Double, _ language: Language) -> String {
    let distance = language.distance(kilometres)
    return language.text(fr: "à \(distance)", en: "\(distance) away")
  }
}
