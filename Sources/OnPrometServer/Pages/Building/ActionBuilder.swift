#if Server
  import CivicDomain
  import CivicMobilization
  import CivicRanking
  import Foundation
  import OnPrometReport

  /// The page of one action: as it stands in the store, with what the forecasts and the rankings say of it.
  struct ActionBuilder: Sendable {
    let questions: Questions
    /// The action, as it stands now.
    let action: Action
    let slots: [Slot]
    /// Places that are promised.
    let promised: Int
    /// Who reads; nil for a visitor or an organizer.
    let citizen: Candidate?
    /// Her promise to the action.
    let own: Pledge?
    /// Whether whoever reads is signed in, as anything.
    let isSignedIn: Bool

    private var language: Language { questions.language }
    private var facts: ActionFacts { ActionFacts(questions) }

    /// The page, with the form as it was sent where something was wrong with it.
    /// - Throws: ``QuestionError`` where nothing can be forecast.
    func page(_ entry: PledgeEntry = PledgeEntry()) throws(QuestionError) -> ActionPage {
      var page = ActionPage(heading: action.title, here: PagePath.action(action.id))
      page.kind = facts.kind(action)
      page.status = action.status?.tag(language)
      page.paragraphs = (action.description ?? "").split(separator: "\n").map(String.init)
      page.link = action.url.flatMap { $0.hasPrefix("https://") || $0.hasPrefix("http://") ? $0 : nil }
      page.progress = facts.progress(action, promised: promised)
      try addStanding(to: &page)
      page.forecast = try forecast()
      page.mine = own.map { OwnPledge(language, $0) }
      page.mustJoin = !isSignedIn && takesPromises
      if citizen != nil, own == nil, takesPromises { page.form = form(entry) }
      return page
    }

    private var takesPromises: Bool {
      action.mayTakePlace && action.isAhead(of: questions.now) && action.closesAt.map { $0 > questions.now } ?? true
    }

    private func forecast() throws(QuestionError) -> Chart? {
      guard takesPromises else { return nil }
      do throws(QuestionError) {
        return try ChartBuilder(questions).turnout(action.id)
      } catch {
        // An action that came in a moment ago is not forecast yet.
        if case .unknown = error { return nil }
        throw error
      }
    }

    /// Why the action suits the reader, or what keeps it from her.
    private func addStanding(to page: inout ActionPage) throws(QuestionError) {
      page.facts = facts.list(action)
      let recommender = try questions.proposals()
      guard let candidate = citizen, own == nil, let number = recommender.board.number(of: action.id) else { return }
      let exclusions = Eligibility.exclusions(
        of: candidate.citizen, for: recommender.board.actions[number], situation: candidate.situation,
        context: recommender.context)
      guard exclusions.isEmpty else {
        let (why, opening) = (ExclusionText(questions.words), OpeningText(questions.words))
        page.openings = exclusions.map {
          [why.sentence($0), opening.sentence($0)].compactMap(\.self).joined(separator: " ")
        }
        return
      }
      let standing = recommender.evaluate(action: number, for: candidate)
      page.facts = facts.list(action, distance: standing.distance)
      page.reasons = try questions.recommendations().reasons(of: standing).map(ReasonLine.init)
      page.figures = figures(standing.value)
    }

    private func figures(_ value: ProposalValue) -> [Figure] {
      [
        Figure(
          label: language.text(fr: "compte une personne de plus", en: "one more person counts as"),
          value: "× " + language.number(value.leverage, decimals: 1)),
        Figure(
          label: language.text(fr: "de votre temps", en: "of your time"), value: language.hours(value.hours.value)),
      ]
    }

    private func form(_ entry: PledgeEntry) -> PledgeForm {
      let conditions = PledgeEntry.Condition.allCases.map { condition in
        FormChoice(
          code: condition.rawValue, label: condition.label(language), isChosen: condition == entry.condition)
      }
      return PledgeForm(
        target: PagePath.action(action.id) + "/pledge", slots: slots.map(choice), places: entry.places,
        placesError: entry.placesError, conditions: conditions, others: entry.others, othersError: entry.othersError,
        waits: action.promiseLimit.map { promised >= $0 } ?? false)
    }

    private func choice(_ slot: Slot) -> FormChoice {
      let parts = [slot.role, facts.when(slot.span, zone: action.timeZone)].compactMap(\.self)
      return FormChoice(code: slot.id, label: parts.isEmpty ? slot.id : parts.joined(separator: " · "))
    }
  }

  extension OwnPledge {
    fileprivate init(_ language: Language, _ pledge: Pledge) {
      let tag = pledge.status.tag(language)
      let places = language.number(pledge.places)
      let sentence = language.text(
        fr: "\(places) \(language.plural(pledge.places, "place", "places"))",
        en: "\(places) \(language.plural(pledge.places, "place", "places"))")
      let condition = pledge.condition.map { ", " + $0.sentence(language) } ?? ""
      self.init(label: tag.label, tone: tag.tone, sentence: sentence + condition + ".")
    }
  }
#endif
