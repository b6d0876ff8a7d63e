extension GuideQuestion {
  /// The questions, the most telling first.
  public static let all: [GuideQuestion] = [gift, time, place]

  private static let gift = GuideQuestion(
    code: "give", text: .init(fr: "Qu’aimeriez-vous apporter ?", en: "What would you like to bring?"),
    answers: [
      GuideAnswer(
        code: "voice", text: .init(fr: "Ma voix", en: "My voice"),
        suits: .branches(["express", "represent", "protest", "institutions"])),
      GuideAnswer(
        code: "hands", text: .init(fr: "Mes bras", en: "My hands"),
        suits: .branches(["nature", "build"])),
      GuideAnswer(
        code: "help", text: .init(fr: "Un coup de main", en: "A helping hand"),
        suits: .branches(["relief", "emergency", "share", "support"])),
      GuideAnswer(
        code: "presence", text: .init(fr: "Ma présence", en: "My company"),
        suits: .branches(["care", "teach", "culture", "sport"])),
      GuideAnswer(
        code: "knowledge", text: .init(fr: "Ce que je sais", en: "What I know"),
        suits: .branches(["skills", "teach", "learn"])),
      GuideAnswer(
        code: "choices", text: .init(fr: "Mes choix de tous les jours", en: "My everyday choices"),
        suits: .branches(["consume", "habits", "give", "share"])),
      GuideAnswer(
        code: "lead", text: .init(fr: "L’envie d’en entraîner d’autres", en: "The will to bring others along"),
        suits: .branches(["organize", "represent", "learn"])),
    ])

  private static let time = GuideQuestion(
    code: "time", text: .init(fr: "De combien de temps disposez-vous ?", en: "How much time do you have?"),
    answers: [
      GuideAnswer(code: "minutes", text: .init(fr: "Quelques minutes", en: "A few minutes"), suits: .hours(0.5)),
      GuideAnswer(code: "evening", text: .init(fr: "Une soirée", en: "An evening"), suits: .hours(3)),
      GuideAnswer(code: "day", text: .init(fr: "Une journée", en: "A day"), suits: .hours(8)),
      GuideAnswer(code: "more", text: .init(fr: "Davantage", en: "More than that"), suits: .hours(.infinity)),
    ])

  private static let place = GuideQuestion(
    code: "place", text: .init(fr: "Où préférez-vous agir ?", en: "Where would you rather act?"),
    answers: [
      GuideAnswer(
        code: "home", text: .init(fr: "De chez moi", en: "From home"), suits: .formats([.remote, .hybrid])),
      GuideAnswer(
        code: "there", text: .init(fr: "Sur place, avec d’autres", en: "On the spot, with others"),
        suits: .formats([.onsite, .hybrid])),
      GuideAnswer(
        code: "anywhere", text: .init(fr: "Peu importe", en: "Anywhere"), suits: .formats(Format.allCases)),
    ])
}
