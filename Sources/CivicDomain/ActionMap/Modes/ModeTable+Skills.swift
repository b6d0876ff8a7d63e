extension ModeTable {
  static let skills = ModeTable(
    branch: ModeBranch(
      code: "skills",
      label: .init(fr: "Offrir ses compétences", en: "Lend your skills"),
      summary: .init(
        fr: "Mettre son métier au service d’une association le temps d’un projet.",
        en: "Put your profession at the service of a cause for the length of a project.")),
    modes: [
      ModeOfAction(
        "web-design", under: "skills",
        label: .init(fr: "Créer un site web", en: "Build a website"),
        summary: .init(
          fr: "Donner à une association un site simple, qu’elle saura tenir à jour.",
          en: "Give an organization a simple site that it can keep up to date."),
        firstStep: .init(
          fr: "Notez trois choses à corriger sur le site d’une association que vous aimez.",
          en: "Note three things to fix on the website of an organization you like."),
        usual: .init(format: .remote, hours: 12, number: 2, impact: .saturating(half: 1)),
        goals: [.innovation, .partnerships], requires: ["web"]),
      ModeOfAction(
        "graphic-design", under: "skills",
        label: .init(fr: "Créer des visuels", en: "Design visuals"),
        summary: .init(
          fr: "Dessiner l’affiche ou le logo qui donne envie de venir.",
          en: "Draw the poster or the logo that makes people want to come."),
        firstStep: .init(
          fr: "Redessinez pour le plaisir l’affiche d’une action près de chez vous.",
          en: "Redraw the poster of one action near you, just for fun."),
        usual: .init(format: .remote, hours: 6, number: 2, impact: .saturating(half: 1)),
        goals: [.partnerships], requires: ["graphic-design"]),
      ModeOfAction(
        "accounting", under: "skills",
        label: .init(fr: "Tenir la comptabilité", en: "Keep the books"),
        summary: .init(
          fr: "Rendre les comptes d’une association clairs et à jour.",
          en: "Make an organization’s accounts clear and current."),
        firstStep: .init(
          fr: "Proposez à un trésorier une heure de relecture.",
          en: "Offer a treasurer one hour of proofreading."),
        usual: .init(format: .hybrid, hours: 4, number: 1, impact: .saturating(half: 1)),
        goals: [.decentWork, .peaceAndJustice], requires: ["accounting"]),
      ModeOfAction(
        "legal-help", under: "skills",
        label: .init(fr: "Donner un conseil juridique", en: "Give legal advice"),
        summary: .init(
          fr: "Expliquer leurs droits à des personnes ou à des associations qui les ignorent.",
          en: "Explain their rights to people or groups who do not know them."),
        firstStep: .init(
          fr: "Trouvez les horaires de la permanence juridique gratuite de votre ville.",
          en: "Find out when your town holds free legal consultations."),
        usual: .init(format: .hybrid, hours: 3, number: 3, impact: .linear),
        goals: [.fewerInequalities, .peaceAndJustice], requires: ["legal"]),
      ModeOfAction(
        "grant-writing", under: "skills",
        label: .init(fr: "Rédiger une demande de subvention", en: "Write a grant application"),
        summary: .init(
          fr: "Transformer une bonne idée en un dossier que l’on finance.",
          en: "Turn a good idea into an application that gets funded."),
        firstStep: .init(
          fr: "Résumez un projet en trois lignes, avec le besoin, l’action et le résultat.",
          en: "Sum up a project in three lines: the need, the action, the result."),
        usual: .init(format: .remote, hours: 8, number: 2, impact: .saturating(half: 1)),
        goals: [.partnerships], requires: ["writing"]),
      ModeOfAction(
        "communications", under: "skills",
        label: .init(fr: "Faire connaître une cause", en: "Spread the word"),
        summary: .init(
          fr: "Écrire, filmer ou publier pour qu’une action soit connue de ceux qui y viendraient.",
          en: "Write, film or post, so that those who would come hear of it."),
        firstStep: .init(
          fr: "Racontez en un court message une action que vous avez aimée.",
          en: "Tell of one action you loved in a short post."),
        usual: .init(format: .hybrid, hours: 4, number: 3, impact: .saturating(half: 2)),
        goals: [.partnerships], requires: ["communication"]),
      ModeOfAction(
        "translation", under: "skills",
        label: .init(fr: "Traduire", en: "Translate"),
        summary: .init(
          fr: "Passer un texte ou une conversation d’une langue à l’autre.",
          en: "Carry a text or a conversation from one language to another."),
        firstStep: .init(
          fr: "Traduisez l’affiche d’une association dans une autre langue que vous parlez.",
          en: "Translate one organization’s poster into another language you speak."),
        usual: .init(format: .remote, hours: 3, number: 3, impact: .linear),
        goals: [.fewerInequalities, .partnerships], requires: ["languages"]),
      ModeOfAction(
        "strategy-consulting", under: "skills",
        label: .init(fr: "Conseiller une association", en: "Advise an organization"),
        summary: .init(
          fr: "Aider une équipe à choisir ses priorités et à s’y tenir.",
          en: "Help a team to choose its priorities and stick to them."),
        firstStep: .init(
          fr: "Demandez à un responsable associatif ce qui l’empêche de dormir.",
          en: "Ask somebody who runs an organization what keeps them awake."),
        usual: .init(format: .hybrid, hours: 10, number: 4, impact: .saturating(half: 2)),
        goals: [.peaceAndJustice, .partnerships], requires: ["strategy"]),
      ModeOfAction(
        "data-analysis", under: "skills",
        label: .init(fr: "Analyser des données", en: "Analyze data"),
        summary: .init(
          fr: "Faire parler les chiffres d’une association pour qu’elle décide mieux.",
          en: "Let an organization’s figures speak, so that it decides better."),
        firstStep: .init(
          fr: "Ouvrez un jeu de données public de votre ville et posez-lui une question.",
          en: "Open one public data set of your town and ask it a question."),
        usual: .init(format: .remote, hours: 8, number: 2, impact: .saturating(half: 1)),
        goals: [.innovation, .partnerships], requires: ["data"]),
      ModeOfAction(
        "civic-tech", under: "skills",
        label: .init(fr: "Coder pour l’intérêt général", en: "Code for the common good"),
        summary: .init(
          fr: "Écrire ou améliorer un logiciel libre qui sert à tous.",
          en: "Write or improve free software that serves everyone."),
        firstStep: .init(
          fr: "Signalez un défaut, même minuscule, dans un logiciel libre que vous utilisez.",
          en: "Report one flaw, however small, in free software that you use."),
        usual: .init(format: .remote, hours: 6, number: 6, impact: .saturating(half: 4)),
        goals: [.innovation, .peaceAndJustice], requires: ["programming"]),
    ])
}
