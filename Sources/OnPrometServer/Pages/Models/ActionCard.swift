#if Server
  import OnPrometReport

  /// One proposed action on a list.
  struct ActionCard: Sendable {
    var href: String
    var title: String
    /// The mode of action, where it is known.
    var kind: String?
    /// When, where, how long.
    var facts: [String]
    var reasons: [ReasonLine]
    var progress: PromiseProgress?
  }

  /// One reason, and whether it speaks for the action or is something to know.
  struct ReasonLine: Sendable {
    let text: String
    let isCaution: Bool

    init(_ reason: Reason) {
      text = reason.text
      isCaution = Self.cautions.contains(reason.code)
    }

    private static let cautions: Set = ["changes-little", "unlikely-minimum", "hours-assumed"]
  }

  /// How many have promised of those it takes.
  struct PromiseProgress: Sendable {
    /// Unique on the page.
    var id: String
    var promised: Int
    var needed: Int
    var sentence: String
  }

  /// A state in a word, and how good it is: `good`, `warn`, `bad` or nothing.
  struct Tag: Sendable {
    var label: String
    var tone: String
  }

  /// A number with its name.
  struct Figure: Sendable {
    var label: String
    var value: String
  }

  /// A drawing with its sentence and its numbers.
  struct Chart: Sendable {
    struct Row: Sendable {
      var cells: [String]
    }

    var heading: String
    var sentence: String
    /// SVG made by this package, inserted as it is.
    var drawing: String
    var columns: [String]
    var rows: [Row]
  }

  /// One answer to a question of a form.
  struct FormChoice: Sendable {
    var code: String
    var label: String
    var isChosen = false
  }
#endif
