#if Server
  import Hummingbird
  import Metrics
  import Synchronization

  /// Times each request under its method, the template of its path and its status, none of which names a person.
  struct RequestMetrics: RouterMiddleware {
    private let timers: RequestTimers

    init(metrics: PrometheusRegistry) {
      timers = RequestTimers(metrics)
    }

    func handle(
      _ request: Request, context: ServiceContext, next: (Request, ServiceContext) async throws -> Response
    ) async throws -> Response {
      let start = ContinuousClock.now
      let response = try await next(request, context)
      timers[request.method, context.endpointPath ?? "none", response.status.code]
        .record(duration: ContinuousClock.now - start)
      return response
    }
  }

  /// The timers of requests, each made when the first request of its kind is answered: labels cost more than what they name.
  private final class RequestTimers: Sendable {
    private struct Kind: Hashable {
      let method: HTTPRequest.Method
      let route: String
      let status: Int
    }

    private let metrics: PrometheusRegistry
    private let timers = Mutex<[Kind: Timer]>([:])

    init(_ metrics: PrometheusRegistry) {
      self.metrics = metrics
    }

    subscript(method: HTTPRequest.Method, route: String, status: Int) -> Timer {
      timers.withLock { timers in
        let kind = Kind(method: method, route: route, status: status)
        if let known = timers[kind] { return known }
        let made = Timer(
          label: "http_server_request_duration",
          dimensions: [("method", method.rawValue), ("route", route), ("status", "\(status)")], factory: metrics)
        timers[kind] = made
        return made
      }
    }
  }
#endif
