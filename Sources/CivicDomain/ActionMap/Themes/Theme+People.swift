extension Theme {
  static let people: [Theme] = [
    Theme("health", fr: "Santé", en: "Health", [.goodHealth]),
    Theme("mental-health", under: "health", fr: "Santé mentale", en: "Mental health", [.goodHealth]),
    Theme("prevention", under: "health", fr: "Prévention et dépistage", en: "Prevention and screening", [.goodHealth]),
    Theme("access-to-care", under: "health", fr: "Accès aux soins", en: "Access to care", [.noPoverty, .goodHealth]),
    Theme("illness", under: "health", fr: "Vivre avec la maladie", en: "Living with illness", [.goodHealth]),
    Theme("addiction", under: "health", fr: "Addictions", en: "Addiction", [.goodHealth]),
    Theme(
      "blood-and-organs", under: "health", fr: "Don du sang et d’organes", en: "Blood and organ donation", [.goodHealth]
    ),
    Theme("sexual-health", under: "health", fr: "Santé sexuelle", en: "Sexual health", [.goodHealth, .genderEquality]),

    Theme("education", fr: "Éducation", en: "Education", [.education]),
    Theme(
      "school-success", under: "education", fr: "Réussite scolaire", en: "Success at school",
      [.education, .fewerInequalities]),
    Theme("literacy", under: "education", fr: "Lecture et écriture", en: "Literacy", [.education]),
    Theme(
      "adult-learning", under: "education", fr: "Formation tout au long de la vie", en: "Lifelong learning",
      [.education, .decentWork]),
    Theme("science", under: "education", fr: "Sciences", en: "Science", [.education, .innovation]),
    Theme(
      "environmental-education", under: "education", fr: "Éducation à l’environnement", en: "Environmental education",
      [.education, .climateAction]),

    Theme("children-youth", fr: "Enfance et jeunesse", en: "Children and youth", [.education, .peaceAndJustice]),
    Theme(
      "early-childhood", under: "children-youth", fr: "Petite enfance", en: "Early childhood",
      [.goodHealth, .education]),
    Theme(
      "child-protection", under: "children-youth", fr: "Protection de l’enfance", en: "Child protection",
      [.peaceAndJustice]),
    Theme(
      "young-adults", under: "children-youth", fr: "Jeunes adultes et étudiants", en: "Young adults and students",
      [.education, .decentWork]),
    Theme(
      "families", under: "children-youth", fr: "Familles et parentalité", en: "Families and parenting",
      [.goodHealth, .genderEquality]),

    Theme("seniors", fr: "Personnes âgées", en: "Seniors", [.goodHealth, .fewerInequalities]),
    Theme(
      "loneliness", under: "seniors", fr: "Solitude des aînés", en: "Loneliness among seniors",
      [.goodHealth, .livableCities]),
    Theme("aging-well", under: "seniors", fr: "Bien vieillir", en: "Aging well", [.goodHealth]),
    Theme("caregivers", under: "seniors", fr: "Proches aidants", en: "Caregivers", [.goodHealth, .genderEquality]),

    Theme("poverty", fr: "Pauvreté et exclusion", en: "Poverty and exclusion", [.noPoverty, .fewerInequalities]),
    Theme(
      "homelessness", under: "poverty", fr: "Personnes sans abri", en: "Homelessness", [.noPoverty, .livableCities]),
    Theme(
      "access-to-rights", under: "poverty", fr: "Accès aux droits", en: "Access to rights",
      [.noPoverty, .fewerInequalities, .peaceAndJustice]),
    Theme("debt", under: "poverty", fr: "Surendettement", en: "Debt", [.noPoverty]),

    Theme("housing", fr: "Logement", en: "Housing", [.noPoverty, .livableCities]),
    Theme(
      "decent-housing", under: "housing", fr: "Logement digne", en: "Decent housing", [.noPoverty, .livableCities]),
    Theme(
      "energy-poverty", under: "housing", fr: "Précarité énergétique", en: "Energy poverty", [.noPoverty, .cleanEnergy]),
    Theme("tenants", under: "housing", fr: "Locataires", en: "Tenants", [.livableCities]),

    Theme("work", fr: "Travail et emploi", en: "Work and jobs", [.decentWork]),
    Theme("employment", under: "work", fr: "Retour à l’emploi", en: "Getting back to work", [.noPoverty, .decentWork]),
    Theme("decent-work", under: "work", fr: "Travail digne", en: "Decent work", [.decentWork]),
    Theme(
      "solidarity-economy", under: "work", fr: "Économie sociale et solidaire", en: "Solidarity economy",
      [.decentWork, .responsibleConsumption]),

    Theme("migration", fr: "Migrations", en: "Migration", [.fewerInequalities]),
    Theme(
      "asylum", under: "migration", fr: "Asile et protection", en: "Asylum and protection",
      [.fewerInequalities, .peaceAndJustice]),
    Theme(
      "language-learning", under: "migration", fr: "Apprentissage de la langue", en: "Learning the language",
      [.education, .fewerInequalities]),
    Theme(
      "welcome", under: "migration", fr: "Accueil et hospitalité", en: "Welcome and hospitality",
      [.fewerInequalities, .livableCities]),

    Theme("equality", fr: "Égalité", en: "Equality", [.genderEquality, .fewerInequalities]),
    Theme(
      "gender-equality", under: "equality", fr: "Égalité entre les femmes et les hommes", en: "Gender equality",
      [.genderEquality]),
    Theme(
      "violence-against-women", under: "gender-equality", fr: "Violences faites aux femmes",
      en: "Violence against women", [.genderEquality, .peaceAndJustice]),
    Theme("disability", under: "equality", fr: "Handicap", en: "Disability", [.goodHealth, .fewerInequalities]),
    Theme(
      "accessibility", under: "disability", fr: "Accessibilité", en: "Accessibility",
      [.fewerInequalities, .livableCities]),
    Theme(
      "anti-racism", under: "equality", fr: "Lutte contre le racisme", en: "Anti-racism",
      [.fewerInequalities, .peaceAndJustice]),
    Theme(
      "lgbtq-rights", under: "equality", fr: "Droits des personnes LGBTQ+", en: "LGBTQ+ rights",
      [.genderEquality, .fewerInequalities]),
  ]
}
