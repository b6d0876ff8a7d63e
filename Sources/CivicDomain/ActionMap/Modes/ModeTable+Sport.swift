extension ModeTable {
  static let sport = ModeTable(
    branch: ModeBranch(
      code: "sport",
      label: .init(fr: "Bouger pour une cause", en: "Move for a cause"),
      summary: .init(
        fr: "Courir, marcher et jouer pour que l’effort de chacun serve à d’autres.",
        en: "Run, walk and play, so that each one’s effort serves others.")),
    modes: [
      ModeOfAction(
        "charity-run", under: "sport",
        label: .init(fr: "Courir pour une cause", en: "Run for a cause"),
        summary: .init(
          fr: "Prendre le départ d’une course et faire parrainer ses kilomètres.",
          en: "Join a race and have your kilometers sponsored."),
        firstStep: .init(
          fr: "Courez dix minutes et demandez à un ami ce qu’il donnerait par kilomètre.",
          en: "Run for ten minutes and ask a friend what they would give per kilometer."),
        usual: .init(format: .onsite, hours: 3, number: 100, impact: .linear),
        goals: [.goodHealth, .partnerships]),
      ModeOfAction(
        "charity-walk", under: "charity-run",
        label: .init(fr: "Marcher pour une cause", en: "Walk for a cause"),
        summary: .init(
          fr: "Marcher à son rythme, en famille ou entre collègues, pour récolter des dons.",
          en: "Walk at your own pace, with family or colleagues, to raise money."),
        firstStep: .init(
          fr: "Proposez à un collègue une marche à l’heure du déjeuner.",
          en: "Suggest a lunchtime walk to a colleague."),
        usual: .init(format: .onsite, hours: 3, number: 60, impact: .linear),
        goals: [.goodHealth, .partnerships]),
      ModeOfAction(
        "sports-coaching", under: "sport",
        label: .init(fr: "Entraîner une équipe", en: "Coach a team"),
        summary: .init(
          fr: "Faire aimer le sport à des enfants qui n’y ont pas accès.",
          en: "Make children love sport who would not otherwise get to play."),
        firstStep: .init(
          fr: "Demandez à un club voisin quel créneau manque d’encadrement.",
          en: "Ask a local club which session lacks a coach."),
        usual: .init(format: .onsite, hours: 2, number: 3, impact: .linear),
        goals: [.goodHealth, .education, .genderEquality]),
      ModeOfAction(
        "adapted-sport", under: "sports-coaching",
        label: .init(fr: "Faire du sport avec des personnes handicapées", en: "Play adapted sport"),
        summary: .init(
          fr: "Courir en binôme, nager ou jouer avec des personnes handicapées.",
          en: "Run in tandem, swim or play with people with disabilities."),
        firstStep: .init(
          fr: "Marchez cinq minutes les yeux fermés au bras d’une personne de confiance.",
          en: "Walk for five minutes with closed eyes on the arm of someone you trust."),
        usual: .init(format: .onsite, hours: 2, number: 6, impact: .linear),
        goals: [.goodHealth, .fewerInequalities]),
      ModeOfAction(
        "walking-bus", under: "sport",
        label: .init(fr: "Lancer un pédibus", en: "Start a walking bus"),
        summary: .init(
          fr: "Emmener à pied à l’école les enfants d’une même rue, chacun son tour.",
          en: "Walk the children of one street to school, taking turns."),
        firstStep: .init(
          fr: "Parlez à deux parents qui font le même trajet que vous.",
          en: "Talk to two parents who take the same route as you."),
        usual: .init(format: .onsite, hours: 0.75, number: 4, impact: .threshold(2)),
        goals: [.goodHealth, .livableCities, .climateAction]),
      ModeOfAction(
        "plogging", under: "sport",
        label: .init(fr: "Courir en ramassant les déchets", en: "Go plogging"),
        summary: .init(
          fr: "Allier course à pied et ramassage, par équipes et dans la bonne humeur.",
          en: "Combine a run with picking up litter, in teams and good spirits."),
        firstStep: .init(
          fr: "Glissez un sac dans votre poche à la prochaine sortie.",
          en: "Slip a bag in your pocket on your next run."),
        usual: .init(format: .onsite, hours: 1.5, number: 15, impact: .saturating(half: 12)),
        goals: [.goodHealth, .livableCities, .lifeOnLand]),
    ])
}
