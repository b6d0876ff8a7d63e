import CivicDomain

/// Which actions somebody can follow who speaks some languages.
struct LanguageSets: Sendable {
  /// The actions whose languages are unknown.
  private let unknown: [UInt64]
  /// The actions where each language is spoken, by its primary part.
  private var speaking: [String: [UInt64]] = [:]

  init(_ actions: [Action]) {
    unknown = [UInt64](actions.count) { actions[$0].languages.isEmpty }
    for (position, action) in actions.enumerated() {
      for language in Set(action.languages.map(primaryLanguage)) {
        speaking[language, default: [UInt64](zeros: actions.count)].insert(position)
      }
    }
  }

  /// The actions for whoever speaks these.
  func understood(by languages: [String]) -> [UInt64] {
    var understood = unknown
    for language in languages {
      if let actions = speaking[primaryLanguage(language)] { understood.formUnion(actions) }
    }
    return understood
  }
}

/// Which actions somebody can do who has some abilities.
struct AbilitySets: Sendable {
  /// The actions that require the same abilities.
  private var requiring: [Set<String>: [UInt64]] = [:]
  private let nobody: [UInt64]

  init(_ actions: [Action]) {
    nobody = [UInt64](zeros: actions.count)
    for (position, action) in actions.enumerated() {
      requiring[Set(action.requires), default: nobody].insert(position)
    }
  }

  /// The actions for whoever has these.
  func feasible(with abilities: [String]) -> [UInt64] {
    let abilities = Set(abilities)
    var feasible = nobody
    for (required, actions) in requiring where required.isSubset(of: abilities) { feasible.formUnion(actions) }
    return feasible
  }
}
