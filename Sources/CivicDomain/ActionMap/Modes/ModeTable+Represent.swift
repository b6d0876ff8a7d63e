extension ModeTable {
  static let represent = ModeTable(
    branch: ModeBranch(
      code: "represent",
      label: .init(fr: "Voter et représenter", en: "Vote and represent"),
      summary: .init(
        fr: "Faire vivre la démocratie, dans les urnes et dans les instances où l’on décide.",
        en: "Keep democracy alive, at the ballot box and wherever decisions are made.")),
    modes: [
      ModeOfAction(
        "vote", under: "represent",
        label: .init(fr: "Aller voter", en: "Go and vote"),
        summary: .init(
          fr: "Prendre part à une élection, et y emmener quelqu’un.",
          en: "Take part in an election, and bring somebody along."),
        firstStep: .init(
          fr: "Vérifiez en ligne votre inscription sur les listes électorales.",
          en: "Check online that you are registered to vote."),
        usual: .init(format: .onsite, hours: 0.5, number: 1000, impact: .linear),
        goals: [.peaceAndJustice]),
      ModeOfAction(
        "proxy-vote", under: "represent",
        label: .init(fr: "Voter pour une personne absente", en: "Vote on behalf of someone away"),
        summary: .init(
          fr: "Porter la voix d’une personne qui ne peut pas se déplacer le jour du vote.",
          en: "Carry the ballot of somebody who cannot get to the polling station that day."),
        firstStep: .init(
          fr: "Demandez autour de vous qui sera absent le jour de la prochaine élection.",
          en: "Ask around who will be away on the day of the next election."),
        usual: .init(format: .onsite, hours: 0.5, number: 10, impact: .linear),
        goals: [.fewerInequalities, .peaceAndJustice]),
      ModeOfAction(
        "voter-registration", under: "represent",
        label: .init(fr: "Aider à s’inscrire sur les listes électorales", en: "Help people register to vote"),
        summary: .init(
          fr: "Tenir un stand où s’inscrire prend cinq minutes au lieu d’une démarche de plus.",
          en: "Run a stand where registering takes five minutes instead of one more errand."),
        firstStep: .init(
          fr: "Apprenez les trois conditions d’inscription et expliquez-les à une personne.",
          en: "Learn the rules of registration and explain them to one person."),
        usual: .init(format: .onsite, hours: 3, number: 8, impact: .linear),
        goals: [.fewerInequalities, .peaceAndJustice]),
      ModeOfAction(
        "canvassing", under: "represent",
        label: .init(fr: "Faire du porte-à-porte", en: "Canvass door to door"),
        summary: .init(
          fr: "Sonner aux portes pour écouter d’abord, puis donner envie de prendre part.",
          en: "Ring doorbells, first to listen, then to make people want to take part."),
        firstStep: .init(
          fr: "Préparez une question ouverte et posez-la à une personne de votre palier.",
          en: "Prepare one open question and ask it to a neighbor on your floor."),
        usual: .init(format: .onsite, hours: 3, number: 20, impact: .linear),
        goals: [.peaceAndJustice]),
      ModeOfAction(
        "poll-worker", under: "represent",
        label: .init(fr: "Tenir un bureau de vote", en: "Staff a polling station"),
        summary: .init(
          fr: "Accueillir, vérifier et dépouiller pour que chacun puisse se fier au résultat.",
          en: "Welcome, check and count, so that everyone can trust the result."),
        firstStep: .init(
          fr: "Écrivez à votre mairie que vous êtes disponible comme assesseur au prochain scrutin.",
          en: "Write to your town hall that you are available for the next election."),
        usual: .init(format: .onsite, hours: 6, number: 4, impact: .threshold(4)),
        goals: [.peaceAndJustice]),
      ModeOfAction(
        "citizens-assembly", under: "represent",
        label: .init(fr: "Siéger dans une assemblée citoyenne", en: "Sit in a citizens’ assembly"),
        summary: .init(
          fr: "S’informer, débattre entre personnes tirées au sort, puis proposer une solution commune.",
          en: "Learn, deliberate among people drawn by lot, then propose a common solution."),
        firstStep: .init(
          fr: "Lisez les conclusions d’une assemblée citoyenne déjà tenue et retenez-en une idée.",
          en: "Read what one past citizens’ assembly proposed and keep one idea from it."),
        usual: .init(format: .onsite, hours: 16, number: 30, impact: .logistic(midpoint: 20, width: 5)),
        goals: [.fewerInequalities, .peaceAndJustice]),
      ModeOfAction(
        "stand-for-office", under: "represent",
        label: .init(fr: "Se présenter à une élection", en: "Stand for office"),
        summary: .init(
          fr: "Monter ou rejoindre une liste pour porter un projet dans une assemblée élue.",
          en: "Form or join a list to bring a project into an elected assembly."),
        firstStep: .init(
          fr: "Notez les trois premières choses que vous changeriez une fois à la mairie.",
          en: "Write down the first three things you would change if you were elected."),
        usual: .init(format: .hybrid, hours: 60, number: 12, impact: .threshold(10)),
        goals: [.genderEquality, .peaceAndJustice]),
      ModeOfAction(
        "represent-peers", under: "represent",
        label: .init(fr: "Représenter ses pairs", en: "Represent your peers"),
        summary: .init(
          fr: "Parler au nom des parents, des salariés, des locataires ou des patients.",
          en: "Speak for parents, employees, tenants or patients where their case is decided."),
        firstStep: .init(
          fr: "Demandez à trois personnes concernées ce qu’elles voudraient faire remonter.",
          en: "Ask three people concerned what they would like you to pass on."),
        usual: .init(format: .onsite, hours: 3, number: 5, impact: .saturating(half: 4)),
        goals: [.decentWork, .peaceAndJustice]),
    ])
}
