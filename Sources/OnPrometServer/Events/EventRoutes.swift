#if Server
  import Hummingbird
  import OnPrometFiles
  import OnPrometStore

  /// The route that tells what happened.
  struct EventRoutes: Sendable {
    let parts: ServiceParts

    /// The most events of one answer.
    private static let most = 1000

    var routes: [Route] {
      [
        Route(
          .get, "/v1/events", "What happened after an event, in order, as far as the token may know", access: .anyToken,
          query: [
            RouteParameter(
              "after", .integer(from: 0, to: .max), "The sequence of the last event known; 0 unless given"),
            RouteParameter("limit", .integer(from: 1, to: Self.most), "The most events wanted; 100 unless given"),
          ], answers: [RouteAnswer(200, "Events, oldest first", Self.page)], handler: list)
      ]
    }

    private func list(_ call: RouteCall) async throws -> Response {
      guard let access = call.access else { throw Problem.unauthorized }
      let (after, limit) = (Int64(call.integer("after") ?? 0), call.integer("limit") ?? 100)
      let events = try await parts.storing { try $0.events(after: after, limit: limit, visibleTo: access) }
      let next: String? = events.count == limit ? events.last.map { String($0.sequence) } : nil
      return JSONBody(
        .known(["rows": .array(try events.map { try $0.json }), "next": .text(next)])
      ).response
    }

    private static let page = Shape.object([
      Shape.Field("rows", .list(of: .named("Event", StoreEvent.shape), atMost: most), required: true),
      Shape.Field("next", .identifier, "What to give as `after` for the events that follow; absent at the end"),
    ])
  }

  extension StoreEvent {
    /// What the contract says of an event.
    static let shape = Shape.object([
      Shape.Field("sequence", .integer(from: 1, to: .max), required: true, "Its place in the order of all events"),
      Shape.Field("at", .identifier, required: true, "When it happened, ISO 8601"),
      Shape.Field("kind", .choice(EventKind.allCases.map(\.rawValue)), required: true, "What happened"),
      Shape.Field("action", .identifier, "The action that it is about"),
      Shape.Field("citizen", .identifier, "Who must hear of it; absent when it is for the organizer alone"),
      Shape.Field("organization", .identifier, "The organization that organises the action"),
      Shape.Field("payload", .dictionary(of: .any), required: true, "More of it"),
    ])
  }
#endif
