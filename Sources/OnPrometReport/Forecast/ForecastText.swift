import CivicDomain
import CivicStatistics

/// The sentences of `forecast`.
enum ForecastText {
  static func plotTitle(_ action: Action, _ language: Language) -> String {
    language.text(
      fr: "Combien viendront ? — \(action.title)", en: "How many will come? — \(action.title)")
  }

  static func axis(_ language: Language) -> String {
    language.text(fr: "personnes qui viennent", en: "people who come")
  }

  /// The expected number, and the range that holds eight times out of ten.
  static func expected(_ counts: CountDistribution, _ language: Language) -> String {
    let mean = language.number(counts.mean, decimals: 1)
    let (low, high) = (language.number(counts.quantile(0.1)), language.number(counts.quantile(0.9)))
    return language.text(
      fr: "On attend \(mean) personnes en moyenne, et de \(low) à \(high) huit fois sur dix.",
      en: "\(mean) people are expected on average, and \(low) to \(high) eight times out of ten.")
  }

  static func minimum(_ minimum: Int, reached: Double, _ language: Language) -> String {
    let (count, chance) = (language.number(minimum), language.percent(reached))
    return language.text(
      fr: "Le minimum de \(count) sera atteint avec une probabilité de \(chance).",
      en: "The minimum of \(count) will be reached with a probability of \(chance).")
  }

  static func capacity(_ capacity: Int, exceeded: Double, _ language: Language) -> String {
    let (count, chance) = (language.number(capacity), language.percent(exceeded))
    return language.text(
      fr: "Il viendra plus de monde que les \(count) places avec une probabilité de \(chance).",
      en: "More people than the \(count) places will come with a probability of \(chance).")
  }

  /// What is said of promises whose condition does not hold; nil where all hold.
  static func waiting(_ count: Int, of promised: Int, _ language: Language) -> String? {
    guard count > 0 else { return nil }
    let (waiting, all) = (language.number(count), language.number(promised))
    return language.text(
      fr: """
        Sur \(all) \(language.plural(promised, "place promise", "places promises")), la condition de \(waiting) n’est pas \
        remplie : elles ne comptent que si assez de promesses viennent encore.
        """,
      en: """
        Of \(all) \(language.plural(promised, "place", "places")) promised, the condition of \(waiting) does not hold: they count \
        only if enough promises still come.
        """)
  }

  static func markLabel(_ mark: CountMark, _ language: Language) -> String {
    switch mark {
    case .minimum: language.text(fr: "minimum", en: "min.")
    case .target: language.text(fr: "objectif", en: "target")
    case .capacity: language.text(fr: "capacité", en: "capacity")
    }
  }

  static func method(_ language: Language) -> String {
    language.text(
      fr: """
        Les chances de venir, les promesses encore à venir et l’aléa commun reposent sur l’historique, et sur des \
        hypothèses énoncées là où il manque.
        """,
      en: """
        The chances of coming, the promises still to come and the shared shock rest on the history, and on stated priors \
        where there is none.
        """)
  }
}

/// A number of people that matters to the organizer.
enum CountMark: CaseIterable {
  case minimum, target, capacity
}
