#if Server
  import Hummingbird

  /// The route that says whether the service is ready.
  struct HealthRoutes: Sendable {
    let parts: ServiceParts

    var routes: [Route] {
      [
        Route(
          .get, "/health", "Whether the service is ready: its store answers", access: .everybody,
          answers: [RouteAnswer(200, "Ready", .object([Shape.Field("status", .choice(["ok"]), required: true)]))],
          refusals: [503]
        ) { _ in
          do {
            _ = try await parts.storing { try $0.schemaVersion }
          } catch {
            throw Problem(.serviceUnavailable)
          }
          return try JSONBody(["status": "ok"]).response
        }
      ]
    }
  }
#endif
