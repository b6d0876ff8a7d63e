#if Server
  import HTTPTypes
  import Hummingbird

  /// Tells browsers to load nothing from elsewhere, to guess no type, to show the pages in no frame, and to keep addresses to themselves.
  struct SecurityHeaders: RouterMiddleware {
    private static let headers: HTTPFields = [
      // What a token opens is nobody else's to keep.
      .cacheControl: "no-store",
      .contentSecurityPolicy:
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      .xContentTypeOptions: "nosniff",
      .strictTransportSecurity: "max-age=31536000",
    ]
    private static let named: [(String, String)] = [
      ("X-Frame-Options", "DENY"),
      ("Referrer-Policy", "no-referrer"),
      ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
      ("Cross-Origin-Opener-Policy", "same-origin"),
      ("Cross-Origin-Resource-Policy", "same-origin"),
    ]
    private let added: HTTPFields

    init() {
      var added = Self.headers
      for (name, value) in Self.named {
        if let name = HTTPField.Name(name) { added[name] = value }
      }
      self.added = added
    }

    func handle(
      _ request: Request, context: ServiceContext, next: (Request, ServiceContext) async throws -> Response
    ) async throws -> Response {
      var response = try await next(request, context)
      let own = response.headers
      response.headers.append(contentsOf: added.lazy.filter { !own.contains($0.name) })
      return response
    }
  }
#endif
