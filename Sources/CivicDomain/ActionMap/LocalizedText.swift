/// A text in every ``Language``, each version written for its readers rather than translated word by word.
public struct LocalizedText: Sendable, Hashable, Codable {
  /// The French version.
  public let fr: String
  /// The English version.
  public let en: String

  /// Creates a text from its versions.
  public init(fr: String, en: String) {
    self.fr = fr
    self.en = en
  }

  /// The version in `language`.
  public subscript(language: Language) -> String {
    switch language {
    case .fr: fr
    case .en: en
    }
  }
}
