#if Server
  import Hummingbird

  /// Tells people what went wrong on a page, where programs get a problem document.
  struct PageProblems: RouterMiddleware {
    private let desk: PageDesk

    init(parts: ServiceParts) throws {
      desk = try PageDesk(parts)
    }

    func handle(
      _ request: Request, context: ServiceContext, next: (Request, ServiceContext) async throws -> Response
    ) async throws -> Response {
      let response = try await next(request, context)
      guard response.status.code >= 400, response.headers[.contentType] == "application/problem+json",
        wantsPage(request),
        let session = try? await PageSession(request, parts: desk.parts)
      else { return response }
      let reader = PageReader(request, session, chosen: nil)
      let page = ProblemPage(response.status, reader.language)
      var headers = response.headers
      headers[.contentType] = "text/html; charset=utf-8"
      headers[.contentLength] = nil
      let html = desk.renderer.html(PageFrame(page, for: reader))
      return Response(
        status: response.status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
    }

    private func wantsPage(_ request: Request) -> Bool {
      !request.uri.path.hasPrefix("/v1/") && request.headers[.accept]?.contains("text/html") == true
    }
  }
#endif
