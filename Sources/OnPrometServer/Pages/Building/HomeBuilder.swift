#if Server
  import CivicDomain
  import CivicMobilization
  import CivicRanking
  import OnPrometReport

  /// Where the guided choice leads: branches of the map, then the actions that suit, for a visitor as for a citizen.
  struct HomeBuilder: Sendable {
    let questions: Questions
    /// What was answered, by the codes of the questions.
    let answers: [String: String]
    /// Who asks; nil for a visitor.
    let citizen: Candidate?

    private static let actionsShown = 8

    /// The page.
    /// - Throws: ``QuestionError`` where nothing can be proposed; ``FieldError`` never, since answers are those of the guide.
    func page() throws -> HomePage {
      var page = HomePage(answers: answers, map: questions.map, questions.language)
      let cards = try ActionCards(questions)
      let candidate = try self.candidate()
      page.actions = cards.cards(for: candidate, top: Self.actionsShown)
      page.openers = cards.openers(for: candidate)
      if citizen != nil { page.actionsHeading = PageWords.text("home", "yours", questions.language) }
      return page
    }

    /// Who asks, with what the answers say of today.
    private func candidate() throws -> Candidate {
      var person = try citizen?.citizen ?? Citizen(id: "visitor")
      let wishes = GuideWishes(answers)
      person.modes += wishes.modes.map { Interest($0) }
      if let formats = wishes.formats { person.formats = formats }
      if let hours = wishes.hours { person.maximumHours = min(hours, person.maximumHours ?? .infinity) }
      return Candidate(citizen: person, situation: citizen?.situation ?? CitizenSituation())
    }
  }

  /// What answers to the guide say of somebody's wishes.
  struct GuideWishes: Sendable {
    var modes: [String] = []
    var formats: [Format]?
    var hours: Double?

    init(_ answers: [String: String]) {
      for question in GuideQuestion.all {
        switch question.answers.first(where: { $0.code == answers[question.code] })?.suits {
        case .branches(let codes): modes = codes
        case .hours(let most) where most.isFinite: hours = most
        case .formats(let suited) where suited.count < Format.allCases.count: formats = suited
        case .hours, .formats, nil: break
        }
      }
    }
  }
#endif
