#if Server
  import Hummingbird
  import Metrics

  /// Times each request under its method, the template of its path and its status, none of which names a person.
  struct RequestMetrics: RouterMiddleware {
    let metrics: PrometheusRegistry

    func handle(
      _ request: Request, context: ServiceContext, next: (Request, ServiceContext) async throws -> Response
    ) async throws -> Response {
      let start = ContinuousClock.now
      let response = try await next(request, context)
      let timer = Timer(
        label: "http_server_request_duration",
        dimensions: [
          ("method", request.method.rawValue), ("route", context.endpointPath ?? "none"),
          ("status", "\(response.status.code)"),
        ], factory: metrics)
      timer.record(duration: ContinuousClock.now - start)
      return response
    }
  }
#endif
