#if Server
  import Hummingbird

  /// The web service: routes under `/v1`, JSON, errors as problem documents (RFC 9457).
  public struct WebService: Sendable {
    /// Creates the service.
    public init() {}

    /// Answers requests until the process is told to stop (SIGINT, SIGTERM).
    /// - Parameters:
    ///   - host: The address to listen on.
    ///   - port: The port to listen on.
    /// - Throws: The system's error when the address cannot be taken.
    public func run(host: String, port: Int) async throws {
      try await application(host: host, port: port).runService()
    }

    package func application(host: String = "127.0.0.1", port: Int = 8080) -> some ApplicationProtocol {
      Application(
        router: router(), configuration: ApplicationConfiguration(address: .hostname(host, port: port)))
    }

    private func router() -> Router<BasicRequestContext> {
      let router = Router()
      router.add(middleware: ProblemMiddleware())
      router.get("health") { _, _ in Health(status: "ok") }
      return router
    }
  }

  private struct Health: ResponseEncodable {
    let status: String
  }
#endif
