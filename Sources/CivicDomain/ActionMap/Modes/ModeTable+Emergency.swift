extension ModeTable {
  static let emergency = ModeTable(
    branch: ModeBranch(
      code: "emergency",
      label: .init(fr: "Faire face aux urgences", en: "Stand up in emergencies"),
      summary: .init(
        fr: "Se préparer, secourir et accueillir quand tout bascule.",
        en: "Prepare, rescue and shelter when everything tips over.")),
    modes: [
      ModeOfAction(
        "first-aid", under: "emergency",
        label: .init(fr: "Se former aux premiers secours", en: "Learn first aid"),
        summary: .init(
          fr: "Apprendre les gestes qui sauvent, puis tenir un poste de secours.",
          en: "Learn the moves that save lives, then staff a first-aid post."),
        firstStep: .init(
          fr: "Repérez le défibrillateur le plus proche de chez vous.",
          en: "Find out where the nearest defibrillator is."),
        usual: .init(format: .onsite, hours: 7, number: 10, impact: .linear),
        goals: [.goodHealth]),
      ModeOfAction(
        "disaster-preparedness", under: "emergency",
        label: .init(fr: "Préparer son quartier aux risques", en: "Prepare for disasters"),
        summary: .init(
          fr: "Dresser avec ses voisins le plan qui servira le jour de la crue ou de la canicule.",
          en: "Draw up with neighbors the plan for the day of the flood or the heatwave."),
        firstStep: .init(
          fr: "Préparez un sac avec de l’eau, une lampe et une radio.",
          en: "Pack a bag with water, a flashlight and a radio."),
        usual: .init(format: .onsite, hours: 3, number: 15, impact: .saturating(half: 10)),
        goals: [.livableCities, .climateAction]),
      ModeOfAction(
        "disaster-relief", under: "emergency",
        label: .init(fr: "Prêter main-forte après une catastrophe", en: "Help after a disaster"),
        summary: .init(
          fr: "Déblayer, loger et ravitailler aux côtés des secours.",
          en: "Clear, house and supply, side by side with the rescue services."),
        firstStep: .init(
          fr: "Inscrivez-vous dès maintenant sur une liste de renfort, avant d’en avoir besoin.",
          en: "Sign up for a reserve list now, before anyone needs it."),
        usual: .init(format: .onsite, hours: 8, number: 30, impact: .saturating(half: 25)),
        goals: [.innovation, .livableCities, .climateAction]),
      ModeOfAction(
        "hosting", under: "emergency",
        label: .init(fr: "Héberger quelqu’un", en: "Host someone"),
        summary: .init(
          fr: "Ouvrir une chambre à une personne qui n’a plus de toit.",
          en: "Open a room to someone who has lost their home."),
        firstStep: .init(
          fr: "Mesurez la place que vous pourriez offrir, et pour combien de nuits.",
          en: "Work out how much room you could offer, and for how many nights."),
        usual: .init(format: .onsite, hours: 40, number: 10, impact: .linear),
        goals: [.noPoverty, .fewerInequalities, .livableCities]),
      ModeOfAction(
        "check-on-neighbors", under: "emergency",
        label: .init(fr: "Veiller sur ses voisins", en: "Check on neighbors"),
        summary: .init(
          fr: "Appeler ou sonner chaque jour chez les plus fragiles lors des grands froids et des canicules.",
          en: "Call or ring the bell of the frailest every day in a cold spell or a heatwave."),
        firstStep: .init(
          fr: "Faites la liste des personnes seules de votre immeuble.",
          en: "List the people who live alone in your building."),
        usual: .init(format: .hybrid, hours: 0.5, number: 10, impact: .linear),
        goals: [.goodHealth, .livableCities, .climateAction]),
      ModeOfAction(
        "search-party", under: "emergency",
        label: .init(fr: "Participer à une recherche", en: "Join a search"),
        summary: .init(
          fr: "Chercher, en ligne et en ordre, une personne disparue.",
          en: "Look for a missing person, in a line and in good order."),
        firstStep: .init(
          fr: "Enregistrez dans votre téléphone une personne à prévenir en cas d’urgence.",
          en: "Save an emergency contact in your phone."),
        usual: .init(format: .onsite, hours: 5, number: 30, impact: .power(0.9)),
        goals: [.goodHealth, .peaceAndJustice]),
      ModeOfAction(
        "crisis-mapping", under: "emergency",
        label: .init(fr: "Cartographier une zone sinistrée", en: "Map a disaster area"),
        summary: .init(
          fr: "Tracer routes et maisons à partir d’images du ciel pour guider les secours.",
          en: "Trace roads and houses from aerial images to guide rescuers."),
        firstStep: .init(
          fr: "Créez un compte de cartographie libre et dessinez un seul bâtiment.",
          en: "Create an open mapping account and draw just one building."),
        usual: .init(format: .remote, hours: 2, number: 30, impact: .saturating(half: 20)),
        goals: [.innovation, .livableCities]),
    ])
}
