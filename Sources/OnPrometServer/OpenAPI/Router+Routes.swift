#if Server
  import Hummingbird

  extension Router where Context == ServiceContext {
    /// Adds routes, `HEAD` wherever there is `GET`, and answers the other methods of their paths with 405.
    func add(_ routes: [Route], parts: ServiceParts) {
      let limiter = parts.settings.tokenRate.map { RateLimiter($0) }
      for route in routes {
        let responder = RouteResponder(route: route, parts: parts, limiter: limiter)
        for method in route.methods { on(RouterPath(route.path), method: method, responder: responder) }
      }
      for (path, methods) in Dictionary(grouping: routes, by: \.path).mapValues({ Set($0.flatMap(\.methods)) }) {
        for method in Self.methods where !methods.contains(method) {
          on(RouterPath(path), method: method, responder: OtherMethod(allowed: methods))
        }
      }
    }

    private static var methods: [HTTPRequest.Method] {
      [.get, .head, .post, .put, .patch, .delete, .options, .trace, .connect] + [.init("QUERY")].compactMap { $0 }
    }
  }

  extension Route {
    /// The methods that it answers.
    fileprivate var methods: [HTTPRequest.Method] { method == .get ? [.get, .head] : [method] }
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
