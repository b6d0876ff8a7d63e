extension ModeTable {
  static let share = ModeTable(
    branch: ModeBranch(
      code: "share",
      label: .init(fr: "Produire et partager", en: "Make and share"),
      summary: .init(
        fr: "Fabriquer, réparer et mettre en commun ce que chacun achetait dans son coin.",
        en: "Make, mend and pool what each of us used to buy alone.")),
    modes: [
      ModeOfAction(
        "repair-cafe", under: "share",
        label: .init(fr: "Tenir un atelier de réparation", en: "Run a repair café"),
        summary: .init(
          fr: "Réparer ensemble grille-pain, vélos et vêtements au lieu de les jeter.",
          en: "Mend toasters, bikes and clothes together instead of throwing them away."),
        firstStep: .init(
          fr: "Mettez de côté un objet cassé et cherchez sa panne en ligne.",
          en: "Set one broken thing aside and look up its fault online."),
        usual: .init(format: .onsite, hours: 4, number: 10, impact: .saturating(half: 6)),
        goals: [.innovation, .responsibleConsumption]),
      ModeOfAction(
        "community-garden", under: "share",
        label: .init(fr: "Cultiver un jardin partagé", en: "Grow a community garden"),
        summary: .init(
          fr: "Cultiver légumes et voisinage sur une parcelle commune.",
          en: "Grow vegetables and neighborliness on a common plot."),
        firstStep: .init(
          fr: "Mettez une graine à germer sur le rebord de la fenêtre.",
          en: "Put one seed to sprout on your windowsill."),
        usual: .init(format: .onsite, hours: 3, number: 12, impact: .saturating(half: 8)),
        goals: [.noHunger, .livableCities, .lifeOnLand]),
      ModeOfAction(
        "vegetable-box", under: "share",
        label: .init(fr: "Lancer des paniers de légumes", en: "Start a vegetable box scheme"),
        summary: .init(
          fr: "S’engager à plusieurs auprès d’une ferme, qui peut ainsi semer l’esprit tranquille.",
          en: "Commit to one farm as a group, so that it can sow with peace of mind."),
        firstStep: .init(
          fr: "Demandez à un maraîcher combien de foyers il lui faudrait pour se lancer.",
          en: "Ask one grower how many households it would take to start."),
        usual: .init(format: .onsite, hours: 1.5, number: 30, impact: .threshold(25)),
        goals: [.noHunger, .decentWork, .responsibleConsumption]),
      ModeOfAction(
        "tool-library", under: "share",
        label: .init(fr: "Ouvrir une bibliothèque d’outils", en: "Open a tool library"),
        summary: .init(
          fr: "Prêter perceuses et tentes plutôt que d’en avoir une par appartement.",
          en: "Lend drills and tents rather than owning one per apartment."),
        firstStep: .init(
          fr: "Listez cinq objets que vous prêteriez volontiers.",
          en: "List five things that you would gladly lend."),
        usual: .init(format: .onsite, hours: 3, number: 15, impact: .logistic(midpoint: 10, width: 3)),
        goals: [.livableCities, .responsibleConsumption]),
      ModeOfAction(
        "clothes-swap", under: "share",
        label: .init(fr: "Organiser un échange de vêtements", en: "Hold a clothes swap"),
        summary: .init(
          fr: "Apporter ce que l’on ne porte plus, repartir avec ce qui plaît, sans argent.",
          en: "Bring what you no longer wear, leave with what you like, no money needed."),
        firstStep: .init(
          fr: "Mettez de côté trois vêtements que vous ne portez plus.",
          en: "Set aside three garments that you no longer wear."),
        usual: .init(format: .onsite, hours: 3, number: 20, impact: .logistic(midpoint: 12, width: 4)),
        goals: [.responsibleConsumption]),
      ModeOfAction(
        "carpool", under: "share",
        label: .init(fr: "Covoiturer", en: "Carpool"),
        summary: .init(
          fr: "Partager un trajet quotidien, les frais et la conversation.",
          en: "Share a daily ride, its cost and the conversation."),
        firstStep: .init(
          fr: "Demandez à un collègue qui habite près de chez vous à quelle heure il part.",
          en: "Ask a colleague who lives near you what time they leave."),
        usual: .init(format: .onsite, hours: 1, number: 10, impact: .logistic(midpoint: 6, width: 2)),
        goals: [.livableCities, .climateAction]),
      ModeOfAction(
        "shared-compost", under: "share",
        label: .init(fr: "Gérer un compost partagé", en: "Run a shared compost"),
        summary: .init(
          fr: "Rendre à la terre du quartier ce que ses cuisines épluchent.",
          en: "Give back to the local soil what local kitchens peel away."),
        firstStep: .init(
          fr: "Mettez vos épluchures à part pendant une journée et pesez-les.",
          en: "Set your peelings aside for one day and weigh them."),
        usual: .init(format: .onsite, hours: 1, number: 15, impact: .saturating(half: 10)),
        goals: [.livableCities, .responsibleConsumption, .lifeOnLand]),
      ModeOfAction(
        "time-bank", under: "share",
        label: .init(fr: "Échanger du temps", en: "Trade time"),
        summary: .init(
          fr: "Donner une heure de bricolage, recevoir une heure de guitare.",
          en: "Give an hour of handiwork, receive an hour of guitar."),
        firstStep: .init(
          fr: "Notez une chose que vous savez faire et une que vous aimeriez apprendre.",
          en: "Write down one thing you can do and one you would like to learn."),
        usual: .init(format: .hybrid, hours: 2, number: 30, impact: .power(1.4)),
        goals: [.decentWork, .fewerInequalities, .livableCities]),
      ModeOfAction(
        "food-coop", under: "share",
        label: .init(fr: "Faire vivre un supermarché coopératif", en: "Run a food co-op"),
        summary: .init(
          fr: "Donner trois heures par mois à un magasin qui appartient à ses clients.",
          en: "Give three hours a month to a shop that its customers own."),
        firstStep: .init(
          fr: "Cherchez la coopérative la plus proche et la date de sa réunion d’accueil.",
          en: "Find the nearest co-op and the date of its welcome meeting."),
        usual: .init(format: .onsite, hours: 3, number: 100, impact: .logistic(midpoint: 80, width: 20)),
        goals: [.noHunger, .decentWork, .responsibleConsumption]),
      ModeOfAction(
        "energy-coop", under: "share",
        label: .init(fr: "Monter une coopérative d’énergie", en: "Start an energy co-op"),
        summary: .init(
          fr: "Financer et gérer entre voisins des panneaux solaires ou une éolienne.",
          en: "Fund and run solar panels or a wind turbine among neighbors."),
        firstStep: .init(
          fr: "Estimez en ligne ce que produirait le toit de votre école ou de votre mairie.",
          en: "Estimate online what the roof of your school or town hall would yield."),
        usual: .init(format: .hybrid, hours: 3, number: 50, impact: .logistic(midpoint: 40, width: 8)),
        goals: [.cleanEnergy, .innovation, .climateAction]),
    ])
}
