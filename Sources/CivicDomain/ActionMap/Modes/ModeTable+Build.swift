extension ModeTable {
  static let build = ModeTable(
    branch: ModeBranch(
      code: "build",
      label: .init(fr: "Bâtir et rénover", en: "Build and renovate"),
      summary: .init(
        fr: "Retrousser ses manches pour un toit, un sentier ou une cour d’école.",
        en: "Roll up your sleeves for a roof, a trail or a schoolyard.")),
    modes: [
      ModeOfAction(
        "home-renovation", under: "build",
        label: .init(fr: "Rénover un logement", en: "Renovate a home"),
        summary: .init(
          fr: "Remettre en état, avec ses habitants, un logement qui n’était plus digne.",
          en: "Make a home decent again, together with those who live in it."),
        firstStep: .init(
          fr: "Apprenez à changer un joint de robinet.",
          en: "Learn how to change a tap washer."),
        usual: .init(format: .onsite, hours: 7, number: 10, impact: .saturating(half: 7)),
        goals: [.noPoverty, .livableCities]),
      ModeOfAction(
        "insulation", under: "home-renovation",
        label: .init(fr: "Isoler un logement", en: "Insulate a home"),
        summary: .init(
          fr: "Poser ensemble de l’isolant chez une famille qui a froid.",
          en: "Fit insulation together in the home of a family that is cold."),
        firstStep: .init(
          fr: "Cherchez à la main les courants d’air autour de vos fenêtres.",
          en: "Feel for drafts around your windows with your hand."),
        usual: .init(format: .onsite, hours: 7, number: 8, impact: .saturating(half: 6)),
        goals: [.cleanEnergy, .climateAction]),
      ModeOfAction(
        "painting", under: "build",
        label: .init(fr: "Repeindre un lieu commun", en: "Paint and brighten a place"),
        summary: .init(
          fr: "Redonner des couleurs à une école, un foyer ou une cage d’escalier.",
          en: "Bring color back to a school, a shelter or a stairwell."),
        firstStep: .init(
          fr: "Choisissez le mur et demandez à qui il appartient.",
          en: "Choose the wall and ask whom it belongs to."),
        usual: .init(format: .onsite, hours: 5, number: 10, impact: .saturating(half: 7)),
        goals: [.education, .livableCities]),
      ModeOfAction(
        "playground-building", under: "build",
        label: .init(fr: "Construire une aire de jeux", en: "Build a playground"),
        summary: .init(
          fr: "Dessiner avec les enfants, puis monter ensemble en un week-end.",
          en: "Draw it with the children, then build it together in a weekend."),
        firstStep: .init(
          fr: "Demandez à un enfant de dessiner l’aire de jeux de ses rêves.",
          en: "Ask a child to draw the playground of their dreams."),
        usual: .init(format: .onsite, hours: 7, number: 20, impact: .logistic(midpoint: 14, width: 4)),
        goals: [.goodHealth, .livableCities]),
      ModeOfAction(
        "trail-work", under: "build",
        label: .init(fr: "Entretenir un sentier", en: "Maintain a trail"),
        summary: .init(
          fr: "Dégager, baliser et stabiliser un chemin ouvert à tous.",
          en: "Clear, mark and shore up a path that is open to all."),
        firstStep: .init(
          fr: "Ramassez les branches tombées sur votre promenade habituelle.",
          en: "Clear the fallen branches on your usual walk."),
        usual: .init(format: .onsite, hours: 6, number: 12, impact: .saturating(half: 10)),
        goals: [.livableCities, .lifeOnLand]),
      ModeOfAction(
        "heritage-restoration", under: "build",
        label: .init(fr: "Restaurer le patrimoine", en: "Restore local heritage"),
        summary: .init(
          fr: "Relever un mur, un lavoir ou un four à pain avec ceux qui savent.",
          en: "Rebuild a wall, a wash house or a bread oven with people who know how."),
        firstStep: .init(
          fr: "Trouvez dans votre commune un petit monument que personne ne regarde plus.",
          en: "Find one small monument in your town that nobody looks at any more."),
        usual: .init(format: .onsite, hours: 7, number: 12, impact: .saturating(half: 10)),
        goals: [.decentWork, .livableCities]),
      ModeOfAction(
        "accessibility-works", under: "build",
        label: .init(fr: "Rendre un lieu accessible", en: "Make a place accessible"),
        summary: .init(
          fr: "Poser une rampe, une signalétique claire ou une boucle magnétique.",
          en: "Fit a ramp, clear signs or a hearing loop."),
        firstStep: .init(
          fr: "Comptez les marches à l’entrée de vos cinq lieux préférés.",
          en: "Count the steps at the door of your five favorite places."),
        usual: .init(format: .onsite, hours: 5, number: 6, impact: .saturating(half: 4)),
        goals: [.fewerInequalities, .livableCities]),
    ])
}
