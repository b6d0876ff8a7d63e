extension ModeTable {
  static let relief = ModeTable(
    branch: ModeBranch(
      code: "relief",
      label: .init(fr: "Nourrir et vêtir", en: "Feed and clothe"),
      summary: .init(
        fr: "Faire que personne ne manque de l’essentiel, aujourd’hui et tout près d’ici.",
        en: "See to it that nobody goes without the basics, today and close to home.")),
    modes: [
      ModeOfAction(
        "food-distribution", under: "relief",
        label: .init(fr: "Distribuer des repas ou des colis", en: "Hand out food"),
        summary: .init(
          fr: "Tenir une distribution alimentaire où l’on reçoit aussi un bonjour et un sourire.",
          en: "Staff a food pantry where people also get a greeting and a smile."),
        firstStep: .init(
          fr: "Notez l’adresse et les horaires de la distribution la plus proche.",
          en: "Note the address and opening hours of the nearest food pantry."),
        usual: .init(format: .onsite, hours: 3, number: 12, impact: .saturating(half: 8)),
        goals: [.noPoverty, .noHunger]),
      ModeOfAction(
        "meal-delivery", under: "food-distribution",
        label: .init(fr: "Livrer des repas à domicile", en: "Deliver meals"),
        summary: .init(
          fr: "Porter un repas chaud à une personne qui ne peut pas sortir et prendre de ses nouvelles.",
          en: "Bring a hot meal to someone who is homebound, and ask how they are."),
        firstStep: .init(
          fr: "Cuisinez une part de plus ce soir et portez-la à une voisine.",
          en: "Cook one extra portion tonight and take it to a neighbor."),
        usual: .init(format: .onsite, hours: 2, number: 8, impact: .linear),
        goals: [.noHunger, .goodHealth]),
      ModeOfAction(
        "solidarity-kitchen", under: "relief",
        label: .init(fr: "Cuisiner pour d’autres", en: "Cook for others"),
        summary: .init(
          fr: "Préparer à plusieurs de grandes marmites avec ce qui serait parti à la poubelle.",
          en: "Fill big pots together with what would have gone to waste."),
        firstStep: .init(
          fr: "Cuisinez ce soir avec ce qui va se perdre dans votre réfrigérateur.",
          en: "Cook tonight with what is about to go bad in your fridge."),
        usual: .init(format: .onsite, hours: 4, number: 10, impact: .saturating(half: 6)),
        goals: [.noHunger, .responsibleConsumption]),
      ModeOfAction(
        "gleaning", under: "relief",
        label: .init(fr: "Glaner les invendus", en: "Glean leftovers"),
        summary: .init(
          fr: "Récupérer au champ ou au marché ce qui est encore bon et le donner le jour même.",
          en: "Collect what is still good, in fields or markets, and give it away the same day."),
        firstStep: .init(
          fr: "Demandez à un commerçant de votre marché ce qu’il fait de ses invendus.",
          en: "Ask a stallholder at your market what happens to what is left over."),
        usual: .init(format: .onsite, hours: 3, number: 10, impact: .linear),
        goals: [.noHunger, .responsibleConsumption]),
      ModeOfAction(
        "street-outreach", under: "relief",
        label: .init(fr: "Faire une maraude", en: "Walk with a street outreach team"),
        summary: .init(
          fr: "Aller à la rencontre des personnes qui vivent dehors, une boisson chaude à la main.",
          en: "Go out to meet people who live on the street, a hot drink in hand."),
        firstStep: .init(
          fr: "Saluez par un bonjour une personne que vous croisez souvent dans la rue.",
          en: "Say good morning to someone you often pass who lives outside."),
        usual: .init(format: .onsite, hours: 4, number: 5, impact: .threshold(3)),
        goals: [.noPoverty, .goodHealth]),
      ModeOfAction(
        "shelter-night", under: "relief",
        label: .init(fr: "Veiller dans un hébergement d’urgence", en: "Staff a night shelter"),
        summary: .init(
          fr: "Partager une soirée et une nuit avec des personnes qui n’ont pas de toit.",
          en: "Share an evening and a night with people who have no home."),
        firstStep: .init(
          fr: "Repérez le numéro d’urgence sociale et enregistrez-le.",
          en: "Find the number of the homeless helpline and save it."),
        usual: .init(format: .onsite, hours: 10, number: 4, impact: .threshold(2)),
        goals: [.noPoverty, .livableCities]),
      ModeOfAction(
        "donation-sorting", under: "relief",
        label: .init(fr: "Trier les dons", en: "Sort donations"),
        summary: .init(
          fr: "Trier vêtements, jouets et conserves pour qu’ils arrivent en bon état à bon port.",
          en: "Sort clothes, toys and cans so that they reach the right people in good shape."),
        firstStep: .init(
          fr: "Remplissez un sac de vêtements que vous donneriez à un ami.",
          en: "Fill one bag with clothes you would give to a friend."),
        usual: .init(format: .onsite, hours: 3, number: 12, impact: .saturating(half: 8)),
        goals: [.noPoverty, .responsibleConsumption]),
    ])
}
