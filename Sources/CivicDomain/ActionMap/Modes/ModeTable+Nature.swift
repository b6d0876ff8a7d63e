extension ModeTable {
  static let nature = ModeTable(
    branch: ModeBranch(
      code: "nature",
      label: .init(fr: "Prendre soin de la nature", en: "Care for nature"),
      summary: .init(
        fr: "Réparer, observer et protéger le vivant, les mains dans la terre.",
        en: "Mend, watch and protect living things, with your hands in the soil.")),
    modes: [
      ModeOfAction(
        "clean-up", under: "nature",
        label: .init(fr: "Nettoyer un lieu", en: "Clean up a place"),
        summary: .init(
          fr: "Ramasser ensemble les déchets d’un parc, d’un bois ou d’une rue.",
          en: "Pick up the litter in a park, a wood or a street together."),
        firstStep: .init(
          fr: "Ramassez trois déchets sur votre prochain trajet.",
          en: "Pick up three pieces of litter on your next walk."),
        usual: .init(format: .onsite, hours: 3, number: 15, impact: .saturating(half: 15)),
        goals: [.livableCities, .lifeOnLand]),
      ModeOfAction(
        "beach-clean-up", under: "clean-up",
        label: .init(fr: "Nettoyer une plage", en: "Clean a beach"),
        summary: .init(
          fr: "Ôter le plastique du sable avant que la mer ne le reprenne.",
          en: "Take the plastic off the sand before the sea takes it back."),
        firstStep: .init(
          fr: "Regardez l’heure de la prochaine marée basse et proposez une balade.",
          en: "Look up the next low tide and suggest a walk."),
        usual: .init(format: .onsite, hours: 3, number: 25, impact: .saturating(half: 25)),
        goals: [.lifeInWater]),
      ModeOfAction(
        "river-clean-up", under: "clean-up",
        label: .init(fr: "Nettoyer une rivière", en: "Clean a river"),
        summary: .init(
          fr: "Dégager les berges et l’eau de ce qui finirait dans l’océan.",
          en: "Clear banks and water of what would end up in the ocean."),
        firstStep: .init(
          fr: "Prenez en photo l’endroit le plus sali de la rivière la plus proche.",
          en: "Take a picture of the dirtiest spot along the nearest river."),
        usual: .init(format: .onsite, hours: 3, number: 15, impact: .saturating(half: 15)),
        goals: [.cleanWater, .lifeInWater]),
      ModeOfAction(
        "tree-planting", under: "nature",
        label: .init(fr: "Planter des arbres", en: "Plant trees"),
        summary: .init(
          fr: "Mettre en terre haies et arbres d’ici, puis revenir les arroser.",
          en: "Plant native hedges and trees, then come back to water them."),
        firstStep: .init(
          fr: "Apprenez à reconnaître trois arbres de votre rue.",
          en: "Learn to recognize three trees in your street."),
        usual: .init(format: .onsite, hours: 4, number: 30, impact: .linear),
        goals: [.climateAction, .lifeOnLand]),
      ModeOfAction(
        "habitat-restoration", under: "nature",
        label: .init(fr: "Restaurer un milieu naturel", en: "Restore a habitat"),
        summary: .init(
          fr: "Creuser une mare, arracher une plante invasive, rouvrir une prairie.",
          en: "Dig a pond, pull out invasive plants, open up a meadow."),
        firstStep: .init(
          fr: "Laissez un mètre carré de pelouse pousser librement.",
          en: "Let one square meter of lawn grow wild."),
        usual: .init(format: .onsite, hours: 4, number: 12, impact: .saturating(half: 12)),
        goals: [.lifeInWater, .lifeOnLand]),
      ModeOfAction(
        "park-care", under: "nature",
        label: .init(fr: "Entretenir un espace vert", en: "Look after a park"),
        summary: .init(
          fr: "Désherber, pailler et fleurir un square ou un pied d’arbre.",
          en: "Weed, mulch and plant a small park or the foot of a tree."),
        firstStep: .init(
          fr: "Arrosez ce soir l’arbre le plus jeune de votre rue.",
          en: "Water the youngest tree in your street tonight."),
        usual: .init(format: .onsite, hours: 3, number: 8, impact: .saturating(half: 6)),
        goals: [.livableCities, .lifeOnLand]),
      ModeOfAction(
        "citizen-science", under: "nature",
        label: .init(fr: "Faire de la science participative", en: "Do citizen science"),
        summary: .init(
          fr: "Observer et mesurer selon un protocole simple pour aider les chercheurs.",
          en: "Observe and measure by a simple protocol to help researchers."),
        firstStep: .init(
          fr: "Photographiez un insecte et déposez l’image sur un site d’observation.",
          en: "Photograph one insect and upload it to an observation site."),
        usual: .init(format: .hybrid, hours: 2, number: 30, impact: .power(0.8)),
        goals: [.lifeOnLand]),
      ModeOfAction(
        "bird-count", under: "citizen-science",
        label: .init(fr: "Compter les oiseaux", en: "Count birds"),
        summary: .init(
          fr: "Compter une heure durant les oiseaux d’un jardin, le même jour partout.",
          en: "Count the birds in a garden for one hour, everywhere on the same day."),
        firstStep: .init(
          fr: "Regardez dix minutes par la fenêtre et notez chaque oiseau.",
          en: "Look out of the window for ten minutes and note every bird."),
        usual: .init(format: .onsite, hours: 1, number: 50, impact: .power(0.8)),
        goals: [.lifeOnLand]),
      ModeOfAction(
        "water-testing", under: "citizen-science",
        label: .init(fr: "Mesurer la qualité de l’eau", en: "Test the water"),
        summary: .init(
          fr: "Prélever et analyser l’eau d’un cours d’eau à date fixe.",
          en: "Sample and test a stream on fixed dates."),
        firstStep: .init(
          fr: "Cherchez d’où vient l’eau de votre robinet.",
          en: "Find out where your tap water comes from."),
        usual: .init(format: .onsite, hours: 2, number: 15, impact: .power(0.8)),
        goals: [.cleanWater, .lifeInWater]),
      ModeOfAction(
        "wildlife-rescue", under: "nature",
        label: .init(fr: "Secourir la faune sauvage", en: "Rescue wildlife"),
        summary: .init(
          fr: "Aider crapauds, hérissons ou oiseaux blessés à passer un mauvais moment.",
          en: "Help toads, hedgehogs or injured birds through a bad moment."),
        firstStep: .init(
          fr: "Enregistrez le numéro du centre de soins de la faune le plus proche.",
          en: "Save the number of the nearest wildlife rescue center."),
        usual: .init(format: .onsite, hours: 2, number: 8, impact: .linear),
        goals: [.lifeOnLand]),
      ModeOfAction(
        "animal-shelter", under: "nature",
        label: .init(fr: "Aider un refuge pour animaux", en: "Help an animal shelter"),
        summary: .init(
          fr: "Promener, nourrir et câliner des animaux qui attendent une famille.",
          en: "Walk, feed and cuddle animals that wait for a family."),
        firstStep: .init(
          fr: "Demandez au refuge le plus proche de quoi il manque cette semaine.",
          en: "Ask the nearest shelter what it lacks this week."),
        usual: .init(format: .onsite, hours: 3, number: 6, impact: .linear),
        goals: [.lifeOnLand]),
    ])
}
