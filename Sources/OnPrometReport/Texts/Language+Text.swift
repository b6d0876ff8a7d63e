import CivicDomain

extension Language {
  /// The version of a sentence in this language, with the spaces its typography asks for; the other one is not even built.
  /// - Parameters:
  ///   - fr: The French sentence, with ordinary spaces.
  ///   - en: The English sentence.
  /// - Returns: The sentence.
  public func text(fr: @autoclosure () -> String, en: @autoclosure () -> String) -> String {
    switch self {
    case .fr: FrenchTypography.spaced(fr())
    case .en: en()
    }
  }

  /// A word in the singular or the plural: French keeps the singular for 0 and 1, English for 1 alone.
  package func plural(_ count: Int, _ one: String, _ many: String) -> String {
    switch self {
    case .fr: abs(count) < 2 ? one : many
    case .en: abs(count) == 1 ? one : many
    }
  }
}
