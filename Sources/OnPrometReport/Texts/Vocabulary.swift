import CivicDomain

/// The words that people know for the codes and identifiers of the tables, in one language.
public struct Vocabulary: Sendable {
  /// The language of the words.
  public let language: Language
  /// The action map, which names themes and modes.
  public let map: ActionMap
  private let actions: [String: String]
  private let organizations: [String: String]

  /// Creates a vocabulary.
  /// - Parameters:
  ///   - language: The language of the words.
  ///   - map: The action map, which names themes and modes.
  ///   - actions: The actions, which have titles.
  ///   - organizations: The organizations, which may have names.
  public init(_ language: Language, map: ActionMap, actions: [Action] = [], organizations: [Organization] = []) {
    self.language = language
    self.map = map
    self.actions = Dictionary(actions.map { ($0.id, $0.title) }) { first, _ in first }
    self.organizations = Dictionary(
      organizations.compactMap { organization in organization.name.map { (organization.id, $0) } }
    ) { first, _ in first }
  }

  /// The label of a theme, or its code where the map does not know it.
  package func theme(_ code: String) -> String { map.theme(code)?.label[language] ?? code }

  /// The label of a mode or a branch, or its code where the map does not know it.
  package func mode(_ code: String) -> String {
    map.mode(code)?.label[language] ?? map.branch(code)?.label[language] ?? code
  }

  /// The title of an action, or its identifier where it is not at hand.
  func action(_ id: String) -> String { actions[id] ?? id }

  /// The name of an organization, or its identifier where it has none.
  package func organization(_ id: String) -> String { organizations[id] ?? id }

  /// The names of languages, joined; a tag without a known name stays as it is.
  func languages(_ tags: [String]) -> String {
    tags.map { LanguageName.name(ofTag: $0, in: language) ?? $0 }.joined(separator: ", ")
  }
}
