/// A cause that people act for, such as the climate or loneliness among seniors.
public struct Theme: Sendable, Hashable {
  /// Its code, kebab-case and unique among themes.
  public let code: String
  /// The code of the broader theme it belongs to, or nothing for a root.
  public let parent: String?
  /// Its name.
  public let label: LocalizedText
  /// The Sustainable Development Goals it serves.
  public let goals: [SustainableGoal]

  init(_ code: String, under parent: String? = nil, fr: String, en: String, _ goals: [SustainableGoal]) {
    self.code = code
    self.parent = parent
    self.label = LocalizedText(fr: fr, en: en)
    self.goals = goals
  }
}
