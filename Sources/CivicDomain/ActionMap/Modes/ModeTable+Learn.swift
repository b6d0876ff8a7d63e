extension ModeTable {
  static let learn = ModeTable(
    branch: ModeBranch(
      code: "learn",
      label: .init(fr: "S’informer et éclairer", en: "Learn and inform"),
      summary: .init(
        fr: "Comprendre avant d’agir, et rendre le vrai plus facile à trouver que le faux.",
        en: "Understand before acting, and make the truth easier to find than the rumor.")),
    modes: [
      ModeOfAction(
        "fact-checking", under: "learn",
        label: .init(fr: "Vérifier les faits", en: "Check facts"),
        summary: .init(
          fr: "Remonter à la source d’une affirmation et publier ce que l’on a trouvé.",
          en: "Trace a claim to its source and publish what you found."),
        firstStep: .init(
          fr: "Prenez la dernière nouvelle qui vous a fait bondir et cherchez-en la source.",
          en: "Take the last headline that made you jump and look for its source."),
        usual: .init(format: .remote, hours: 1, number: 10, impact: .saturating(half: 6)),
        goals: [.education, .peaceAndJustice]),
      ModeOfAction(
        "workshop", under: "learn",
        label: .init(fr: "Animer un atelier", en: "Run a workshop"),
        summary: .init(
          fr: "Faire comprendre un sujet par le jeu et la discussion plutôt que par un exposé.",
          en: "Let people grasp a subject by playing and talking rather than by a lecture."),
        firstStep: .init(
          fr: "Réservez une place au prochain atelier près de chez vous.",
          en: "Book a seat at the next workshop near you."),
        usual: .init(format: .onsite, hours: 3, number: 12, impact: .saturating(half: 8)),
        goals: [.education, .climateAction]),
      ModeOfAction(
        "public-debate", under: "learn",
        label: .init(fr: "Organiser un débat public", en: "Hold a public debate"),
        summary: .init(
          fr: "Mettre autour d’une table des gens qui ne sont pas d’accord et les faire s’écouter.",
          en: "Bring people who disagree to one table and have them listen to each other."),
        firstStep: .init(
          fr: "Écrivez la question à laquelle vous aimeriez que deux camps répondent.",
          en: "Write down the question you would like two sides to answer."),
        usual: .init(format: .hybrid, hours: 2, number: 40, impact: .saturating(half: 30)),
        goals: [.education, .peaceAndJustice]),
      ModeOfAction(
        "film-screening", under: "learn",
        label: .init(fr: "Projeter un film et en parler", en: "Screen a film and talk about it"),
        summary: .init(
          fr: "Partir d’une histoire à l’écran pour ouvrir une discussion dans la salle.",
          en: "Start from a story on the screen to open a conversation in the room."),
        firstStep: .init(
          fr: "Choisissez un documentaire et demandez à une amie de le regarder avec vous.",
          en: "Choose one documentary and ask a friend to watch it with you."),
        usual: .init(format: .onsite, hours: 2.5, number: 40, impact: .saturating(half: 30)),
        goals: [.education]),
      ModeOfAction(
        "reading-circle", under: "learn",
        label: .init(fr: "Ouvrir un cercle de lecture", en: "Start a reading circle"),
        summary: .init(
          fr: "Lire à plusieurs un texte exigeant et voir ce qu’il change dans la vie de chacun.",
          en: "Read a demanding text together and see what it changes in each one’s life."),
        firstStep: .init(
          fr: "Proposez un livre et une date à deux personnes.",
          en: "Suggest one book and one date to two people."),
        usual: .init(format: .hybrid, hours: 2, number: 8, impact: .saturating(half: 5)),
        goals: [.education]),
      ModeOfAction(
        "awareness-stand", under: "learn",
        label: .init(fr: "Tenir un stand d’information", en: "Staff an information stand"),
        summary: .init(
          fr: "Aller là où passent les gens pour répondre à leurs questions en deux minutes.",
          en: "Go where people pass by and answer their questions in two minutes."),
        firstStep: .init(
          fr: "Résumez votre cause en une phrase qu’un enfant de dix ans comprendrait.",
          en: "Sum up your cause in one sentence that a ten-year-old would understand."),
        usual: .init(format: .onsite, hours: 3, number: 6, impact: .saturating(half: 5)),
        goals: [.education, .partnerships]),
      ModeOfAction(
        "health-outreach", under: "awareness-stand",
        label: .init(fr: "Faire de la prévention santé", en: "Do health outreach"),
        summary: .init(
          fr: "Informer sur la santé et proposer un dépistage, sur un marché ou lors d’un forum.",
          en: "Inform about health and offer screening, at a market or a health fair."),
        firstStep: .init(
          fr: "Vérifiez la date de votre propre dépistage et parlez-en à un proche.",
          en: "Check when your own screening is due and mention it to someone close."),
        usual: .init(format: .onsite, hours: 4, number: 8, impact: .linear),
        goals: [.goodHealth]),
      ModeOfAction(
        "open-knowledge", under: "learn",
        label: .init(fr: "Enrichir le savoir libre", en: "Add to open knowledge"),
        summary: .init(
          fr: "Compléter une encyclopédie, une carte ou une base de données ouverte à tous.",
          en: "Improve an encyclopedia, a map or a data set that is open to all."),
        firstStep: .init(
          fr: "Corrigez une erreur dans l’article en ligne consacré à votre commune.",
          en: "Fix one mistake in the online article about your town."),
        usual: .init(format: .remote, hours: 2, number: 10, impact: .power(0.8)),
        goals: [.education, .innovation]),
    ])
}
