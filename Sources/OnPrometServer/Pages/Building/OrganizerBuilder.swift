#if Server
  import CivicDomain
  import CivicMobilization
  import CivicTurnout
  import OnPrometReport

  /// The actions of an organizer, with what is forecast of each.
  struct OrganizerBuilder: Sendable {
    let questions: Questions
    let organization: String

    private var language: Language { questions.language }
    private var facts: ActionFacts { ActionFacts(questions) }

    /// - Throws: ``QuestionError`` where an action is too large to be forecast.
    func page() throws(QuestionError) -> OrganizerPage {
      let own = questions.catalog.actions.filter { $0.organization == organization }
      let scope = ActionScope(organization: organization)
      let entries = own.isEmpty ? [] : try questions.watch(scope).entries
      let turnouts = own.isEmpty ? [] : try questions.forecast(scope).entries
      let expected = Dictionary(turnouts.map { ($0.action.id, $0.turnout) }) { first, _ in first }
      let risks = entries.count { $0.watch.advice != .fills && $0.watch.advice != .unknown }
      return OrganizerPage(
        name: facts.words.organization(organization), summary: summary(entries.count, risks),
        actions: entries.map { entry($0, expected[$0.action.id]) },
        past: own.filter { !$0.isAhead(of: questions.now) }.map { action in
          OrganizerPage.Past(
            href: PagePath.organizer(action.id), title: action.title,
            when: facts.when(action.span, zone: action.timeZone) ?? "")
        })
    }

    private func summary(_ count: Int, _ risks: Int) -> String {
      let (all, few) = (language.number(count), language.number(risks))
      return language.text(
        fr:
          "\(all) \(language.plural(count, "action", "actions")) à venir ; \(few) \(language.plural(risks, "demande", "demandent")) votre attention.",
        en:
          "\(all) \(language.plural(count, "action", "actions")) coming up; \(few) \(language.plural(risks, "needs", "need")) your attention."
      )
    }

    private func entry(_ entry: WatchReport.Entry, _ turnout: ActionTurnout?) -> OrganizerPage.Entry {
      OrganizerPage.Entry(
        href: PagePath.organizer(entry.action.id), title: entry.action.title,
        advice: WatchText.advice(entry.watch, language), tone: entry.watch.advice.tone,
        facts: facts.list(entry.action), figures: ActionFigures(language).list(entry, turnout))
    }
  }

  extension WatchAdvice {
    /// How pressing it is, as tags show it.
    var tone: String {
      switch self {
      case .fills: "good"
      case .wait, .recruit, .raiseLimit: "warn"
      case .rescue: "bad"
      case .unknown: ""
      }
    }
  }
#endif
