#if Server
  import CivicDomain
  import CivicStatistics
  import Hummingbird
  import OnPrometFiles
  import OnPrometReport
  import OnPrometStore

  /// What whoever runs an action asks about it.
  struct ActionQuestionRoutes: Sendable {
    let parts: ServiceParts

    var routes: [Route] {
      [
        route("forecast", "How many will come", "The law of the number who come") {
          questions, action throws(QuestionError) in
          try questions.forecast(ActionScope(action: action)).table
        },
        route("filling", "How promises came, and still come", "Promises over time") {
          questions, action throws(QuestionError) in
          try questions.filling(action).table
        },
        route("impact", "What it achieves, and what one more person changes", "Impact by number of people") {
          questions, action throws(QuestionError) in
          try questions.impact(action).table
        },
        route("resolution", "Which conditional pledges hold", "The pledges") {
          questions, action throws(QuestionError) in
          try questions.resolve(ActionScope(action: action)).table
        },
        candidates, design,
      ]
    }

    private func route(
      _ name: String, _ summary: String, _ answer: String,
      _ ask: @escaping @Sendable (Questions, String) throws(QuestionError) -> ReportTable
    ) -> Route {
      Route(
        .get, "/v1/actions/{id}/\(name)", summary, access: .only(.host(parameter: "id")), query: [.language],
        answers: [.report(answer)], refusals: [422, 503]
      ) { [parts] call in
        let action = try call.path("id")
        return try await parts.answer(in: call.language, about: action) { questions throws(QuestionError) in
          try ask(questions, action)
        }
      }
    }

    /// Whom to ask; whoever is no administrator hears of nobody but her own people.
    private var candidates: Route {
      Route(
        .get, "/v1/actions/{id}/candidates", "Whom to ask to join it, in which order",
        access: .only(.host(parameter: "id")), query: [.language], answers: [.report("The requests")],
        refusals: [422, 503]
      ) { [parts] call in
        let (action, access) = (try call.path("id"), call.access)
        return try await parts.answer(in: call.language, about: action) { questions throws(QuestionError) in
          let organization = access?.role == .organizer ? access?.scope : nil
          return try questions.asked(by: access).ask(ActionScope(action: action, organization: organization)).table
        }
      }
    }

    private var design: Route {
      Route(
        .post, "/v1/actions/{id}/design", "What shape of it makes those who help once matter",
        access: .only(.host(parameter: "id")), query: [.language],
        body: .json(.object(Self.levers), optional: true), answers: [.report("The shapes, best first")],
        refusals: [503]
      ) { [parts] call in
        let question = try Self.question(call)
        return try await parts.answer(once: call, about: question.action) { questions throws(QuestionError) in
          try questions.design(question).table
        }
      }
    }

    private static let levers = [
      Shape.Field("slots", .list(of: .integer(from: 1, to: 8), atMost: 4), "Numbers of time windows"),
      Shape.Field("hours", .list(of: .number(from: 0.25, to: 1000), atMost: 4), "Hours asked of one participant"),
      Shape.Field("minimums", .list(of: .integer(from: 0, to: 1_000_000), atMost: 4), "People who must come to a slot"),
      Shape.Field(
        "over_recruitment", .list(of: .number(from: 0.1, to: 100), atMost: 4), "Promises for each place wanted"),
      Shape.Field("asked", .integer(from: 1, to: 1_000_000), "How many people are asked"),
      Shape.Field("trials", .integer(from: 2, to: 400), "How often each shape is played through"),
      Shape.Field("seed", .count, "Where the random numbers start"),
    ]

    private static func question(_ call: RouteCall) throws(Problem) -> DesignQuestion {
      let body = call.body
      var question = DesignQuestion(action: try call.path("id"))
      question.slots = body["slots"]?.values(\.integer)
      question.hours = body["hours"]?.values(\.number)
      question.minimums = body["minimums"]?.values(\.integer)
      question.overRecruitment = body["over_recruitment"]?.values(\.number)
      question.asked = body["asked"]?.integer
      if let trials = body["trials"]?.integer { question.trials = trials }
      question.seed = body.seed
      return question
    }
  }

  extension JSONValue {
    /// The values of a list that is not empty.
    fileprivate func values<Value>(_ value: (JSONValue) -> Value?) -> [Value]? {
      array.flatMap { $0.isEmpty ? nil : $0.compactMap(value) }
    }

    /// Where random numbers start.
    var seed: Seed { Seed(UInt64(self["seed"]?.integer ?? 1)) }
  }

  extension Questions {
    /// The same, as far as the bearer of a token may hear of people.
    func asked(by access: Access?) -> Questions {
      guard let access, access.role != .admin else { return self }
      return asked(by: access.scope ?? "")
    }
  }
#endif
