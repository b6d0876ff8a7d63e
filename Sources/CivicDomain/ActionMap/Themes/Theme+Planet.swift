extension Theme {
  static let planet: [Theme] = [
    Theme("climate", fr: "Climat", en: "Climate", [.climateAction]),
    Theme("energy", under: "climate", fr: "Énergie", en: "Energy", [.cleanEnergy, .climateAction]),
    Theme(
      "renewable-energy", under: "energy", fr: "Énergies renouvelables", en: "Renewable energy",
      [.cleanEnergy, .climateAction]),
    Theme(
      "energy-savings", under: "energy", fr: "Sobriété et économies d’énergie", en: "Saving energy",
      [.cleanEnergy, .responsibleConsumption, .climateAction]),
    Theme(
      "low-carbon-mobility", under: "climate", fr: "Mobilités douces", en: "Low-carbon mobility",
      [.livableCities, .climateAction]),
    Theme(
      "cycling", under: "low-carbon-mobility", fr: "Vélo", en: "Cycling", [.goodHealth, .livableCities, .climateAction]),
    Theme(
      "public-transport", under: "low-carbon-mobility", fr: "Transports en commun", en: "Public transport",
      [.innovation, .livableCities]),
    Theme(
      "climate-adaptation", under: "climate", fr: "Adaptation au climat", en: "Climate adaptation",
      [.livableCities, .climateAction]),
    Theme(
      "climate-justice", under: "climate", fr: "Justice climatique", en: "Climate justice",
      [.fewerInequalities, .climateAction]),

    Theme("biodiversity", fr: "Biodiversité", en: "Biodiversity", [.lifeOnLand]),
    Theme("forests", under: "biodiversity", fr: "Forêts", en: "Forests", [.climateAction, .lifeOnLand]),
    Theme(
      "pollinators", under: "biodiversity", fr: "Abeilles et pollinisateurs", en: "Bees and pollinators",
      [.noHunger, .lifeOnLand]),
    Theme("soils", under: "biodiversity", fr: "Sols vivants", en: "Living soils", [.noHunger, .lifeOnLand]),
    Theme("wildlife", under: "biodiversity", fr: "Faune sauvage", en: "Wildlife", [.lifeOnLand]),
    Theme(
      "urban-nature", under: "biodiversity", fr: "Nature en ville", en: "Nature in the city",
      [.livableCities, .lifeOnLand]),

    Theme("water", fr: "Eau et océans", en: "Water and oceans", [.cleanWater, .lifeInWater]),
    Theme("oceans", under: "water", fr: "Océans et littoral", en: "Oceans and coasts", [.lifeInWater]),
    Theme(
      "rivers", under: "water", fr: "Rivières et zones humides", en: "Rivers and wetlands", [.cleanWater, .lifeOnLand]),
    Theme(
      "drinking-water", under: "water", fr: "Eau potable pour tous", en: "Drinking water for all",
      [.goodHealth, .cleanWater]),

    Theme(
      "environment", fr: "Environnement et cadre de vie", en: "Environment and surroundings",
      [.livableCities, .responsibleConsumption]),
    Theme(
      "waste", under: "environment", fr: "Déchets et recyclage", en: "Waste and recycling",
      [.livableCities, .responsibleConsumption]),
    Theme(
      "plastic", under: "environment", fr: "Pollution plastique", en: "Plastic pollution",
      [.responsibleConsumption, .lifeInWater]),
    Theme("air-quality", under: "environment", fr: "Qualité de l’air", en: "Clean air", [.goodHealth, .livableCities]),
    Theme(
      "responsible-consumption", under: "environment", fr: "Consommation responsable", en: "Responsible consumption",
      [.responsibleConsumption]),

    Theme("animals", fr: "Animaux", en: "Animals", [.lifeOnLand]),
    Theme("pets", under: "animals", fr: "Animaux de compagnie", en: "Pets", [.livableCities]),
    Theme(
      "farm-animals", under: "animals", fr: "Animaux d’élevage", en: "Farm animals",
      [.noHunger, .responsibleConsumption]),
    Theme("hunting", under: "animals", fr: "Chasse", en: "Hunting", [.lifeOnLand]),

    Theme("food", fr: "Alimentation", en: "Food", [.noHunger]),
    Theme("hunger", under: "food", fr: "Lutte contre la faim", en: "Ending hunger", [.noPoverty, .noHunger]),
    Theme(
      "food-waste", under: "food", fr: "Gaspillage alimentaire", en: "Food waste", [.noHunger, .responsibleConsumption]),
    Theme(
      "sustainable-farming", under: "food", fr: "Agriculture durable", en: "Sustainable farming",
      [.noHunger, .responsibleConsumption, .lifeOnLand]),
    Theme("healthy-eating", under: "food", fr: "Bien manger", en: "Eating well", [.noHunger, .goodHealth]),
  ]
}
