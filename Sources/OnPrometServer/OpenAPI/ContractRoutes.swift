#if Server
  import Hummingbird

  /// The route that serves the contract of all routes, its own included.
  struct ContractRoutes: Sendable {
    private static let path = "/openapi.json"

    /// The routes given, and the one that tells of them all.
    static func adding(to routes: [Route]) -> [Route] {
      let contract = { (handler: @escaping Route.Handler) in
        Route(
          .get, path, "This contract", access: .everybody,
          answers: [RouteAnswer(200, "The contract (OpenAPI 3.1)", .dictionary(of: .any))], handler: handler)
      }
      let document = OpenAPIDocument(routes + [contract { _ in throw Problem.notFound }])
      let body = JSONBody(document.json)
      return routes + [contract { _ in body.response }]
    }
  }
#endif
