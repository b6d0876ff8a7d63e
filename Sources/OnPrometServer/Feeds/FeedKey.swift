#if Server
  import Hummingbird
  import OnPrometStore

  /// The key that opens calendars and feeds to programs that can be given an address and no token.
  enum FeedKey {
    /// The parameter of the query that carries it.
    static let name = "key"

    /// What routes that a key opens declare.
    static let query = [RouteParameter(name, .identifier, "A feed key, for programs that cannot send a token")]

    /// The key that a request shows, where its route takes one.
    static func shown(in request: Request, to route: Route) -> String? {
      guard route.query.contains(where: { $0.name == name }) else { return nil }
      return request.uri.queryParameters[Substring(name)].map(String.init)
    }
  }
#endif
