#if Server
  import Foundation
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
          .delete, Self.path + "/{id}", "End a key of the token", access: .anyToken,
          answers: [RouteAnswer(204, "Ended")], handler: delete),
      ]
    }

    private func create(_ call: RouteCall) async throws -> Response {
      guard let access = call.access else { throw Problem.unauthorized }
      return try await call.once(parts) { transaction in
        let issued = try transaction.issueFeedKey(of: access.tokenID)
        let body = JSONValue.known(["id": .string(issued.id), "key": .string(issued.secret)]).text
        return StoredAnswer(status: 201, location: "\(Self.path)/\(issued.id)", body: Data(body.utf8))
      }
    }

    private func delete(_ call: RouteCall) async throws -> Response {
      guard let access = call.access else { throw Problem.unauthorized }
      let (id, now) = (try call.path("id"), parts.clock())
      try await parts.storing { store in
        try store.change(at: now) { try $0.revokeFeedKey(id, of: access.tokenID) }
      }
      return Response(status: .noContent)
    }
  }
#endif
