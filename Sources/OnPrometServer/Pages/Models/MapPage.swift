#if Server
  import CivicDomain
  import OnPrometReport

  /// The action map as a tree.
  package struct MapPage: Page {
    struct Branch: Sendable {
      var code: String
      var label: String
      var summary: String
      var count: String
      var isOpen: Bool
      var modes: [Mode]
    }

    struct Mode: Sendable {
      var code: String
      var label: String
      var summary: String
      var firstStep: String
      var facts: [String]
      var varieties: [Mode]
    }

    package static let template = PageTemplate.map

    let summary: String
    let branches: [Branch]

    /// - Parameters:
    ///   - map: The map.
    ///   - open: The code of the branch that is shown open.
    ///   - language: The language of its texts.
    package init(_ map: ActionMap, open: String?, _ language: Language) {
      let (branches, modes) = (language.number(map.branches.count), language.number(map.modes.count))
      summary = language.text(
        fr: "\(modes) façons d’agir, en \(branches) branches, chacune avec un premier pas à la portée de tous.",
        en: "\(modes) ways to act in \(branches) branches, each with a first step that anyone can take.")
      self.branches = map.branches.map { branch in
        let count = map.modeHierarchy.descendants(of: branch.code).count
        return Branch(
          code: branch.code, label: language.text(branch.label), summary: language.text(branch.summary),
          count: language.text(fr: "\(count) façons", en: "\(count) ways"), isOpen: branch.code == open,
          modes: Self.modes(below: branch.code, map, language))
      }
    }

    private static func modes(below code: String, _ map: ActionMap, _ language: Language) -> [Mode] {
      map.modeHierarchy.children(of: code).compactMap(map.mode).map { mode in
        Mode(
          code: mode.code, label: language.text(mode.label), summary: language.text(mode.summary),
          firstStep: language.text(mode.firstStep),
          facts: mode.usual.facts(language) + mode.goals.map { language.text($0.label) },
          varieties: modes(below: mode.code, map, language))
      }
    }

    package func title(_ language: Language) -> String { PageWords.text("frame", "map", language) }
  }
#endif
