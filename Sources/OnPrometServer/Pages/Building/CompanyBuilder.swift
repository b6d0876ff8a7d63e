#if Server
  import CivicDomain
  import CivicMobilization
  import OnPrometReport

  /// What an employer may see: aggregates of at least k people.
  struct CompanyBuilder: Sendable {
    let questions: Questions
    let company: String
    /// The fewest people of whom anything is told.
    let k: Int

    private var language: Language { questions.language }

    /// - Throws: ``QuestionError`` for a company without employees.
    func page() throws(QuestionError) -> CompanyPage {
      let report = try questions.report(company, k: k).company
      let (sentence, teams) = try self.teams()
      return CompanyPage(
        name: questions.words.organization(company), figures: figures(report), departments: departments(report),
        causes: report.causes.map { cause in
          CompanyPage.Cause(name: questions.words.theme(cause.theme), employees: language.number(cause.employees))
        },
        teamSentence: sentence, teams: teams, rule: TeamText.protection(k: k, language))
    }

    private func word(_ name: String) -> String { PageWords.text("company", name, language) }

    private func told(_ count: Int?) -> String { count.map { language.number($0) } ?? word("untold") }

    private func figures(_ report: CompanyReport) -> [Figure] {
      [
        Figure(label: word("employees"), value: language.number(report.employees)),
        Figure(label: word("participants"), value: told(report.participants)),
      ]
    }

    private func departments(_ report: CompanyReport) -> [CompanyPage.Department] {
      let told = report.departments.filter { !$0.isPooled }.map { department in
        CompanyPage.Department(
          name: department.name ?? "–", employees: language.number(department.employees),
          participants: self.told(department.participants))
      }
      let pooled = report.departments.filter(\.isPooled)
      guard !pooled.isEmpty else { return told }
      return told + [
        CompanyPage.Department(
          name: word("others"), employees: language.number(pooled.reduce(0) { $0 + $1.employees }),
          participants: self.told(report.pooledParticipants))
      ]
    }

    /// How employees could be teamed up: sizes and meetings, and no names; an action only where it suits at least k of them.
    private func teams() throws(QuestionError) -> (String?, [String]) {
      let teams: CompanyTeams
      do throws(QuestionError) {
        teams = try questions.team(company, k: k).teams
      } catch {
        guard case .teams = error else { throw error }
        return (error.sentence(language), [])
      }
      // Of fewer people than that, even a number of teams would tell something of each.
      guard teams.employees.count >= k else { return (nil, []) }
      let (count, pairs) = (language.number(teams.teams.count), language.number(teams.newPairs))
      let sentence = language.text(
        fr: "Équipes possibles : \(count). Rencontres entre collègues de services différents : \(pairs).",
        en: "Teams that are possible: \(count). Meetings of colleagues from different departments: \(pairs).")
      var people: [Int: Int] = [:]
      for team in teams.teams { if let action = team.action { people[action, default: 0] += team.members.count } }
      let shared = people.filter { $0.value >= k }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      return (
        sentence,
        shared.map { action, count in
          let number = language.number(count)
          return teams.actions[action].title
            + language.text(fr: " : \(number) personnes", en: ": \(number) people")
        }
      )
    }
  }
#endif
