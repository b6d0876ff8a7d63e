#if Server
  import Hummingbird
  import OnPrometFiles
  import OnPrometStore

  /// The routes by which a person takes everything that is held about her with her, and has it erased.
  struct PersonRoutes: Sendable {
    let parts: ServiceParts

    private static let path = "/v1/citizens/{id}/data"
    private static let herself = AccessRule.only(.scoped(.citizen, parameter: "id"))

    var routes: [Route] {
      [
        Route(
          .get, Self.path, "Everything that is held about a person", access: Self.herself,
          answers: [RouteAnswer(200, "All rows, by table", .dictionary(of: .any))]
        ) { call in
          let id = try call.path("id")
          return JSONBody(try await parts.storing { try $0.everything(about: id) }).response
        },
        Route(
          .delete, Self.path, "Erase everything about a person, for good", access: Self.herself,
          answers: [RouteAnswer(204, "Erased")], refusals: [409]
        ) { call in
          let (id, now) = (try call.path("id"), parts.clock())
          try await parts.storing { try $0.erase(id, at: now) }
          return Response(status: .noContent)
        },
      ]
    }
  }
#endif
