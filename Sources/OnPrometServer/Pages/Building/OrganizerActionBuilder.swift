#if Server
  import CivicDomain
  import CivicMobilization
  import OnPrometReport
  import OnPrometStore

  /// One action as its organizer sees it: forecasts, whom to ask, and the list of who came.
  struct OrganizerActionBuilder: Sendable {
    let questions: Questions
    let organization: String
    let action: Action
    let pledges: [Versioned<Pledge>]

    private static let requestsShown = 10

    private var language: Language { questions.language }
    private var facts: ActionFacts { ActionFacts(questions) }

    /// - Throws: ``QuestionError`` where the action is too large to be forecast.
    func page() throws(QuestionError) -> OrganizerActionPage {
      var page = OrganizerActionPage(
        heading: action.title, facts: facts.list(action), advice: nil, figures: [], forecast: nil, filling: nil,
        requestAdvice: nil, requests: [], listHeading: PageWords.text("organizer", "list", language),
        attendance: PagePath.organizer(action.id) + "/attendance",
        people: pledges.filter { $0.record.status.holdsPlaces }.map(person))
      guard action.isAhead(of: questions.now), action.mayTakePlace else { return page }
      page.attendance = nil
      page.listHeading = PageWords.text("organizer", "promised", language)
      do throws(QuestionError) {
        try addForecasts(to: &page)
      } catch {
        // An action that came in a moment ago is not forecast yet.
        guard case .unknown = error else { throw error }
      }
      return page
    }

    private func addForecasts(to page: inout OrganizerActionPage) throws(QuestionError) {
      let charts = ChartBuilder(questions)
      let scope = ActionScope(action: action.id, organization: organization)
      page.forecast = try charts.turnout(action.id)
      do throws(QuestionError) {
        page.filling = try charts.filling(action.id)
      } catch {
        guard case .closed = error else { throw error }
      }
      if let entry = try questions.watch(scope).entries.first {
        let turnout = try questions.forecast(scope).entries.first?.turnout
        page.advice = WatchText.advice(entry.watch, language)
        page.figures = ActionFigures(language).list(entry, turnout)
      }
      let ask = try questions.asked(by: organization).ask(scope)
      page.requestAdvice = ask.plans.first.map { AskText.advice($0, action, language) }
      page.requests = ask.plans.flatMap(\.requests).prefix(Self.requestsShown).map { request in
        OrganizerActionPage.Request(
          citizen: ask.citizens[request.citizen].id, accept: language.percent(request.accept),
          keep: language.percent(request.keep),
          lastAsked: request.lastAsked.flatMap { facts.when(TimeSpan(start: $0, clockIsKnown: false)) } ?? "–")
      }
    }

    private func person(_ pledge: Versioned<Pledge>) -> OrganizerActionPage.Person {
      let record = pledge.record
      let places = language.number(record.places)
      let notes = [
        record.places > 1 ? language.text(fr: "\(places) places", en: "\(places) places") : nil,
        record.slot, record.condition?.sentence(language),
      ].compactMap(\.self)
      return OrganizerActionPage.Person(
        citizen: record.citizen, note: notes.isEmpty ? nil : notes.joined(separator: " · "),
        field: "attended-\(pledge.id.values[0])", states: AttendanceState.choices(record, language))
    }
  }

  /// What can be noted of who promised.
  enum AttendanceState: String, Sendable, CaseIterable {
    case kept, noShow, unknown

    /// The three states, that of the pledge chosen.
    static func choices(_ pledge: Pledge, _ language: Language) -> [FormChoice] {
      let chosen: AttendanceState =
        switch pledge.status {
        case .kept: .kept
        case .noShow: .noShow
        case .pledged, .waiting, .cancelled, .unknown: .unknown
        }
      return allCases.map { state in
        FormChoice(
          code: state.rawValue, label: PageWords.text("organizer", state.rawValue, language), isChosen: state == chosen)
      }
    }

    /// The places that came, of a promise.
    func attended(of pledge: Pledge) -> Int? {
      switch self {
      case .kept: pledge.status == .kept ? pledge.attended ?? pledge.places : pledge.places
      case .noShow: 0
      case .unknown: nil
      }
    }
  }
#endif
