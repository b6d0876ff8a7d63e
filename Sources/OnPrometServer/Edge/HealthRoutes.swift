#if Server
  import Hummingbird

  /// The route that says whether the service is ready.
  struct HealthRoutes: Sendable {
    private struct Health: Encodable {
      let status: String
      let model: String?
      let outdated: Bool
    }

    private static let shape = Shape.object([
      Shape.Field("status", .choice(["ok"]), required: true),
      Shape.Field("model", .identifier, "The version of the models that answer; absent before the first"),
      Shape.Field(
        "outdated", .boolean, required: true, "Whether the last attempt to bring the models up to date failed"),
    ])

    let parts: ServiceParts

    var routes: [Route] {
      [
        Route(
          .get, "/health", "Whether the service is ready: its store answers", access: .everybody,
          answers: [RouteAnswer(200, "Ready", Self.shape)],
          refusals: [503]
        ) { _ in
          do {
            _ = try await parts.storing { try $0.schemaVersion }
          } catch {
            throw Problem(.serviceUnavailable)
          }
          return try JSONBody(
            Health(status: "ok", model: parts.live.version, outdated: parts.live.failure != nil)
          ).response
        }
      ]
    }
  }
#endif
