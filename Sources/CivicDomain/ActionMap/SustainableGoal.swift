/// One of the seventeen Sustainable Development Goals, by its number.
///
/// Source: United Nations General Assembly, resolution A/RES/70/1 (2015); the labels are ours.
public enum SustainableGoal: Int, Sendable, CaseIterable, Codable, Hashable {
  /// Goal 1.
  case noPoverty = 1
  /// Goal 2.
  case noHunger
  /// Goal 3.
  case goodHealth
  /// Goal 4.
  case education
  /// Goal 5.
  case genderEquality
  /// Goal 6.
  case cleanWater
  /// Goal 7.
  case cleanEnergy
  /// Goal 8.
  case decentWork
  /// Goal 9.
  case innovation
  /// Goal 10.
  case fewerInequalities
  /// Goal 11.
  case livableCities
  /// Goal 12.
  case responsibleConsumption
  /// Goal 13.
  case climateAction
  /// Goal 14.
  case lifeInWater
  /// Goal 15.
  case lifeOnLand
  /// Goal 16.
  case peaceAndJustice
  /// Goal 17.
  case partnerships

  /// A short name.
  public var label: LocalizedText {
    switch self {
    case .noPoverty: LocalizedText(fr: "En finir avec la pauvreté", en: "An end to poverty")
    case .noHunger: LocalizedText(fr: "En finir avec la faim", en: "An end to hunger")
    case .goodHealth: LocalizedText(fr: "La santé pour tous", en: "Good health for all")
    case .education: LocalizedText(fr: "Une éducation de qualité", en: "Good education")
    case .genderEquality: LocalizedText(fr: "L’égalité entre les femmes et les hommes", en: "Gender equality")
    case .cleanWater: LocalizedText(fr: "De l’eau propre pour tous", en: "Clean water for all")
    case .cleanEnergy: LocalizedText(fr: "Une énergie propre et abordable", en: "Clean, affordable energy")
    case .decentWork: LocalizedText(fr: "Un travail décent", en: "Decent work")
    case .innovation: LocalizedText(fr: "Innovation et infrastructures", en: "Innovation and infrastructure")
    case .fewerInequalities: LocalizedText(fr: "Moins d’inégalités", en: "Fewer inequalities")
    case .livableCities: LocalizedText(fr: "Des villes où il fait bon vivre", en: "Livable cities")
    case .responsibleConsumption: LocalizedText(fr: "Consommer et produire mieux", en: "Responsible consumption")
    case .climateAction: LocalizedText(fr: "Agir pour le climat", en: "Climate action")
    case .lifeInWater: LocalizedText(fr: "La vie dans l’eau", en: "Life in the water")
    case .lifeOnLand: LocalizedText(fr: "La vie sur terre", en: "Life on land")
    case .peaceAndJustice: LocalizedText(fr: "Paix et justice", en: "Peace and justice")
    case .partnerships: LocalizedText(fr: "Agir ensemble pour ces objectifs", en: "Working together for the goals")
    }
  }
}
