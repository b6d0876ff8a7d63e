extension ModeTable {
  static let care = ModeTable(
    branch: ModeBranch(
      code: "care",
      label: .init(fr: "Prendre soin des autres", en: "Be there for others"),
      summary: .init(
        fr: "Offrir du temps, une oreille et une présence à qui en a besoin.",
        en: "Offer time, an ear and company to those who need them.")),
    modes: [
      ModeOfAction(
        "senior-visits", under: "care",
        label: .init(fr: "Rendre visite à des personnes âgées", en: "Visit seniors"),
        summary: .init(
          fr: "Passer chaque semaine un moment avec une personne âgée qui vit seule.",
          en: "Spend a moment each week with an older person who lives alone."),
        firstStep: .init(
          fr: "Appelez une personne âgée que vous connaissez, sans autre raison que de parler.",
          en: "Call an older person you know, for no reason but to talk."),
        usual: .init(format: .onsite, hours: 1.5, number: 10, impact: .linear),
        goals: [.goodHealth, .fewerInequalities]),
      ModeOfAction(
        "after-school-care", under: "care",
        label: .init(fr: "Encadrer des enfants", en: "Look after children"),
        summary: .init(
          fr: "Jouer, goûter et sortir avec des enfants pendant que leurs parents travaillent.",
          en: "Play, snack and go out with children while their parents are at work."),
        firstStep: .init(
          fr: "Retrouvez trois jeux de votre enfance qui se jouent sans matériel.",
          en: "Recall three games from your childhood that need no equipment."),
        usual: .init(format: .onsite, hours: 3, number: 6, impact: .threshold(2)),
        goals: [.education, .genderEquality]),
      ModeOfAction(
        "hospital-visits", under: "care",
        label: .init(fr: "Visiter des malades", en: "Visit hospital patients"),
        summary: .init(
          fr: "Entrer dans une chambre d’hôpital avec un sourire, un jeu ou un peu de silence.",
          en: "Walk into a hospital room with a smile, a game or a little silence."),
        firstStep: .init(
          fr: "Envoyez un mot à une personne malade de votre entourage.",
          en: "Send a note to someone around you who is ill."),
        usual: .init(format: .onsite, hours: 2, number: 6, impact: .linear),
        goals: [.goodHealth]),
      ModeOfAction(
        "disability-companion", under: "care",
        label: .init(fr: "Accompagner une personne handicapée", en: "Accompany a person with a disability"),
        summary: .init(
          fr: "Rendre possible une sortie, un trajet ou un loisir, à égalité et sans faire à la place.",
          en: "Make an outing, a trip or a hobby possible, as equals and without taking over."),
        firstStep: .init(
          fr: "Faites votre trajet habituel en repérant chaque obstacle pour un fauteuil roulant.",
          en: "Walk your usual route and notice every obstacle for a wheelchair."),
        usual: .init(format: .onsite, hours: 3, number: 8, impact: .linear),
        goals: [.goodHealth, .fewerInequalities]),
      ModeOfAction(
        "listening-line", under: "care",
        label: .init(fr: "Écouter au téléphone", en: "Answer a helpline"),
        summary: .init(
          fr: "Écouter sans juger, au bout du fil, des personnes qui vont mal.",
          en: "Listen on the phone, without judging, to people who are struggling."),
        firstStep: .init(
          fr: "Demandez à quelqu’un comment il va et laissez-lui le temps de répondre vraiment.",
          en: "Ask someone how they are and leave them time for the real answer."),
        usual: .init(format: .remote, hours: 4, number: 12, impact: .linear),
        goals: [.goodHealth]),
      ModeOfAction(
        "paperwork-help", under: "care",
        label: .init(fr: "Aider dans les démarches", en: "Help with paperwork"),
        summary: .init(
          fr: "Débrouiller un dossier avec quelqu’un pour qu’il obtienne ce à quoi il a droit.",
          en: "Sort out a file with someone, so that they get what they are entitled to."),
        firstStep: .init(
          fr: "Faites avec un voisin une simulation de ses droits en ligne.",
          en: "Check online with a neighbor which benefits they may be entitled to."),
        usual: .init(format: .onsite, hours: 3, number: 4, impact: .linear),
        goals: [.noPoverty, .fewerInequalities]),
      ModeOfAction(
        "newcomer-buddy", under: "care",
        label: .init(fr: "Accueillir une personne exilée", en: "Befriend a newcomer"),
        summary: .init(
          fr: "Faire découvrir la ville, partager un repas et devenir un visage connu.",
          en: "Show someone around, share a meal and become a familiar face."),
        firstStep: .init(
          fr: "Apprenez à dire bonjour dans la langue d’une personne de votre quartier.",
          en: "Learn to say hello in the language of someone in your neighborhood."),
        usual: .init(format: .onsite, hours: 2, number: 8, impact: .linear),
        goals: [.fewerInequalities, .livableCities]),
      ModeOfAction(
        "neighbor-errands", under: "care",
        label: .init(fr: "Rendre service à ses voisins", en: "Run errands for neighbors"),
        summary: .init(
          fr: "Faire les courses, porter un colis ou promener un chien pour qui ne le peut pas.",
          en: "Do the shopping, carry a parcel or walk a dog for someone who cannot."),
        firstStep: .init(
          fr: "Glissez sous une porte un mot avec votre prénom et votre numéro.",
          en: "Slip a note with your first name and number under one door."),
        usual: .init(format: .onsite, hours: 1, number: 6, impact: .saturating(half: 5)),
        goals: [.goodHealth, .livableCities]),
      ModeOfAction(
        "respite-care", under: "care",
        label: .init(fr: "Relayer un proche aidant", en: "Give a caregiver a break"),
        summary: .init(
          fr: "Rester auprès d’une personne dépendante pour que son aidant souffle un peu.",
          en: "Stay with a dependent person so that whoever cares for them can breathe."),
        firstStep: .init(
          fr: "Demandez à un aidant de votre entourage quel moment de la semaine est le plus dur.",
          en: "Ask a caregiver you know which moment of the week is the hardest."),
        usual: .init(format: .onsite, hours: 3, number: 4, impact: .linear),
        goals: [.goodHealth, .genderEquality]),
    ])
}
