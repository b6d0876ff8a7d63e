extension ModeTable {
  static let express = ModeTable(
    branch: ModeBranch(
      code: "express",
      label: LocalizedText(fr: "Se faire entendre", en: "Speak up"),
      summary: LocalizedText(
        fr: "Dire ce que l’on veut, assez nombreux pour que ceux qui décident l’entendent.",
        en: "Say what you want, in numbers that those who decide cannot miss.")),
    modes: [
      ModeOfAction(
        "petition", under: "express",
        label: LocalizedText(fr: "Signer une pétition", en: "Sign a petition"),
        summary: LocalizedText(
          fr: "Porter une même demande, signature après signature, jusqu’à ce qu’elle pèse.",
          en: "Carry one demand, signature by signature, until it has weight."),
        firstStep: LocalizedText(
          fr: "Choisissez une pétition qui vous touche, signez-la, puis envoyez-la à trois proches.",
          en: "Choose one petition that speaks to you, sign it, then send it to three friends."),
        usual: UsualPractice(format: .remote, hours: 0.25, number: 1000, impact: .logistic(midpoint: 700, width: 150)),
        goals: [.peaceAndJustice])
    ])
}
