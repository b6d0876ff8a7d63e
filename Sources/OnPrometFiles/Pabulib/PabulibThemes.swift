/// The causes of a project: what the usual categories and audiences of participatory budgets stand for in our map. Our reading, not the
/// cities' data.
enum PabulibThemes {
  private static let ofCategory = [
    "culture": "culture-arts", "education": "education", "environmental protection": "environment", "health": "health",
    "public space": "public-space", "public transit and roads": "public-transport", "sport": "sport",
    "urban greenery": "urban-nature", "welfare": "poverty", "nature": "biodiversity", "transport": "public-transport",
  ]

  private static let ofAudience = [
    "children": "children-youth", "youth": "children-youth", "elderly": "seniors", "seniors": "seniors",
    "people with disabilities": "disability", "animals": "animals",
  ]

  /// The theme of a category; one that is not known here is a theme of its own.
  static func theme(ofCategory category: String) -> String {
    ofCategory[category.lowercased()] ?? category.lowercased()
  }

  /// The theme that an audience stands for; nil for those that are no cause, such as adults.
  static func theme(ofAudience audience: String) -> String? { ofAudience[audience.lowercased()] }
}
