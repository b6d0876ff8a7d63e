#if Server
  import CivicDomain
  import OnPrometReport

  /// The guided choice and where it leads.
  package struct HomePage: Page {
    struct Question: Sendable {
      /// The name of its field.
      var name: String
      var text: String
      var answers: [FormChoice]
    }

    struct Branch: Sendable {
      var href: String
      var label: String
      var summary: String
      var modes: [Mode]

      init(_ suggestion: GuidedChoice.Suggestion, _ language: Language) {
        let branch = suggestion.branch
        href = "/map?open=\(branch.code)#\(branch.code)"
        label = language.text(branch.label)
        summary = language.text(branch.summary)
        modes = suggestion.modes.prefix(3).map {
          Mode(label: language.text($0.label), firstStep: language.text($0.firstStep))
        }
      }
    }

    struct Mode: Sendable {
      var label: String
      var firstStep: String
    }

    struct Opener: Sendable {
      var sentence: String
      var effect: String
    }

    package static let template = PageTemplate.home

    let questions: [Question]
    var branches: [Branch] = []
    /// Says which answers could not be followed.
    var leftAside: String?
    var actionsHeading: String
    var actions: [ActionCard] = []
    var openers: [Opener] = []
    let hasAnswers: Bool

    /// - Parameters:
    ///   - answers: The codes of answers by the codes of their questions; those that do not exist are left aside.
    ///   - map: The action map.
    ///   - language: The language of its texts.
    package init(answers: [String: String], map: ActionMap, _ language: Language) {
      questions = GuideQuestion.all.map { question in
        Question(
          name: question.code, text: language.text(question.text),
          answers: question.answers.map { answer in
            FormChoice(
              code: answer.code, label: language.text(answer.text), isChosen: answers[question.code] == answer.code)
          })
      }
      hasAnswers = questions.contains { $0.answers.contains(where: \.isChosen) }
      actionsHeading = PageWords.text("home", hasAnswers ? "yours" : "actions", language)
      guard hasAnswers, let choice = try? GuidedChoice(answers, map: map) else { return }
      branches = choice.suggestions.prefix(Self.branchesShown).map { Branch($0, language) }
      leftAside = Self.leftAside(choice.leftAside, language)
    }

    /// More of them would no longer guide anybody.
    private static let branchesShown = 4

    private static func leftAside(_ questions: [GuideQuestion], _ language: Language) -> String? {
      guard !questions.isEmpty else { return nil }
      let texts = questions.map { language.text(fr: "« \($0.text.fr) »", en: "“\($0.text.en)”") }
      let list = texts.joined(separator: ", ")
      return language.text(
        fr: "Rien ne convient à toutes vos réponses : on a laissé de côté \(list).",
        en: "Nothing suits all your answers: \(list) was left aside.")
    }

    package func title(_ language: Language) -> String { PageWords.text("home", "heading", language) }
  }
#endif
