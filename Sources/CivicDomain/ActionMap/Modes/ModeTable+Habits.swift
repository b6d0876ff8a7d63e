extension ModeTable {
  static let habits = ModeTable(
    branch: ModeBranch(
      code: "habits",
      label: .init(fr: "Changer ses habitudes", en: "Change your habits"),
      summary: .init(
        fr: "Promettre un petit changement, et le tenir parce que d’autres le tiennent aussi.",
        en: "Promise a small change, and keep it because others keep it too.")),
    modes: [
      ModeOfAction(
        "habit-promise", under: "habits",
        label: .init(fr: "Promettre une habitude", en: "Promise a habit"),
        summary: .init(
          fr: "Prendre une bonne habitude pour trente jours, à condition que d’autres la prennent aussi.",
          en: "Take up a good habit for thirty days, provided that others do too."),
        firstStep: .init(
          fr: "Choisissez une habitude si petite que vous pouvez commencer ce soir.",
          en: "Choose a habit so small that you can start tonight."),
        usual: .init(format: .remote, hours: 1, number: 20, impact: .power(1.2)),
        goals: [.responsibleConsumption, .climateAction]),
      ModeOfAction(
        "plant-based-meals", under: "habits",
        label: .init(fr: "Manger plus végétal", en: "Eat more plants"),
        summary: .init(
          fr: "Cuisiner végétal plusieurs jours par semaine et partager ses recettes.",
          en: "Cook plant-based meals several days a week and share the recipes."),
        firstStep: .init(
          fr: "Choisissez un plat végétal que vous aimez déjà et cuisinez-le demain.",
          en: "Pick a plant-based dish you already love and cook it tomorrow."),
        usual: .init(format: .remote, hours: 1, number: 50, impact: .power(1.2)),
        goals: [.goodHealth, .climateAction, .lifeOnLand]),
      ModeOfAction(
        "ride-to-work", under: "habits",
        label: .init(fr: "Aller au travail à vélo", en: "Ride to work"),
        summary: .init(
          fr: "Laisser la voiture et rouler à plusieurs, ce qui rend la route plus sûre.",
          en: "Leave the car and ride together, which makes the road safer for all."),
        firstStep: .init(
          fr: "Repérez sur une carte le trajet le plus calme jusqu’à votre travail.",
          en: "Find the quietest route to your workplace on a map."),
        usual: .init(format: .onsite, hours: 2, number: 30, impact: .power(1.3)),
        goals: [.goodHealth, .livableCities, .climateAction]),
      ModeOfAction(
        "energy-saving", under: "habits",
        label: .init(fr: "Économiser l’énergie", en: "Save energy"),
        summary: .init(
          fr: "Baisser le chauffage, éteindre les veilles, et le faire au même moment.",
          en: "Turn down the heating, switch off standby, and do it at the same time."),
        firstStep: .init(
          fr: "Baissez le chauffage d’un degré dès maintenant.",
          en: "Turn the heating down by one degree right now."),
        usual: .init(format: .remote, hours: 1, number: 50, impact: .linear),
        goals: [.cleanEnergy, .climateAction]),
      ModeOfAction(
        "water-saving", under: "habits",
        label: .init(fr: "Économiser l’eau", en: "Save water"),
        summary: .init(
          fr: "Réparer les fuites, récupérer la pluie et fermer le robinet plus tôt.",
          en: "Fix leaks, collect rain and turn off the tap a little sooner."),
        firstStep: .init(
          fr: "Relevez votre compteur d’eau ce soir et demain matin pour trouver une fuite.",
          en: "Read your water meter tonight and tomorrow morning to spot a leak."),
        usual: .init(format: .remote, hours: 0.5, number: 50, impact: .linear),
        goals: [.cleanWater, .responsibleConsumption]),
      ModeOfAction(
        "low-waste", under: "habits",
        label: .init(fr: "Réduire ses déchets", en: "Cut your waste"),
        summary: .init(
          fr: "Refuser, réparer, composter, et regarder la poubelle maigrir semaine après semaine.",
          en: "Refuse, repair, compost, and watch the bin shrink week after week."),
        firstStep: .init(
          fr: "Mettez un sac et une gourde dans votre sac de tous les jours.",
          en: "Put a shopping bag and a bottle in your everyday bag."),
        usual: .init(format: .remote, hours: 1, number: 30, impact: .linear),
        goals: [.livableCities, .responsibleConsumption]),
      ModeOfAction(
        "slow-travel", under: "habits",
        label: .init(fr: "Voyager sans avion", en: "Travel without flying"),
        summary: .init(
          fr: "Préférer le train et le vélo, et raconter à d’autres la beauté du trajet.",
          en: "Choose trains and bikes, and tell others how beautiful the way was."),
        firstStep: .init(
          fr: "Cherchez jusqu’où un train de nuit peut vous emmener.",
          en: "Look up how far a night train can take you."),
        usual: .init(format: .remote, hours: 2, number: 30, impact: .linear),
        goals: [.responsibleConsumption, .climateAction]),
    ])
}
