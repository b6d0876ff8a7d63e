import CivicDomain
import CivicMobilization

/// The sentences of `allocate`.
enum AllocateText {
  static func unmet(
    _ constraint: Allocation.UnmetConstraint, title: String, _ subject: AllocationSubject, _ language: Language
  ) -> String {
    switch constraint {
    case .crowded:
      language.text(
        fr: "\(title) : trop de monde viendra déjà sans personne de plus.",
        en: "\(title): too many come already without anybody more.")
    case .supply:
      language.text(
        fr: "\(title) : même avec tous ceux à qui l’action est ouverte, \(certain(subject, language)).",
        en: "\(title): even with everybody to whom it is open, \(certain(subject, language)).")
    case .room:
      language.text(
        fr: """
          \(title) : réunir le minimum assez sûrement demande plus de promesses que la capacité ou la limite n’en permettent.
          """,
        en: "\(title): to be sure enough of the minimum takes more promises than the capacity or the limit allows.")
    case .competition:
      language.text(
        fr: "\(title) : les personnes qu’il lui faudrait apportent plus ailleurs.",
        en: "\(title): the people it would need do more elsewhere.")
    }
  }

  private static func certain(_ subject: AllocationSubject, _ language: Language) -> String {
    guard let minimum = subject.minimum, minimum > 0 else {
      let needed = language.number(subject.needed)
      let promises = language.plural(subject.needed, "promesse", "promesses")
      return language.text(
        fr: "il n’est pas assez sûr de réunir \(needed) \(promises) de plus",
        en: "\(needed) more \(language.plural(subject.needed, "promise is", "promises are")) not sure enough")
    }
    let people = language.number(minimum)
    return language.text(
      fr: "le minimum de \(people) n’est pas assez sûr", en: "the minimum of \(people) is not sure enough")
  }

  static func newcomers(_ share: Double, wanted: Double, _ language: Language) -> String {
    let (there, asked) = (language.percent(share), language.percent(wanted))
    return language.text(
      fr: "Les nouveaux reçoivent \(there) des places, moins que les \(asked) demandés.",
      en: "Newcomers get \(there) of the places, less than the \(asked) asked for.")
  }

  static func quality(gap: Double, _ language: Language) -> String {
    let share = language.number(gap * 100, decimals: 2) + language.text(fr: "\u{00A0}%", en: "%")
    return language.text(
      fr: "Elle apporte au plus \(share) de moins que la meilleure répartition qui tienne les contraintes.",
      en: "It falls short of the best allocation that meets the constraints by \(share) at most.")
  }

  static func value(_ language: Language) -> String {
    language.text(
      fr: """
        « valeur » : ce que la personne ajoute à l’impact attendu, les autres étant où ils sont ; une heure de participant vaut \
        1 en moyenne.
        """,
      en: """
        “value”: what the person adds to the expected impact, with the others where they are; a participant hour is worth 1 on \
        average.
        """)
  }

  static func nobody(notContactable: Int, tired: Int, _ language: Language) -> String {
    var reasons: [String] = []
    if notContactable > 0 {
      let count = language.number(notContactable)
      reasons.append(
        language.text(fr: "\(count) ne veulent pas être contactés", en: "\(count) do not want to be contacted"))
    }
    if tired > 0 {
      let count = language.number(tired)
      reasons.append(
        language.text(fr: "\(count) ont reçu assez de messages", en: "\(count) got enough messages already"))
    }
    let nobody = language.text(fr: "Il n’y a personne à envoyer", en: "There is nobody to send")
    guard !reasons.isEmpty else { return nobody + "." }
    return nobody + language.text(fr: " : ", en: ": ") + reasons.joined(separator: ", ") + "."
  }

  static func basis(_ basis: AllocationSettings.Basis, _ language: Language) -> String {
    switch basis {
    case .proposal:
      language.text(
        fr: "Les actions sont proposées : certains déclinent, d’autres ne viennent pas ; on en invite davantage.",
        en: "Actions are proposed: some decline, some do not come, so more are asked than needed.")
    case .assignment:
      language.text(
        fr: "Les personnes vont où on les envoie, mais certaines ne viennent pas ; on en envoie davantage.",
        en: "People go where they are sent, but some do not come, so more are sent than needed.")
    }
  }
}
