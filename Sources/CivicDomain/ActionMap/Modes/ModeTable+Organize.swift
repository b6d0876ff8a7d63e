extension ModeTable {
  static let organize = ModeTable(
    branch: ModeBranch(
      code: "organize",
      label: .init(fr: "Organiser", en: "Organize"),
      summary: .init(
        fr: "Faire qu’une envie d’agir devienne une équipe qui dure.",
        en: "Turn a wish to act into a team that lasts.")),
    modes: [
      ModeOfAction(
        "start-promise", under: "organize",
        label: .init(fr: "Lancer une promesse", en: "Start a promise"),
        summary: .init(
          fr: "Promettre d’agir si assez d’autres promettent aussi, et fixer le nombre et la date.",
          en: "Promise to act if enough others promise too, and set the number and the date."),
        firstStep: .init(
          fr: "Complétez la phrase « je promets de… si dix autres le promettent aussi ».",
          en: "Complete the sentence “I promise to… if ten others promise it too”."),
        usual: .init(format: .remote, hours: 1, number: 10, impact: .threshold(10)),
        goals: [.partnerships]),
      ModeOfAction(
        "found-association", under: "organize",
        label: .init(fr: "Fonder une association", en: "Found an association"),
        summary: .init(
          fr: "Donner un nom, des règles et un compte à un projet que l’on porte à plusieurs.",
          en: "Give a shared project a name, rules and an account."),
        firstStep: .init(
          fr: "Trouvez la deuxième personne, car il suffit souvent d’être deux.",
          en: "Find the second person, since two are often enough."),
        usual: .init(format: .hybrid, hours: 12, number: 3, impact: .threshold(2)),
        goals: [.peaceAndJustice, .partnerships]),
      ModeOfAction(
        "recruit-volunteers", under: "organize",
        label: .init(fr: "Recruter des bénévoles", en: "Recruit volunteers"),
        summary: .init(
          fr: "Inviter des gens un par un, pour une tâche précise, à une date précise.",
          en: "Invite people one by one, to a clear task, on a clear date."),
        firstStep: .init(
          fr: "Invitez une seule personne à une seule action, cette semaine.",
          en: "Invite just one person to just one action this week."),
        usual: .init(format: .hybrid, hours: 3, number: 5, impact: .saturating(half: 4)),
        goals: [.partnerships]),
      ModeOfAction(
        "coordinate-volunteers", under: "organize",
        label: .init(fr: "Coordonner une équipe bénévole", en: "Coordinate volunteers"),
        summary: .init(
          fr: "Répartir les rôles, prévenir les absents et remercier chaque personne par son prénom.",
          en: "Share out roles, fill gaps and thank each person by name."),
        firstStep: .init(
          fr: "Remerciez par un message une personne qui vous a aidé récemment.",
          en: "Send a thank-you note to someone who helped you lately."),
        usual: .init(format: .hybrid, hours: 4, number: 2, impact: .saturating(half: 1)),
        goals: [.decentWork, .partnerships]),
      ModeOfAction(
        "community-organizing", under: "organize",
        label: .init(fr: "Organiser un quartier", en: "Organize a neighborhood"),
        summary: .init(
          fr: "Faire émerger, de discussion en discussion, ce que les habitants veulent obtenir ensemble.",
          en: "Find out, one talk after another, what residents want to win together."),
        firstStep: .init(
          fr: "Demandez à une voisine ce qu’elle changerait en premier dans l’immeuble.",
          en: "Ask a neighbor what they would change first in your building."),
        usual: .init(format: .onsite, hours: 6, number: 15, impact: .logistic(midpoint: 10, width: 3)),
        goals: [.fewerInequalities, .livableCities, .peaceAndJustice]),
      ModeOfAction(
        "host-meeting", under: "organize",
        label: .init(fr: "Accueillir une réunion chez soi", en: "Host a house meeting"),
        summary: .init(
          fr: "Ouvrir son salon pour qu’une idée trouve ses premiers alliés.",
          en: "Open your living room, so that an idea finds its first allies."),
        firstStep: .init(
          fr: "Choisissez un soir et écrivez aux trois premières personnes.",
          en: "Pick an evening and write to the first three people."),
        usual: .init(format: .onsite, hours: 2.5, number: 10, impact: .logistic(midpoint: 6, width: 2)),
        goals: [.livableCities, .partnerships]),
      ModeOfAction(
        "build-coalition", under: "organize",
        label: .init(fr: "Bâtir une coalition", en: "Build a coalition"),
        summary: .init(
          fr: "Réunir des associations différentes autour d’une demande qu’elles partagent.",
          en: "Bring different groups together around one demand they share."),
        firstStep: .init(
          fr: "Faites la liste de cinq groupes que votre sujet concerne sans qu’ils le sachent.",
          en: "List five groups that your issue touches without their knowing."),
        usual: .init(format: .hybrid, hours: 6, number: 8, impact: .logistic(midpoint: 5, width: 1.5)),
        goals: [.peaceAndJustice, .partnerships]),
      ModeOfAction(
        "serve-on-board", under: "organize",
        label: .init(fr: "Siéger dans un conseil d’administration", en: "Serve on a board"),
        summary: .init(
          fr: "Veiller aux comptes, au cap et à la bonne entente d’une association.",
          en: "Watch over the accounts, the course and the good spirit of an organization."),
        firstStep: .init(
          fr: "Demandez à une association que vous aimez la date de son assemblée générale.",
          en: "Ask an organization you like when it holds its general meeting."),
        usual: .init(format: .hybrid, hours: 4, number: 6, impact: .saturating(half: 5)),
        goals: [.peaceAndJustice, .partnerships]),
    ])
}
