#if Server
  import HTTPTypes
  import Hummingbird
  import OnPrometFiles
  import OnPrometStore

  /// The routes by which the bearer of a token gets a key for calendars and feeds, and ends it.
  struct FeedKeyRoutes: Sendable {
    let parts: ServiceParts

    private static let path = "/v1/feed-keys"

    var routes: [Route] {
      [
        Route(
          .post, Self.path, "A key that opens calendars and feeds as the token would, and ends with it",
          access: .anyToken,
          answers: [
            RouteAnswer(
              201, "The key, which is shown once",
              .object([
                Shape.Field("id", .identifier, required: true, "By which it is ended"),
                Shape.Field("key", .identifier, required: true, "What the parameter `key` of an address holds"),
              ]), headers: [RouteParameter("Location", .identifier, required: true, "Where it is ended")])
          ], handler: create),
        Route(
          .delete, Self.path + "/{key}", "End a key of the token", access: .anyToken,
          answers: [RouteAnswer(204, "Ended")], handler: delete),
      ]
    }

    private func create(_ call: RouteCall) async throws -> Response {
      guard let access = call.access else { throw Problem.unauthorized }
      let now = parts.clock()
      let issued = try await parts.storing { store in
        try store.change(at: now) { try $0.issueFeedKey(of: access.tokenID) }
      }
      var response = JSONBody(
        .known(["id": .string(issued.id), "key": .string(issued.secret)]), status: .created
      ).response
      response.headers[.location] = "\(Self.path)/\(issued.id)"
      return response
    }

    private func delete(_ call: RouteCall) async throws -> Response {
      guard let access = call.access else { throw Problem.unauthorized }
      let (id, now) = (try call.path("key"), parts.clock())
      try await parts.storing { store in
        try store.change(at: now) { try $0.revokeFeedKey(id, of: access.tokenID) }
      }
      return Response(status: .noContent)
    }
  }
#endif
