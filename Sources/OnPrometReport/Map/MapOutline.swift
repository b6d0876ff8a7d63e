import CivicDomain

/// The action map as one tree, ready to be printed or drawn: the question, its branches, their modes.
struct MapOutline: Sendable {
  /// One place of the tree.
  struct Node: Sendable {
    var code: String
    var label: String
    /// What it is about, for whoever points at it.
    var summary: String
    /// Nil for the root and the branches.
    var mode: ModeOfAction?
    var children: [Node]

    /// How many lines it takes to list it and all below it.
    var lines: Int { children.reduce(1) { $0 + $1.lines } }
  }

  var language: Language
  var branches: [Node]

  /// - Parameters:
  ///   - map: The action map.
  ///   - language: The language of the labels.
  ///   - branch: The code of the only branch to show; nil shows them all.
  init(_ map: ActionMap, language: Language, branch: String? = nil) {
    self.language = language
    branches = map.branches.filter { branch == nil || $0.code == branch }.map { branch in
      Node(
        code: branch.code, label: branch.label[language], summary: branch.summary[language], mode: nil,
        children: Self.nodes(below: branch.code, in: map, language: language))
    }
  }

  /// The question at the root.
  var question: String { MapText.question(language) }

  private static func nodes(below code: String, in map: ActionMap, language: Language) -> [Node] {
    map.modeHierarchy.children(of: code).compactMap { code in
      guard let mode = map.mode(code) else { return nil }
      return Node(
        code: code, label: mode.label[language], summary: mode.summary[language], mode: mode,
        children: nodes(below: code, in: map, language: language))
    }
  }
}
