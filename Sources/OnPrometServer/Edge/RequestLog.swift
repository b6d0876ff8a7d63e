#if Server
  import Hummingbird
  import Logging

  /// Writes one line for each request: the template of the path, never the path, since that may name a person.
  struct RequestLog: RouterMiddleware {
    func handle(
      _ request: Request, context: ServiceContext, next: (Request, ServiceContext) async throws -> Response
    ) async throws -> Response {
      let start = ContinuousClock.now
      let response = try await next(request, context)
      let milliseconds = (ContinuousClock.now - start) / .milliseconds(1)
      context.logger.info(
        "answered",
        metadata: [
          "method": "\(request.method)", "route": "\(context.endpointPath ?? "")", "status": "\(response.status.code)",
          "milliseconds": "\(milliseconds)",
        ])
      return response
    }
  }
#endif
