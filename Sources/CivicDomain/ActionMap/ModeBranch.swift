/// A main branch of the action map: a family of modes of action.
public struct ModeBranch: Sendable, Hashable {
  /// Its code, kebab-case and unique among branches and modes.
  public let code: String
  /// Its name.
  public let label: LocalizedText
  /// What it gathers, in one sentence.
  public let summary: LocalizedText
}
