extension ModeTable {
  static let consume = ModeTable(
    branch: ModeBranch(
      code: "consume",
      label: .init(fr: "Acheter autrement", en: "Buy differently"),
      summary: .init(
        fr: "Parler avec son porte-monnaie, assez nombreux pour qu’un marché change.",
        en: "Let your wallet speak, in numbers large enough to move a market.")),
    modes: [
      ModeOfAction(
        "boycott", under: "consume",
        label: .init(fr: "Boycotter", en: "Boycott"),
        summary: .init(
          fr: "Renoncer ensemble à un produit jusqu’à ce que l’entreprise change.",
          en: "Go without a product together until the company changes."),
        firstStep: .init(
          fr: "Trouvez ce que vous achèterez à la place et dites-le à une personne.",
          en: "Find what you will buy instead and tell one person."),
        usual: .init(format: .remote, hours: 0.25, number: 1000, impact: .logistic(midpoint: 600, width: 120)),
        goals: [.responsibleConsumption]),
      ModeOfAction(
        "buycott", under: "consume",
        label: .init(fr: "Récompenser une entreprise vertueuse", en: "Buycott"),
        summary: .init(
          fr: "Acheter tous le même jour chez qui s’engage en retour à mieux faire.",
          en: "Buy on the same day from a business that promises to do better in return."),
        firstStep: .init(
          fr: "Demandez à votre commerce préféré quel progrès il ferait pour cent clients de plus.",
          en: "Ask your favorite shop what it would improve for a hundred more customers."),
        usual: .init(format: .onsite, hours: 1, number: 100, impact: .logistic(midpoint: 60, width: 15)),
        goals: [.decentWork, .responsibleConsumption]),
      ModeOfAction(
        "move-your-money", under: "consume",
        label: .init(fr: "Changer de banque", en: "Move your money"),
        summary: .init(
          fr: "Confier son épargne à une banque qui finance ce que l’on veut voir grandir.",
          en: "Entrust your savings to a bank that funds what you want to see grow."),
        firstStep: .init(
          fr: "Demandez à votre banque ce que finance votre épargne.",
          en: "Ask your bank what your savings pay for."),
        usual: .init(format: .remote, hours: 2, number: 200, impact: .logistic(midpoint: 150, width: 40)),
        goals: [.decentWork, .climateAction]),
      ModeOfAction(
        "group-purchase", under: "consume",
        label: .init(fr: "Acheter en groupe", en: "Buy as a group"),
        summary: .init(
          fr: "Se regrouper pour obtenir un meilleur prix sur l’énergie verte ou l’isolation.",
          en: "Team up for a better price on green power or insulation."),
        firstStep: .init(
          fr: "Relevez votre consommation d’énergie sur la dernière facture.",
          en: "Read your energy use off your last bill."),
        usual: .init(format: .remote, hours: 1, number: 50, impact: .threshold(40)),
        goals: [.cleanEnergy, .responsibleConsumption]),
      ModeOfAction(
        "buy-local", under: "consume",
        label: .init(fr: "Acheter local et équitable", en: "Buy local and fair"),
        summary: .init(
          fr: "Faire vivre ceux qui produisent près d’ici, ou loin mais payés justement.",
          en: "Support those who produce nearby, or far away for a fair price."),
        firstStep: .init(
          fr: "Remplacez un achat de la semaine par son équivalent local ou équitable.",
          en: "Swap one of this week’s purchases for a local or fair-trade one."),
        usual: .init(format: .onsite, hours: 1, number: 50, impact: .linear),
        goals: [.decentWork, .responsibleConsumption]),
      ModeOfAction(
        "shareholder-vote", under: "consume",
        label: .init(fr: "Voter en actionnaire", en: "Vote as a shareholder"),
        summary: .init(
          fr: "Se servir de ses actions pour poser une question que l’entreprise ne peut éluder.",
          en: "Use your shares to ask a question that the company cannot dodge."),
        firstStep: .init(
          fr: "Vérifiez si votre épargne détient des actions et lesquelles.",
          en: "Check whether your savings hold shares, and which ones."),
        usual: .init(format: .remote, hours: 1, number: 100, impact: .logistic(midpoint: 60, width: 15)),
        goals: [.decentWork, .responsibleConsumption, .peaceAndJustice]),
    ])
}
