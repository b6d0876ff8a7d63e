extension ModeTable {
  static let teach = ModeTable(
    branch: ModeBranch(
      code: "teach",
      label: .init(fr: "Transmettre", en: "Pass it on"),
      summary: .init(
        fr: "Donner à d’autres le savoir et la confiance que quelqu’un nous a donnés.",
        en: "Give others the knowledge and the confidence that somebody once gave you.")),
    modes: [
      ModeOfAction(
        "tutoring", under: "teach",
        label: .init(fr: "Donner du soutien scolaire", en: "Tutor"),
        summary: .init(
          fr: "Suivre un élève dans la durée et l’aider à croire en ce qu’il peut faire.",
          en: "Stay with a student over time and help them believe in what they can do."),
        firstStep: .init(
          fr: "Choisissez la matière que vous aimez assez pour l’expliquer trois fois.",
          en: "Choose the subject you love enough to explain it three times."),
        usual: .init(format: .onsite, hours: 2, number: 8, impact: .linear),
        goals: [.education, .fewerInequalities]),
      ModeOfAction(
        "homework-help", under: "tutoring",
        label: .init(fr: "Aider aux devoirs", en: "Help with homework"),
        summary: .init(
          fr: "Accueillir des enfants après l’école et faire les devoirs avec eux, sans les faire à leur place.",
          en: "Welcome children after school and do homework with them, never for them."),
        firstStep: .init(
          fr: "Demandez à l’école la plus proche qui organise l’aide aux devoirs.",
          en: "Ask the nearest school who runs its homework club."),
        usual: .init(format: .onsite, hours: 1.5, number: 6, impact: .linear),
        goals: [.education, .fewerInequalities]),
      ModeOfAction(
        "literacy-coaching", under: "tutoring",
        label: .init(fr: "Accompagner vers la lecture", en: "Teach adults to read"),
        summary: .init(
          fr: "Apprendre à lire, à écrire et à compter avec des adultes, à leur rythme.",
          en: "Learn to read, write and count with adults, at their own pace."),
        firstStep: .init(
          fr: "Relisez un courrier officiel et soulignez chaque mot qui pourrait bloquer.",
          en: "Reread an official letter and underline every word that could be a barrier."),
        usual: .init(format: .onsite, hours: 2, number: 6, impact: .linear),
        goals: [.education, .fewerInequalities]),
      ModeOfAction(
        "language-teaching", under: "tutoring",
        label: .init(fr: "Enseigner la langue d’ici", en: "Teach the local language"),
        summary: .init(
          fr: "Faire parler des personnes nouvellement arrivées de ce dont elles ont besoin chaque jour.",
          en: "Get newcomers talking about what they need every day."),
        firstStep: .init(
          fr: "Préparez dix phrases utiles pour faire ses courses.",
          en: "Prepare ten sentences that help with shopping."),
        usual: .init(format: .hybrid, hours: 2, number: 6, impact: .linear),
        goals: [.education, .fewerInequalities], requires: ["languages"]),
      ModeOfAction(
        "mentoring", under: "teach",
        label: .init(fr: "Devenir mentor", en: "Mentor a young person"),
        summary: .init(
          fr: "Rencontrer régulièrement un jeune et lui ouvrir son expérience et son carnet d’adresses.",
          en: "Meet a young person regularly and open up your experience and your contacts."),
        firstStep: .init(
          fr: "Notez le conseil que vous auriez aimé recevoir à dix-huit ans.",
          en: "Write down the advice you wish you had been given at eighteen."),
        usual: .init(format: .hybrid, hours: 1.5, number: 10, impact: .linear),
        goals: [.education, .decentWork, .fewerInequalities]),
      ModeOfAction(
        "job-coaching", under: "mentoring",
        label: .init(fr: "Accompagner vers l’emploi", en: "Coach a job seeker"),
        summary: .init(
          fr: "Relire un CV, préparer un entretien et tenir bon avec la personne jusqu’à l’embauche.",
          en: "Review a CV, rehearse an interview and stay by someone’s side until they are hired."),
        firstStep: .init(
          fr: "Proposez à une personne qui cherche un emploi de relire son CV ce soir.",
          en: "Offer to read the CV of someone who is looking for work tonight."),
        usual: .init(format: .hybrid, hours: 1.5, number: 8, impact: .linear),
        goals: [.noPoverty, .decentWork, .fewerInequalities]),
      ModeOfAction(
        "teaching", under: "teach",
        label: .init(fr: "Animer un cours", en: "Teach a class"),
        summary: .init(
          fr: "Donner un cours régulier à un groupe, de la gymnastique douce à la musique.",
          en: "Give a group a regular class, from gentle exercise to music."),
        firstStep: .init(
          fr: "Esquissez une première séance d’une heure sur ce que vous savez faire.",
          en: "Sketch a first one-hour session about something you do well."),
        usual: .init(format: .onsite, hours: 2, number: 3, impact: .linear),
        goals: [.education]),
      ModeOfAction(
        "classroom-talk", under: "teach",
        label: .init(fr: "Intervenir dans une classe", en: "Speak to a class"),
        summary: .init(
          fr: "Raconter son métier ou son engagement à des élèves et répondre à leurs questions.",
          en: "Tell students about your work or your cause and answer their questions."),
        firstStep: .init(
          fr: "Écrivez à une enseignante que vous connaissez pour lui proposer une date.",
          en: "Write to a teacher you know and offer a date."),
        usual: .init(format: .onsite, hours: 2, number: 4, impact: .linear),
        goals: [.education, .decentWork]),
      ModeOfAction(
        "digital-help", under: "teach",
        label: .init(fr: "Aider avec le numérique", en: "Help people go online"),
        summary: .init(
          fr: "S’asseoir à côté de quelqu’un et l’aider à se servir d’un téléphone ou d’un site.",
          en: "Sit next to someone and help them with a phone or a website."),
        firstStep: .init(
          fr: "Appelez une personne âgée de votre famille et demandez ce qui la bloque sur son téléphone.",
          en: "Call an older relative and ask what puzzles them on their phone."),
        usual: .init(format: .onsite, hours: 2, number: 5, impact: .linear),
        goals: [.education, .innovation, .fewerInequalities]),
    ])
}
