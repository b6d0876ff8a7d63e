#if Server
  import Hummingbird

  /// Answers `HEAD` with the headers of `GET` alone, a problem too (RFC 9110, 9.3.2).
  struct HeadResponses: RouterMiddleware {
    func handle(
      _ request: Request, context: ServiceContext, next: (Request, ServiceContext) async throws -> Response
    ) async throws -> Response {
      let response = try await next(request, context)
      return request.method == .head ? response.createHeadResponse() : response
    }
  }
#endif
