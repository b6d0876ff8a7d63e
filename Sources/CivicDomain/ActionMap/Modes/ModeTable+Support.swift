extension ModeTable {
  static let support = ModeTable(
    branch: ModeBranch(
      code: "support",
      label: .init(fr: "Faire tourner la maison", en: "Keep things running"),
      summary: .init(
        fr: "Assurer les tâches discrètes sans lesquelles rien n’a lieu.",
        en: "See to the quiet tasks without which nothing happens.")),
    modes: [
      ModeOfAction(
        "office-help", under: "support",
        label: .init(fr: "Aider au secrétariat", en: "Help in the office"),
        summary: .init(
          fr: "Classer, saisir et répondre pour que l’équipe garde du temps pour le terrain.",
          en: "File, type and answer, so that the team keeps time for the field."),
        firstStep: .init(
          fr: "Offrez à une association une heure de saisie cette semaine.",
          en: "Offer an organization one hour of typing this week."),
        usual: .init(format: .hybrid, hours: 3, number: 3, impact: .saturating(half: 2)),
        goals: [.peaceAndJustice, .partnerships]),
      ModeOfAction(
        "reception", under: "support",
        label: .init(fr: "Tenir l’accueil", en: "Staff the front desk"),
        summary: .init(
          fr: "Être le premier visage que voit une personne qui pousse la porte.",
          en: "Be the first face that people see when they walk in."),
        firstStep: .init(
          fr: "Saluez la prochaine personne qui cherche son chemin.",
          en: "Greet the next person who looks lost."),
        usual: .init(format: .onsite, hours: 3, number: 3, impact: .saturating(half: 2)),
        goals: [.fewerInequalities, .livableCities]),
      ModeOfAction(
        "event-staffing", under: "support",
        label: .init(fr: "Aider le jour d’un événement", en: "Help at an event"),
        summary: .init(
          fr: "Accueillir, guider et servir pendant une fête, une course ou un forum.",
          en: "Welcome, guide and serve at a fair, a race or a forum."),
        firstStep: .init(
          fr: "Demandez à l’organisateur d’un événement proche quel poste reste à pourvoir.",
          en: "Ask the host of a nearby event which post is still open."),
        usual: .init(format: .onsite, hours: 5, number: 15, impact: .saturating(half: 10)),
        goals: [.livableCities, .partnerships]),
      ModeOfAction(
        "setup-crew", under: "event-staffing",
        label: .init(fr: "Monter et démonter", en: "Set up and pack down"),
        summary: .init(
          fr: "Porter les tables, tendre les toiles, et tout ranger à la fin.",
          en: "Carry tables, put up tents, and tidy everything away at the end."),
        firstStep: .init(
          fr: "Arrivez un quart d’heure plus tôt à votre prochain rendez-vous associatif.",
          en: "Come a quarter of an hour early to the next event you attend."),
        usual: .init(format: .onsite, hours: 3, number: 10, impact: .saturating(half: 6)),
        goals: [.livableCities, .partnerships]),
      ModeOfAction(
        "driving", under: "support",
        label: .init(fr: "Conduire et livrer", en: "Drive and deliver"),
        summary: .init(
          fr: "Transporter des personnes, des repas ou du matériel d’un point à un autre.",
          en: "Take people, meals or equipment from one place to another."),
        firstStep: .init(
          fr: "Proposez à une personne à pied une place pour votre prochain trajet en voiture.",
          en: "Offer a seat on your next drive to someone without a car."),
        usual: .init(format: .onsite, hours: 3, number: 4, impact: .linear),
        goals: [.noHunger, .livableCities], requires: ["driving"]),
      ModeOfAction(
        "phone-bank", under: "support",
        label: .init(fr: "Téléphoner pour une cause", en: "Join a phone bank"),
        summary: .init(
          fr: "Appeler des sympathisants un à un pour les inviter à venir.",
          en: "Call supporters one by one and invite them to come."),
        firstStep: .init(
          fr: "Appelez une personne que vous auriez seulement prévenue par message.",
          en: "Call one person whom you would otherwise have texted."),
        usual: .init(format: .remote, hours: 2, number: 10, impact: .linear),
        goals: [.partnerships]),
      ModeOfAction(
        "collect-feedback", under: "support",
        label: .init(fr: "Recueillir les avis", en: "Collect feedback"),
        summary: .init(
          fr: "Demander aux personnes aidées ce qui leur sert vraiment et en tenir compte.",
          en: "Ask those who are helped what truly serves them, and act on it."),
        firstStep: .init(
          fr: "Posez à une seule personne la question de ce qui l’aiderait le plus.",
          en: "Ask just one person what would help them most."),
        usual: .init(format: .hybrid, hours: 2, number: 5, impact: .saturating(half: 3)),
        goals: [.peaceAndJustice, .partnerships]),
    ])
}
