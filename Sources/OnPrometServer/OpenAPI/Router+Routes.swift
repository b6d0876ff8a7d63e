#if Server
  import Hummingbird

  extension Router where Context == ServiceContext {
    /// Adds routes, and answers the other methods of their paths with 405.
    func add(_ routes: [Route], parts: ServiceParts) {
      let limiter = parts.settings.tokenRate.map { RateLimiter($0) }
      for route in routes {
        let responder = RouteResponder(route: route, parts: parts, limiter: limiter)
        on(RouterPath(route.path), method: route.method, responder: responder)
      }
      for (path, methods) in Dictionary(grouping: routes, by: \.path).mapValues({ Set($0.map(\.method)) }) {
        for method in Self.methods where !methods.contains(method) {
          on(RouterPath(path), method: method, responder: OtherMethod(allowed: methods))
        }
      }
    }

    private static var methods: [HTTPRequest.Method] {
      [.get, .head, .post, .put, .patch, .delete, .options, .trace, .connect] + [.init("QUERY")].compactMap { $0 }
    }
  }

  /// Says which methods a path has (RFC 9110, 15.5.6).
  private struct OtherMethod: HTTPResponder {
    let allowed: Set<HTTPRequest.Method>

    func respond(to request: Request, context: ServiceContext) async throws -> Response {
      var problem = Problem(.methodNotAllowed)
      problem.headers[.allow] = allowed.map(\.rawValue).sorted().joined(separator: ", ")
      throw problem
    }
  }
#endif
