extension ModeTable {
  static let protest = ModeTable(
    branch: ModeBranch(
      code: "protest",
      label: .init(fr: "Manifester", en: "Protest"),
      summary: .init(
        fr: "Dire non, ou dire oui, pacifiquement et en nombre.",
        en: "Say no, or say yes, peacefully and in numbers.")),
    modes: [
      ModeOfAction(
        "march", under: "protest",
        label: .init(fr: "Marcher ensemble", en: "March"),
        summary: .init(
          fr: "Descendre dans la rue pour montrer, en nombre, que le sujet n’attend plus.",
          en: "Take to the streets to show, in numbers, that the issue cannot wait."),
        firstStep: .init(
          fr: "Convenez d’un point de rendez-vous avec deux personnes.",
          en: "Agree on a meeting point with two people."),
        usual: .init(format: .onsite, hours: 3, number: 500, impact: .power(1.3)),
        goals: [.peaceAndJustice]),
      ModeOfAction(
        "strike", under: "protest",
        label: .init(fr: "Faire grève", en: "Strike"),
        summary: .init(
          fr: "Cesser ensemble le travail pour rappeler qui le fait.",
          en: "Stop work together to remind everyone who does it."),
        firstStep: .init(
          fr: "Parlez à deux collègues de ce qu’il faudrait obtenir en premier.",
          en: "Talk to two colleagues about what should be won first."),
        usual: .init(format: .onsite, hours: 8, number: 200, impact: .power(1.3)),
        goals: [.decentWork, .peaceAndJustice]),
      ModeOfAction(
        "school-strike", under: "strike",
        label: .init(fr: "Faire la grève scolaire", en: "Hold a school strike"),
        summary: .init(
          fr: "Quitter les cours un jour par semaine pour un avenir vivable.",
          en: "Leave class one day a week for a livable future."),
        firstStep: .init(
          fr: "Demandez à votre classe quelle heure elle donnerait au climat.",
          en: "Ask your class which hour it would give to the climate."),
        usual: .init(format: .onsite, hours: 4, number: 200, impact: .power(1.3)),
        goals: [.education, .climateAction]),
      ModeOfAction(
        "sit-in", under: "protest",
        label: .init(fr: "S’asseoir ensemble", en: "Hold a sit-in"),
        summary: .init(
          fr: "Occuper un lieu assis, calmement, jusqu’à être écoutés.",
          en: "Sit down in a place, calmly, until you are heard."),
        firstStep: .init(
          fr: "Renseignez-vous sur vos droits en manifestation et notez-les sur un papier.",
          en: "Look up your rights at a protest and note them on a slip of paper."),
        usual: .init(format: .onsite, hours: 3, number: 40, impact: .logistic(midpoint: 25, width: 6)),
        goals: [.peaceAndJustice]),
      ModeOfAction(
        "human-chain", under: "protest",
        label: .init(fr: "Former une chaîne humaine", en: "Form a human chain"),
        summary: .init(
          fr: "Se donner la main autour d’un lieu, sans laisser un seul vide.",
          en: "Join hands around a place, without leaving a single gap."),
        firstStep: .init(
          fr: "Calculez combien de personnes il faudrait pour entourer le lieu.",
          en: "Work out how many people it takes to circle the place."),
        usual: .init(format: .onsite, hours: 2, number: 500, impact: .logistic(midpoint: 450, width: 30)),
        goals: [.peaceAndJustice]),
      ModeOfAction(
        "vigil", under: "protest",
        label: .init(fr: "Veiller ensemble", en: "Hold a vigil"),
        summary: .init(
          fr: "Se recueillir à la lumière des bougies pour que personne ne soit oublié.",
          en: "Gather by candlelight, so that nobody is forgotten."),
        firstStep: .init(
          fr: "Posez une bougie à votre fenêtre ce soir.",
          en: "Put a candle in your window tonight."),
        usual: .init(format: .onsite, hours: 1.5, number: 50, impact: .saturating(half: 30)),
        goals: [.fewerInequalities, .peaceAndJustice]),
      ModeOfAction(
        "picket", under: "protest",
        label: .init(fr: "Tenir un piquet", en: "Join a picket line"),
        summary: .init(
          fr: "Se relayer devant une porte pour informer ceux qui entrent.",
          en: "Take turns at a gate to inform those who walk in."),
        firstStep: .init(
          fr: "Portez un café à des personnes qui tiennent déjà un piquet.",
          en: "Bring coffee to people who already stand on a picket line."),
        usual: .init(format: .onsite, hours: 3, number: 20, impact: .saturating(half: 15)),
        goals: [.decentWork, .peaceAndJustice]),
      ModeOfAction(
        "mass-bike-ride", under: "protest",
        label: .init(fr: "Rouler en cortège", en: "Ride together for safer streets"),
        summary: .init(
          fr: "Remplir une rue de vélos pour montrer la ville que l’on voudrait.",
          en: "Fill a street with bikes to show the city you would like."),
        firstStep: .init(
          fr: "Gonflez vos pneus et vérifiez votre sonnette.",
          en: "Pump up your tires and test your bell."),
        usual: .init(format: .onsite, hours: 2, number: 100, impact: .power(1.3)),
        goals: [.livableCities, .climateAction]),
      ModeOfAction(
        "banner-drop", under: "protest",
        label: .init(fr: "Déployer une banderole", en: "Hang a banner"),
        summary: .init(
          fr: "Faire lire une seule phrase à toute une ville, d’un pont ou d’un balcon.",
          en: "Have a whole town read one sentence, from a bridge or a balcony."),
        firstStep: .init(
          fr: "Trouvez une phrase de cinq mots au plus.",
          en: "Find a sentence of five words at most."),
        usual: .init(format: .onsite, hours: 2, number: 6, impact: .threshold(4)),
        goals: [.peaceAndJustice]),
      ModeOfAction(
        "pots-and-pans", under: "protest",
        label: .init(fr: "Faire un concert de casseroles", en: "Bang pots and pans"),
        summary: .init(
          fr: "Se faire entendre de sa fenêtre, tous à la même heure.",
          en: "Be heard from your window, all at the same hour."),
        firstStep: .init(
          fr: "Accordez-vous avec vos voisins sur une heure et un soir.",
          en: "Agree with your neighbors on an evening and an hour."),
        usual: .init(format: .remote, hours: 0.5, number: 200, impact: .power(1.3)),
        goals: [.peaceAndJustice]),
    ])
}
