#if Server
  import CivicDomain
  import CivicMobilization
  import CivicRanking
  import OnPrometReport

  /// Proposals as cards, best first, and what would open more.
  struct ActionCards: Sendable {
    private let questions: Questions
    private let recommender: Recommender
    private let report: RecommendReport
    private let facts: ActionFacts

    /// More reasons no longer convince anybody.
    private static let reasonsShown = 3
    private static let openersShown = 3

    /// - Throws: ``QuestionError`` where nothing can be proposed.
    init(_ questions: Questions) throws(QuestionError) {
      self.questions = questions
      recommender = try questions.proposals()
      report = try questions.recommendations()
      facts = ActionFacts(questions)
    }

    /// The best actions for somebody.
    func cards(for candidate: Candidate, top: Int) -> [ActionCard] {
      recommender.recommendations(for: [candidate], top: top, workers: 1)[0].map(card)
    }

    /// The changes that would open most to somebody.
    func openers(for candidate: Candidate) -> [HomePage.Opener] {
      let openers = Openers(
        for: candidate.citizen, situation: candidate.situation, among: recommender.board.actions,
        context: recommender.context, strategy: recommender.affinity)
      let text = OpenerText(questions.words)
      return openers.changes.prefix(Self.openersShown).map { opener in
        HomePage.Opener(sentence: text.sentence(opener.change), effect: effect(opener.count))
      }
    }

    private func card(_ recommendation: Recommendation) -> ActionCard {
      let action = recommender.board.actions[recommendation.action]
      return ActionCard(
        href: PagePath.action(action.id), title: action.title, kind: facts.kind(action),
        facts: facts.list(action, distance: recommendation.distance),
        reasons: report.reasons(of: recommendation).prefix(Self.reasonsShown).map(ReasonLine.init),
        progress: facts.progress(action, promised: recommender.outlooks[recommendation.action].turnout.promised))
    }

    private func effect(_ count: Int) -> String {
      let language = questions.language
      let number = language.number(count)
      return language.text(
        fr: "\(number) \(language.plural(count, "action", "actions")) de plus",
        en: "\(number) more \(language.plural(count, "action", "actions"))")
    }
  }
#endif
