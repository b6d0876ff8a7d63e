extension ModeTable {
  static let institutions = ModeTable(
    branch: ModeBranch(
      code: "institutions",
      label: .init(fr: "Faire jouer les règles", en: "Use the rules"),
      summary: .init(
        fr: "Se servir des droits qui existent déjà, et que peu de gens connaissent.",
        en: "Use the rights that already exist and that few people know.")),
    modes: [
      ModeOfAction(
        "participatory-budgeting", under: "institutions",
        label: .init(fr: "Décider d’un budget participatif", en: "Shape a participatory budget"),
        summary: .init(
          fr: "Proposer un projet pour sa ville et réunir les votes qui le financent.",
          en: "Propose a project for your town and gather the votes that fund it."),
        firstStep: .init(
          fr: "Photographiez un lieu de votre quartier que vous voudriez transformer.",
          en: "Photograph a spot in your neighborhood that you would like to transform."),
        usual: .init(format: .hybrid, hours: 2, number: 100, impact: .logistic(midpoint: 70, width: 15)),
        goals: [.livableCities, .peaceAndJustice]),
      ModeOfAction(
        "complaint", under: "institutions",
        label: .init(fr: "Saisir un médiateur", en: "File a complaint"),
        summary: .init(
          fr: "Signaler une injustice à l’institution qui a le devoir d’y répondre.",
          en: "Report an injustice to the body that has a duty to respond."),
        firstStep: .init(
          fr: "Rassemblez dans une enveloppe les preuves et les dates.",
          en: "Gather the evidence and the dates in one envelope."),
        usual: .init(format: .remote, hours: 1.5, number: 10, impact: .saturating(half: 8)),
        goals: [.fewerInequalities, .peaceAndJustice]),
      ModeOfAction(
        "class-action", under: "institutions",
        label: .init(fr: "Rejoindre une action de groupe", en: "Join a class action"),
        summary: .init(
          fr: "Demander réparation ensemble quand chacun, seul, y renoncerait.",
          en: "Seek redress together where each would give up alone."),
        firstStep: .init(
          fr: "Cherchez si une action est déjà ouverte pour votre cas.",
          en: "Look up whether an action is already open for your case."),
        usual: .init(format: .remote, hours: 2, number: 100, impact: .threshold(50)),
        goals: [.fewerInequalities, .peaceAndJustice]),
      ModeOfAction(
        "information-request", under: "institutions",
        label: .init(fr: "Demander un document public", en: "Request a public document"),
        summary: .init(
          fr: "Faire valoir son droit d’accès aux documents administratifs et partager la réponse.",
          en: "Use your right to public records and share the answer."),
        firstStep: .init(
          fr: "Formulez en une phrase le document que vous voulez voir.",
          en: "Put into one sentence which document you want to see."),
        usual: .init(format: .remote, hours: 1, number: 5, impact: .saturating(half: 3)),
        goals: [.peaceAndJustice]),
      ModeOfAction(
        "citizens-initiative", under: "institutions",
        label: .init(fr: "Soutenir une initiative citoyenne", en: "Back a citizens’ initiative"),
        summary: .init(
          fr: "Réunir les signatures qui obligent une assemblée à examiner une proposition.",
          en: "Gather the signatures that oblige an assembly to look at a proposal."),
        firstStep: .init(
          fr: "Vérifiez combien de signatures il faut et combien il en manque.",
          en: "Check how many signatures it takes and how many are missing."),
        usual: .init(format: .remote, hours: 0.5, number: 1000, impact: .logistic(midpoint: 900, width: 80)),
        goals: [.peaceAndJustice]),
      ModeOfAction(
        "court-watching", under: "institutions",
        label: .init(fr: "Observer la justice", en: "Watch the courts"),
        summary: .init(
          fr: "Assister aux audiences et consigner ce que l’on y voit.",
          en: "Attend hearings and record what you see."),
        firstStep: .init(
          fr: "Regardez quand ont lieu les audiences publiques du tribunal voisin.",
          en: "Look up when the nearest court sits in public."),
        usual: .init(format: .onsite, hours: 4, number: 8, impact: .saturating(half: 6)),
        goals: [.fewerInequalities, .peaceAndJustice]),
      ModeOfAction(
        "spending-watch", under: "institutions",
        label: .init(fr: "Suivre l’argent public", en: "Follow public money"),
        summary: .init(
          fr: "Lire budgets et marchés publics, et poser les questions qui dérangent.",
          en: "Read budgets and public contracts, and ask the awkward questions."),
        firstStep: .init(
          fr: "Ouvrez le budget de votre commune et cherchez-y une ligne qui vous étonne.",
          en: "Open your town’s budget and look for one line that surprises you."),
        usual: .init(format: .remote, hours: 2, number: 8, impact: .saturating(half: 5)),
        goals: [.peaceAndJustice]),
      ModeOfAction(
        "report-problem", under: "institutions",
        label: .init(fr: "Signaler un problème", en: "Report a problem"),
        summary: .init(
          fr: "Avertir la commune d’un trottoir cassé ou d’un passage dangereux.",
          en: "Tell the town about a broken sidewalk or a dangerous crossing."),
        firstStep: .init(
          fr: "Signalez dès aujourd’hui ce qui vous gêne chaque matin.",
          en: "Report today the thing that bothers you every morning."),
        usual: .init(format: .remote, hours: 0.25, number: 5, impact: .saturating(half: 3)),
        goals: [.innovation, .livableCities]),
    ])
}
