extension ModeTable {
  static let culture = ModeTable(
    branch: ModeBranch(
      code: "culture",
      label: .init(fr: "Créer et faire rêver", en: "Create and inspire"),
      summary: .init(
        fr: "Toucher les cœurs là où les arguments s’arrêtent.",
        en: "Reach hearts where arguments end.")),
    modes: [
      ModeOfAction(
        "street-art", under: "culture",
        label: .init(fr: "Peindre une fresque", en: "Paint a mural"),
        summary: .init(
          fr: "Faire d’un mur gris une image que tout le quartier a choisie.",
          en: "Turn a gray wall into a picture the whole neighborhood has chosen."),
        firstStep: .init(
          fr: "Dessinez à la craie un mot gentil sur le trottoir.",
          en: "Chalk a kind word on the sidewalk."),
        usual: .init(format: .onsite, hours: 4, number: 6, impact: .saturating(half: 4)),
        goals: [.livableCities]),
      ModeOfAction(
        "community-theater", under: "culture",
        label: .init(fr: "Monter une pièce", en: "Put on a play"),
        summary: .init(
          fr: "Jouer une situation injuste et laisser le public en changer la fin.",
          en: "Act out an unfair scene and let the audience change its ending."),
        firstStep: .init(
          fr: "Racontez une scène vécue que vous voudriez rejouer autrement.",
          en: "Recall one scene of your life that you would like to replay differently."),
        usual: .init(format: .onsite, hours: 3, number: 12, impact: .threshold(8)),
        goals: [.education, .fewerInequalities]),
      ModeOfAction(
        "choir", under: "culture",
        label: .init(fr: "Chanter ensemble", en: "Sing together"),
        summary: .init(
          fr: "Porter un chant dans la rue, un hôpital ou une maison de retraite.",
          en: "Carry a song into the street, a hospital or a retirement home."),
        firstStep: .init(
          fr: "Apprenez le refrain d’un chant que tout le monde peut reprendre.",
          en: "Learn the chorus of a song that everyone can join."),
        usual: .init(format: .onsite, hours: 2, number: 25, impact: .logistic(midpoint: 15, width: 4)),
        goals: [.goodHealth, .fewerInequalities]),
      ModeOfAction(
        "museum-guide", under: "culture",
        label: .init(fr: "Faire découvrir un musée", en: "Guide museum visitors"),
        summary: .init(
          fr: "Ouvrir les portes d’un musée à ceux qui n’osent pas y entrer.",
          en: "Open a museum’s doors to those who do not dare to walk in."),
        firstStep: .init(
          fr: "Choisissez une œuvre et racontez-la à quelqu’un en deux minutes.",
          en: "Choose one work and tell someone about it in two minutes."),
        usual: .init(format: .onsite, hours: 3, number: 6, impact: .linear),
        goals: [.education, .livableCities]),
      ModeOfAction(
        "festival", under: "culture",
        label: .init(fr: "Faire vivre un festival", en: "Help run a festival"),
        summary: .init(
          fr: "Accueillir, orienter, servir et démonter pour que la fête soit à tous.",
          en: "Welcome, guide, serve and pack up, so that the party is for everyone."),
        firstStep: .init(
          fr: "Cherchez quel festival près de chez vous attend encore des bénévoles.",
          en: "Look up which festival near you still needs volunteers."),
        usual: .init(format: .onsite, hours: 6, number: 30, impact: .saturating(half: 20)),
        goals: [.decentWork, .livableCities]),
      ModeOfAction(
        "oral-history", under: "culture",
        label: .init(fr: "Recueillir la mémoire", en: "Record memories"),
        summary: .init(
          fr: "Enregistrer les souvenirs de ceux qui ont vu le quartier changer.",
          en: "Record the memories of those who saw the neighborhood change."),
        firstStep: .init(
          fr: "Posez à une personne âgée une question sur ses dix ans.",
          en: "Ask an older person one question about when they were ten."),
        usual: .init(format: .hybrid, hours: 3, number: 6, impact: .linear),
        goals: [.education, .livableCities]),
      ModeOfAction(
        "community-radio", under: "culture",
        label: .init(fr: "Faire une radio de quartier", en: "Make community radio"),
        summary: .init(
          fr: "Donner le micro à ceux que l’on n’entend pas.",
          en: "Hand the microphone to those who are not heard."),
        firstStep: .init(
          fr: "Enregistrez une minute des sons de votre rue.",
          en: "Record one minute of the sounds of your street."),
        usual: .init(format: .hybrid, hours: 3, number: 6, impact: .saturating(half: 4)),
        goals: [.fewerInequalities, .peaceAndJustice]),
    ])
}
