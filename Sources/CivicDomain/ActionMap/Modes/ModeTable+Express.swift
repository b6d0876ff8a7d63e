extension ModeTable {
  static let express = ModeTable(
    branch: ModeBranch(
      code: "express",
      label: .init(fr: "Se faire entendre", en: "Speak up"),
      summary: .init(
        fr: "Dire ensemble ce que l’on veut, jusqu’à ce que ceux qui décident l’entendent.",
        en: "Say together what you want, until those who decide can no longer miss it.")),
    modes: [
      ModeOfAction(
        "petition", under: "express",
        label: .init(fr: "Signer une pétition", en: "Sign a petition"),
        summary: .init(
          fr: "Porter une même demande, signature après signature, jusqu’à ce qu’elle pèse.",
          en: "Carry one demand, signature by signature, until it has weight."),
        firstStep: .init(
          fr: "Signez une pétition qui vous touche, puis envoyez-la à trois proches.",
          en: "Sign one petition that speaks to you, then send it to three friends."),
        usual: .init(format: .remote, hours: 0.25, number: 1000, impact: .logistic(midpoint: 700, width: 150)),
        goals: [.peaceAndJustice]),
      ModeOfAction(
        "letter-to-representative", under: "express",
        label: .init(fr: "Écrire à ses élus", en: "Write to your representatives"),
        summary: .init(
          fr: "Expliquer avec ses propres mots à un élu ce qui compte et ce que l’on attend de lui.",
          en: "Tell a representative in your own words what matters to you and what you expect."),
        firstStep: .init(
          fr: "Cherchez le nom de votre député et notez en trois phrases ce que vous lui demandez.",
          en: "Look up who represents you and jot down in three sentences what you ask of them."),
        usual: .init(format: .remote, hours: 0.5, number: 50, impact: .saturating(half: 60)),
        goals: [.peaceAndJustice]),
      ModeOfAction(
        "phone-a-representative", under: "express",
        label: .init(fr: "Téléphoner à ses élus", en: "Call your representatives"),
        summary: .init(
          fr: "Appeler la permanence d’un élu, poliment et à plusieurs, juste avant une décision.",
          en: "Ring a representative’s office, politely and in numbers, just before a decision."),
        firstStep: .init(
          fr: "Enregistrez dans votre téléphone le numéro de la permanence de votre élu.",
          en: "Save your representative’s office number in your phone."),
        usual: .init(format: .remote, hours: 0.25, number: 40, impact: .saturating(half: 40)),
        goals: [.peaceAndJustice]),
      ModeOfAction(
        "public-consultation", under: "express",
        label: .init(fr: "Répondre à une consultation publique", en: "Answer a public consultation"),
        summary: .init(
          fr: "Donner un avis argumenté sur un projet tant qu’il peut encore changer.",
          en: "Give a reasoned opinion on a plan while it can still change."),
        firstStep: .init(
          fr: "Trouvez sur le site de votre commune une consultation ouverte et sa date de clôture.",
          en: "Find one open consultation on your town’s website and note its closing date."),
        usual: .init(format: .remote, hours: 0.75, number: 100, impact: .saturating(half: 80)),
        goals: [.livableCities, .peaceAndJustice]),
      ModeOfAction(
        "council-meeting", under: "express",
        label: .init(fr: "Assister au conseil municipal", en: "Attend a council meeting"),
        summary: .init(
          fr: "Remplir les sièges du public pour que les élus sachent que le sujet est suivi.",
          en: "Fill the public seats, so that the council knows people are watching this one."),
        firstStep: .init(
          fr: "Cherchez la date du prochain conseil et invitez une voisine ou un voisin.",
          en: "Look up the date of the next council meeting and invite a neighbor along."),
        usual: .init(format: .onsite, hours: 2, number: 20, impact: .logistic(midpoint: 12, width: 4)),
        goals: [.livableCities, .peaceAndJustice]),
      ModeOfAction(
        "testimony", under: "express",
        label: .init(fr: "Témoigner", en: "Tell your story"),
        summary: .init(
          fr: "Raconter ce que l’on a vécu pour qu’un problème abstrait prenne un visage.",
          en: "Share what you have lived through, so that an abstract problem gets a face."),
        firstStep: .init(
          fr: "Racontez en cinq minutes, à voix haute, ce qui vous est arrivé et ce qui aurait aidé.",
          en: "Say out loud, in five minutes, what happened to you and what would have helped."),
        usual: .init(format: .hybrid, hours: 1, number: 15, impact: .saturating(half: 10)),
        goals: [.fewerInequalities, .peaceAndJustice]),
      ModeOfAction(
        "letter-to-editor", under: "express",
        label: .init(fr: "Écrire à un journal", en: "Write to a newspaper"),
        summary: .init(
          fr: "Faire entrer un sujet dans le débat par un courrier des lecteurs ou une tribune.",
          en: "Bring an issue into the debate with a reader’s letter or an opinion piece."),
        firstStep: .init(
          fr: "Relevez dans le journal un article auquel vous voulez répondre et écrivez la première phrase.",
          en: "Pick one article you want to answer and write your first sentence."),
        usual: .init(format: .remote, hours: 1, number: 10, impact: .saturating(half: 8)),
        goals: [.peaceAndJustice]),
      ModeOfAction(
        "hashtag-campaign", under: "express",
        label: .init(fr: "Relayer une campagne en ligne", en: "Join an online campaign"),
        summary: .init(
          fr: "Publier le même message, le même jour, pour que le sujet devienne visible.",
          en: "Post the same message on the same day, so that the issue becomes visible."),
        firstStep: .init(
          fr: "Partagez un message vérifié en ajoutant une phrase qui ne vient que de vous.",
          en: "Share one message you have checked and add a sentence that is yours alone."),
        usual: .init(format: .remote, hours: 0.25, number: 500, impact: .logistic(midpoint: 300, width: 80)),
        goals: [.peaceAndJustice]),
    ])
}
