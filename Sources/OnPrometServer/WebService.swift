#if Server
  import CivicDomain
  import Hummingbird

  /// The web service: routes under `/v1`, JSON, errors as problem documents (RFC 9457).
  public struct WebService: Sendable {
    private let map: ActionMap

    /// Creates the service.
    /// - Parameter map: The action map that it shows.
    public init(map: ActionMap = .standard) {
      self.map = map
    }

    /// Answers requests until the process is told to stop (SIGINT, SIGTERM).
    /// - Parameters:
    ///   - host: The address to listen on.
    ///   - port: The port to listen on.
    /// - Throws: The system's error when the address cannot be taken.
    public func run(host: String, port: Int) async throws {
      try await application(host: host, port: port).runService()
    }

    package func application(
      host: String = "127.0.0.1", port: Int = 8080
    ) throws -> some ApplicationProtocol {
      Application(
        router: try router(), configuration: ApplicationConfiguration(address: .hostname(host, port: port)))
    }

    private func router() throws -> Router<BasicRequestContext> {
      let router = Router()
      router.add(middleware: ProblemMiddleware())
      router.get("health") { _, _ in try JSONBody(Health(status: "ok")) }
      let maps = try Dictionary(
        uniqueKeysWithValues: Language.allCases.map { ($0, try JSONBody(ActionMapDocument(map, language: $0))) })
      router.get("v1/action-map") { request, _ in
        maps[try request.language()]
      }
      return router
    }

    private struct Health: Encodable {
      let status: String
    }
  }
#endif
