extension ModeTable {
  static let give = ModeTable(
    branch: ModeBranch(
      code: "give",
      label: .init(fr: "Donner", en: "Give"),
      summary: .init(
        fr: "Partager ce que l’on a, de l’argent à son propre sang.",
        en: "Share what you have, from money to your own blood.")),
    modes: [
      ModeOfAction(
        "donate-money", under: "give",
        label: .init(fr: "Faire un don", en: "Donate money"),
        summary: .init(
          fr: "Soutenir une association qui sait quoi faire d’un euro de plus.",
          en: "Support an organization that knows what to do with one more euro."),
        firstStep: .init(
          fr: "Fixez la petite somme mensuelle que vous donneriez sans y penser.",
          en: "Set the small monthly sum that you could give without a second thought."),
        usual: .init(format: .remote, hours: 0.25, number: 100, impact: .linear),
        goals: [.noPoverty, .partnerships]),
      ModeOfAction(
        "giving-circle", under: "donate-money",
        label: .init(fr: "Rejoindre un cercle de dons", en: "Join a giving circle"),
        summary: .init(
          fr: "Réunir de petits dons, écouter plusieurs projets et choisir ensemble.",
          en: "Pool small gifts, hear several projects and choose together."),
        firstStep: .init(
          fr: "Demandez à trois amis quelle cause ils soutiendraient avec vous.",
          en: "Ask three friends which cause they would support with you."),
        usual: .init(format: .hybrid, hours: 2, number: 12, impact: .power(1.2)),
        goals: [.noPoverty, .partnerships]),
      ModeOfAction(
        "donate-blood", under: "give",
        label: .init(fr: "Donner son sang", en: "Give blood"),
        summary: .init(
          fr: "S’allonger dix minutes et sauver peut-être une vie.",
          en: "Lie down for ten minutes and perhaps save a life."),
        firstStep: .init(
          fr: "Vérifiez en ligne si vous pouvez donner et où a lieu la prochaine collecte.",
          en: "Check online whether you can give and where the next drive is."),
        usual: .init(format: .onsite, hours: 1.25, number: 30, impact: .linear),
        goals: [.goodHealth]),
      ModeOfAction(
        "donor-registration", under: "give",
        label: .init(fr: "S’inscrire comme donneur", en: "Register as a donor"),
        summary: .init(
          fr: "Dire oui au don de moelle ou d’organes, et le dire à ses proches.",
          en: "Say yes to donating marrow or organs, and tell your family."),
        firstStep: .init(
          fr: "Dites ce soir à vos proches ce que vous souhaitez pour le don d’organes.",
          en: "Tell your family tonight what you wish about organ donation."),
        usual: .init(format: .remote, hours: 0.5, number: 100, impact: .linear),
        goals: [.goodHealth]),
      ModeOfAction(
        "donate-goods", under: "give",
        label: .init(fr: "Donner des objets", en: "Donate goods"),
        summary: .init(
          fr: "Offrir une seconde vie à ce qui dort dans un placard.",
          en: "Offer a second life to what sleeps in a cupboard."),
        firstStep: .init(
          fr: "Sortez d’un placard un objet en bon état qui ne vous sert plus.",
          en: "Take one good thing that you no longer use out of a cupboard."),
        usual: .init(format: .onsite, hours: 1, number: 30, impact: .linear),
        goals: [.noPoverty, .responsibleConsumption]),
      ModeOfAction(
        "food-drive", under: "give",
        label: .init(fr: "Collecter des denrées", en: "Run a food drive"),
        summary: .init(
          fr: "Proposer aux clients d’un magasin d’acheter un article de plus pour d’autres.",
          en: "Invite shoppers to buy one more item for someone else."),
        firstStep: .init(
          fr: "Ajoutez à votre liste de courses un produit à donner.",
          en: "Add one item to give away to your shopping list."),
        usual: .init(format: .onsite, hours: 3, number: 15, impact: .linear),
        goals: [.noHunger]),
      ModeOfAction(
        "fundraising", under: "give",
        label: .init(fr: "Collecter des fonds", en: "Raise funds"),
        summary: .init(
          fr: "Demander autour de soi, avec une vente, une tombola ou une cagnotte.",
          en: "Ask around, with a sale, a raffle or an online collection."),
        firstStep: .init(
          fr: "Écrivez à qui vous demanderiez en premier, et pourquoi cette personne dirait oui.",
          en: "Write down whom you would ask first, and why they would say yes."),
        usual: .init(format: .hybrid, hours: 4, number: 8, impact: .power(1.1)),
        goals: [.partnerships]),
      ModeOfAction(
        "microloan", under: "give",
        label: .init(fr: "Prêter solidaire", en: "Lend to a project"),
        summary: .init(
          fr: "Prêter une petite somme à un projet que les banques ne regardent pas.",
          en: "Lend a small sum to a project that banks overlook."),
        firstStep: .init(
          fr: "Parcourez cinq projets de prêt solidaire et gardez-en un.",
          en: "Browse five projects that seek a small loan and bookmark one."),
        usual: .init(format: .remote, hours: 0.5, number: 40, impact: .threshold(30)),
        goals: [.noPoverty, .decentWork]),
    ])
}
