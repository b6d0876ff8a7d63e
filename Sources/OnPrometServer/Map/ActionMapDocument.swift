#if Server
  import CivicDomain
  import OnPrometReport

  /// The action map as the tree that `GET /v1/action-map` answers with, in one language.
  struct ActionMapDocument: Sendable, Encodable {
    /// A branch, a mode or a variety of a mode.
    struct Node: Sendable, Encodable {
      let code: String
      let label: String
      let summary: String
      let practice: Practice?
      let children: [Node]
    }

    /// How a mode usually goes, and how one begins.
    struct Practice: Sendable, Encodable {
      let firstStep: String
      let format: String
      let hours: Double
      let number: Int
      let impact: String
      let goals: [Int]
      let requires: [String]

      enum CodingKeys: String, CodingKey {
        case firstStep = "first_step"
        case format, hours, number, impact, goals, requires
      }
    }

    /// A cause and the one above it.
    struct Cause: Sendable, Encodable {
      let code: String
      let parent: String?
      let label: String
      let goals: [Int]
    }

    let language: String
    let branches: [Node]
    let themes: [Cause]

    init(_ map: ActionMap, language: Language) {
      self.language = language.rawValue
      branches = map.branches.map { branch in
        Node(
          code: branch.code, label: branch.label[language], summary: branch.summary[language], practice: nil,
          children: Self.nodes(below: branch.code, in: map, language))
      }
      themes = map.themes.map { theme in
        Cause(
          code: theme.code, parent: theme.parent, label: theme.label[language], goals: theme.goals.map(\.rawValue))
      }
    }

    private static func nodes(below code: String, in map: ActionMap, _ language: Language) -> [Node] {
      map.modeHierarchy.children(of: code).compactMap(map.mode).map { mode in
        Node(
          code: mode.code, label: mode.label[language], summary: mode.summary[language],
          practice: practice(mode, language), children: nodes(below: mode.code, in: map, language))
      }
    }

    private static func practice(_ mode: ModeOfAction, _ language: Language) -> Practice {
      Practice(
        firstStep: mode.firstStep[language], format: mode.usual.format.rawValue, hours: mode.usual.hours,
        number: mode.usual.number, impact: mode.usual.impact.description, goals: mode.goals.map(\.rawValue),
        requires: mode.requires)
    }
  }
#endif
