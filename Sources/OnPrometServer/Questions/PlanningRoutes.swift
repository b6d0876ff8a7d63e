#if Server
  import CivicDomain
  import CivicMobilization
  import Hummingbird
  import OnPrometFiles
  import OnPrometReport
  import OnPrometStore

  /// Plans for many people at once: who is proposed what, and which employees act together.
  struct PlanningRoutes: Sendable {
    let parts: ServiceParts

    var routes: [Route] { [allocations, teams] }

    /// Whoever is no administrator plans for her own actions and her own people.
    private var allocations: Route {
      Route(
        .post, "/v1/allocations", "Who is proposed what, together", access: .only(.any(.organizer)),
        query: [.language], body: .json(.object(Self.wishes), optional: true),
        answers: [.report("One row a citizen and action")], refusals: [503]
      ) { [parts] call in
        let (body, access) = (call.body, call.access)
        return try await parts.answer(once: call) { questions throws(QuestionError) in
          try questions.planned(by: access)
            .allocate(Self.settings(body), newcomers: body["newcomers"]?.number ?? 0, seed: body.seed).table
        }
      }
    }

    private static let wishes = [
      Shape.Field(
        "basis", .choice(AllocationSettings.Basis.allCases.map(\.rawValue)), "Whether people are asked or told"),
      Shape.Field("commitments", .integer(from: 1, to: 100), "How many actions each may be sent to"),
      Shape.Field("worst_off_hours", .number(from: 0, to: 1000), "What it counts that nobody is left out, in hours"),
      Shape.Field("newcomers", .number(from: 0, to: 1), "The share of places for people who are new"),
      Shape.Field("seed", .count, "Where the random numbers start"),
    ]

    private static func settings(_ body: JSONValue) -> AllocationSettings {
      AllocationSettings(
        basis: body["basis"]?.string.flatMap(AllocationSettings.Basis.init) ?? .proposal,
        commitments: body["commitments"]?.integer ?? 1, worstOffHours: body["worst_off_hours"]?.number ?? 0)
    }

    /// A company hears what the teams are like together; who is in which is told to administrators alone.
    private var teams: Route {
      Route(
        .post, "/v1/teams", "How employees act together and create ties", access: .only(.any(.company)),
        query: [.language], body: .json(.object(Self.team)), answers: [.report("One row an employee")],
        refusals: [404, 503]
      ) { [parts] call in
        let (body, access) = (call.body, call.access)
        let company = body["organization"]?.string ?? ""
        guard access?.role == .admin || access?.scope == company else { throw Problem.forbidden }
        let sizes = (least: body["smallest"]?.integer ?? 3, most: body["largest"]?.integer ?? 5)
        guard sizes.least <= sizes.most else {
          throw Problem(.unprocessableContent, field: "largest", value: "\(sizes.most)")
        }
        return try await parts.answer(once: call) { questions throws(QuestionError) in
          let table = try questions.team(
            company, sizes: sizes.least...sizes.most, rule: body["rule"]?.string.flatMap(GroupRule.init) ?? .average,
            k: body["k"]?.integer ?? OrganizationQuestionRoutes.fewest
          ).table
          return access?.role == .admin ? table : table.withoutRows
        }
      }
    }

    private static let team = [
      Shape.Field("organization", .identifier, required: true, "The company"),
      Shape.Field("smallest", .integer(from: 2, to: 100), "The fewest people in a team; 3 unless given"),
      Shape.Field("largest", .integer(from: 2, to: 100), "The most people in a team; 5 unless given"),
      Shape.Field("rule", .choice(GroupRule.allCases.map(\.rawValue)), "How the wishes of a team become one"),
      Shape.Field(
        "k", .integer(from: OrganizationQuestionRoutes.fewest, to: 1000), "The fewest people told of; 5 unless given"),
    ]
  }

  extension Questions {
    /// The same about the actions and the people of whoever plans.
    fileprivate func planned(by access: Access?) -> Questions {
      guard let access, access.role != .admin else { return self }
      return asked(by: access).onActions(of: access.scope ?? "")
    }
  }

  extension ReportTable {
    /// What is said about all rows, without them.
    fileprivate var withoutRows: ReportTable {
      var table = ReportTable(columns: columns)
      table.summary = summary
      return table
    }
  }
#endif
