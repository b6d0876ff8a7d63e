#if Server
  import CivicDomain
  import Hummingbird
  import OnPrometReport

  /// What a citizen asks: which actions for me, why this one, and what would open it?
  struct CitizenQuestionRoutes: Sendable {
    let parts: ServiceParts

    var routes: [Route] { [recommendations, explanation] }

    private var recommendations: Route {
      Route(
        .get, "/v1/citizens/{id}/recommendations", "Which actions for this citizen, with reasons",
        access: .only(.scoped(.citizen, parameter: "id")),
        query: [RouteParameter("limit", .integer(from: 1, to: 100), "How many actions; 10 unless given"), .language],
        answers: [.report("The actions, best first")], refusals: [503]
      ) { [parts] call in
        let (citizen, limit, language) = (try call.path("id"), call.integer("limit") ?? 10, call.language)
        // Nearly always nothing changed since the last request: then nobody waits for another thread. Requests that came together are
        // all read before the first is answered, and all answered before the first answer is sent: so code and tables stay at hand.
        await Task.yield()
        if let answerer = parts.live.current {
          let response = try Self.answer(from: answerer, citizen, limit, language)
          await Task.yield()
          return response
        }
        let answerer = try await parts.storing { _ in try parts.upToDate() }
        return try Self.answer(from: answerer, citizen, limit, language)
      }
    }

    private static func answer(
      from answerer: LiveAnswerer, _ citizen: String, _ limit: Int, _ language: Language
    ) throws(Problem) -> Response {
      guard let bytes = answerer.recommendations(to: citizen, top: limit, language) else { throw .notFound }
      return JSONBody(ByteBuffer(bytes: bytes)).response
    }

    private var explanation: Route {
      Route(
        .get, "/v1/citizens/{id}/recommendations/{action}",
        "Why this action for this citizen, or why not, and what would open it",
        access: .only(.scoped(.citizen, parameter: "id")), query: [.language],
        answers: [.report("The factors of its value, or the reasons against it")], refusals: [422, 503]
      ) { [parts] call in
        let (citizen, action, language) = (try call.path("id"), try call.path("action"), call.language)
        let answerer = try await parts.storing { _ in try parts.upToDate(about: action) }
        guard let candidate = answerer.candidate(citizen) else { throw Problem.notFound }
        return try await parts.answer(in: language, about: action) { questions throws(QuestionError) in
          try questions.explain(action, to: candidate)
        }
      }
    }
  }
#endif
