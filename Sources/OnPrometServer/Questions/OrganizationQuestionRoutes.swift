#if Server
  import CivicDomain
  import CivicMobilization
  import Hummingbird
  import OnPrometReport
  import OnPrometStore

  /// What an organization asks about its actions and its people, and a company about its employees together.
  struct OrganizationQuestionRoutes: Sendable {
    /// Nothing is told of fewer people.
    static let fewest = 5

    let parts: ServiceParts

    var routes: [Route] { [watch, requests, reminders, reach, report] }

    private var watch: Route {
      route("watch", "Which of its actions will not fill, and what saves them", "The actions, most at risk first") {
        questions, organization, _ throws(QuestionError) in
        try questions.watch(ActionScope(organization: organization)).table
      }
    }

    private var requests: Route {
      route("requests", "Whom to ask, for all its actions that lack people", "The requests") {
        questions, organization, call throws(QuestionError) in
        try questions.asked(by: call.access).ask(ActionScope(organization: organization)).table
      }
    }

    private var reminders: Route {
      route(
        "reminders", "Whom to remind, and whether it is worth it", "The promises ahead",
        query: [RouteParameter("budget", .count, "How many reminders may be sent; any number unless given")]
      ) { questions, organization, call throws(QuestionError) in
        try questions.remind(ActionScope(organization: organization), budget: call.integer("budget")).table
      }
    }

    private var reach: Route {
      route(
        "reach", "Who is not reached yet, and how word of mouth spreads", "The segments",
        query: [
          RouteParameter("days", .integer(from: 1, to: 3650), "Within how many days somebody is new; 90 unless given"),
          RouteParameter(
            "k", .integer(from: Self.fewest, to: 1000), "Segments of fewer people are told together; 5 unless given"),
        ]
      ) { questions, organization, call throws(QuestionError) in
        try questions.reach(
          ReachStudy(
            organizer: organization, days: Double(call.integer("days") ?? 90),
            smallestSegment: call.integer("k") ?? Self.fewest)
        ).table
      }
    }

    private var report: Route {
      route(
        "report", "What an employer may see: aggregates, and never anything of one person", "The departments",
        access: .only(.scoped(.company, parameter: "id")),
        query: [
          RouteParameter("k", .integer(from: Self.fewest, to: 1000), "The fewest people told of; 5 unless given")
        ]
      ) { questions, organization, call throws(QuestionError) in
        try questions.report(organization, k: call.integer("k") ?? Self.fewest).table
      }
    }

    private func route(
      _ name: String, _ summary: String, _ answer: String,
      access: AccessRule = .only(.scoped(.organizer, parameter: "id")), query: [RouteParameter] = [],
      _ ask: @escaping @Sendable (Questions, String, RouteCall) throws(QuestionError) -> ReportTable
    ) -> Route {
      Route(
        .get, "/v1/organizations/{id}/\(name)", summary, access: access, query: query + [.language],
        answers: [.report(answer)], refusals: [422, 503]
      ) { [parts] call in
        let organization = try call.path("id")
        return try await parts.answer(in: call.language) { questions throws(QuestionError) in
          try ask(questions, organization, call)
        }
      }
    }
  }
#endif
