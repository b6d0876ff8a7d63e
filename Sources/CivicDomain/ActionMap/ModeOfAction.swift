/// A way to act for society, such as a petition, a clean-up or tutoring.
public struct ModeOfAction: Sendable, Hashable {
  /// Its code, kebab-case and unique among branches and modes.
  public let code: String
  /// The code of its branch, or of the broader mode of which it is a variety.
  public let parent: String
  /// Its name.
  public let label: LocalizedText
  /// What it consists of, in one sentence.
  public let summary: LocalizedText
  /// A small step that anyone can take today, in one sentence.
  public let firstStep: LocalizedText
  /// How it usually goes.
  public let usual: UsualPractice
  /// The Sustainable Development Goals it serves most directly, whatever its theme.
  public let goals: [SustainableGoal]
  /// The abilities it usually requires.
  public let requires: [String]

  init(
    _ code: String, under parent: String, label: LocalizedText, summary: LocalizedText, firstStep: LocalizedText,
    usual: UsualPractice, goals: [SustainableGoal], requires: [String] = []
  ) {
    self.code = code
    self.parent = parent
    self.label = label
    self.summary = summary
    self.firstStep = firstStep
    self.usual = usual
    self.goals = goals
    self.requires = requires
  }
}
