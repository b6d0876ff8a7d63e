extension Theme {
  static let society: [Theme] = [
    Theme("democracy", fr: "Démocratie", en: "Democracy", [.peaceAndJustice]),
    Theme("voting", under: "democracy", fr: "Élections et vote", en: "Elections and voting", [.peaceAndJustice]),
    Theme(
      "participation", under: "democracy", fr: "Participation citoyenne", en: "Civic participation",
      [.livableCities, .peaceAndJustice]),
    Theme(
      "anti-corruption", under: "democracy", fr: "Lutte contre la corruption", en: "Anti-corruption", [.peaceAndJustice]
    ),
    Theme("free-press", under: "democracy", fr: "Liberté de la presse", en: "Press freedom", [.peaceAndJustice]),
    Theme("civil-liberties", under: "democracy", fr: "Libertés publiques", en: "Civil liberties", [.peaceAndJustice]),

    Theme(
      "justice", fr: "Justice et droits humains", en: "Justice and human rights",
      [.fewerInequalities, .peaceAndJustice]),
    Theme("human-rights", under: "justice", fr: "Droits humains", en: "Human rights", [.peaceAndJustice]),
    Theme(
      "legal-aid", under: "justice", fr: "Accès à la justice", en: "Access to justice",
      [.fewerInequalities, .peaceAndJustice]),
    Theme(
      "prisons", under: "justice", fr: "Prison et réinsertion", en: "Prison and reintegration",
      [.fewerInequalities, .peaceAndJustice]),
    Theme(
      "tax-justice", under: "justice", fr: "Justice fiscale", en: "Tax justice", [.fewerInequalities, .partnerships]),

    Theme(
      "peace", fr: "Paix et solidarité internationale", en: "Peace and international solidarity",
      [.peaceAndJustice, .partnerships]),
    Theme(
      "international-solidarity", under: "peace", fr: "Solidarité internationale", en: "International solidarity",
      [.noPoverty, .partnerships]),
    Theme("disarmament", under: "peace", fr: "Désarmement", en: "Disarmament", [.peaceAndJustice]),
    Theme("remembrance", under: "peace", fr: "Mémoire", en: "Remembrance", [.education, .peaceAndJustice]),
    Theme("nonviolence", under: "peace", fr: "Non-violence", en: "Nonviolence", [.peaceAndJustice]),

    Theme("culture-arts", fr: "Culture et arts", en: "Culture and arts", [.education, .livableCities]),
    Theme("heritage", under: "culture-arts", fr: "Patrimoine", en: "Heritage", [.livableCities]),
    Theme("music", under: "culture-arts", fr: "Musique", en: "Music", [.education]),
    Theme("stage-arts", under: "culture-arts", fr: "Théâtre et danse", en: "Theater and dance", [.education]),
    Theme("books", under: "culture-arts", fr: "Livres et lecture", en: "Books and reading", [.education]),
    Theme("museums", under: "culture-arts", fr: "Musées", en: "Museums", [.education, .livableCities]),

    Theme("sport", fr: "Sport", en: "Sports", [.goodHealth]),
    Theme(
      "sport-for-all", under: "sport", fr: "Sport pour tous", en: "Sport for all", [.goodHealth, .fewerInequalities]),
    Theme(
      "sport-events", under: "sport", fr: "Rencontres sportives", en: "Sporting events", [.goodHealth, .livableCities]),

    Theme("digital", fr: "Numérique", en: "Digital life", [.innovation]),
    Theme(
      "digital-inclusion", under: "digital", fr: "Inclusion numérique", en: "Digital inclusion",
      [.innovation, .fewerInequalities]),
    Theme("privacy", under: "digital", fr: "Vie privée en ligne", en: "Online privacy", [.peaceAndJustice]),
    Theme(
      "open-source", under: "digital", fr: "Logiciels et savoirs libres", en: "Open software and knowledge",
      [.innovation, .partnerships]),
    Theme(
      "disinformation", under: "digital", fr: "Désinformation", en: "Disinformation", [.education, .peaceAndJustice]),

    Theme("neighborhood", fr: "Vie de quartier", en: "Neighborhood life", [.livableCities]),
    Theme(
      "mutual-aid", under: "neighborhood", fr: "Entraide entre voisins", en: "Mutual aid",
      [.fewerInequalities, .livableCities]),
    Theme("public-space", under: "neighborhood", fr: "Espaces publics", en: "Public spaces", [.livableCities]),
    Theme(
      "rural-life", under: "neighborhood", fr: "Vie des campagnes", en: "Rural life", [.innovation, .livableCities]),
    Theme(
      "road-safety", under: "neighborhood", fr: "Sécurité sur la route", en: "Road safety",
      [.goodHealth, .livableCities]),
    Theme(
      "volunteering", under: "neighborhood", fr: "Vie associative", en: "Volunteering and nonprofits", [.partnerships]),

    Theme("emergency", fr: "Urgences et secours", en: "Emergencies and relief", [.livableCities, .climateAction]),
    Theme(
      "preparedness", under: "emergency", fr: "Préparation aux risques", en: "Preparedness",
      [.livableCities, .climateAction]),
    Theme(
      "disaster-relief", under: "emergency", fr: "Secours après une catastrophe", en: "Disaster relief",
      [.noPoverty, .livableCities]),
    Theme("rescue", under: "emergency", fr: "Premiers secours", en: "First aid and rescue", [.goodHealth]),
  ]
}
