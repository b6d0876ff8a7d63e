#if Server
  import CivicDomain
  import Hummingbird
  import HummingbirdCore
  import NIOCore
  import NIOPosix
  import OnPrometStore
  import ServiceLifecycle

  /// The web service: routes under `/v1`, JSON, errors as problem documents (RFC 9457), and pages.
  public struct WebService: Sendable {
    private let parts: ServiceParts

    /// Creates the service.
    /// - Parameters:
    ///   - store: What citizens promise.
    ///   - map: The action map that it shows.
    ///   - settings: Its limits.
    public init(store: Store, map: ActionMap = .standard, settings: ServiceSettings = ServiceSettings()) {
      self.init(ServiceParts(store: store, map: map, settings: settings, logger: settings.logger()))
    }

    package init(_ parts: ServiceParts) {
      self.parts = parts
    }

    /// Every route, in the order of the contract.
    package var routes: [Route] {
      get throws {
        ContractRoutes.adding(
          to: try [
            HealthRoutes(parts: parts).routes,
            PageRoutes(parts: parts).routes,
            MetricsRoutes(parts: parts).routes,
            ActionMapRoutes(parts.map).routes,
            CatalogRoutes(parts: parts).routes,
            PledgeRoutes(parts: parts).routes,
            PersonRoutes(parts: parts).routes,
            CitizenQuestionRoutes(parts: parts).routes,
            ActionQuestionRoutes(parts: parts).routes,
            OrganizationQuestionRoutes(parts: parts).routes,
            PlanningRoutes(parts: parts).routes,
            EventRoutes(parts: parts).routes,
            SubscriptionRoutes(parts: parts).routes,
            CalendarRoutes(parts: parts).routes,
            FeedRoutes(parts: parts).routes,
            FeedKeyRoutes(parts: parts).routes,
          ].flatMap { $0 })
      }
    }

    /// Answers requests until the process is told to stop (SIGINT, SIGTERM).
    /// - Throws: The system's error when the address of the settings cannot be taken.
    public func run() async throws {
      let services: [any Service] = [
        WebhookWorker(parts.store, settings: parts.settings.webhooks, clock: parts.clock, logger: parts.logger),
        DueWork(parts.store, zone: parts.settings.timeZone, clock: parts.clock, logger: parts.logger),
      ]
      let application = try application(host: parts.settings.host, port: parts.settings.port, services: services)
      try await withTaskExecutorPreference(EventLoopExecutor(.singleton)) { try await application.runService() }
    }

    package func application(
      host: String = "127.0.0.1", port: Int = 8080, services: [any Service] = [],
      whenRunning: @escaping @Sendable (any Channel) async -> Void = { _ in }
    ) throws -> some ApplicationProtocol {
      let limit = TimeAmount(parts.settings.readTimeout)
      return Application(
        router: try router(),
        server: .http1(
          configuration: HTTP1Channel.Configuration(
            additionalChannelHandlers: [RequestDeadline(limit)], idleTimeout: limit)),
        configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
        services: [LiveModelService(parts.live, logger: parts.logger)] + services, onServerRunning: whenRunning,
        logger: parts.logger)
    }

    private func router() throws -> Router<ServiceContext> {
      let router = Router(context: ServiceContext.self)
      if parts.logger.logLevel <= .info { router.add(middleware: RequestLog()) }
      router.add(middleware: RequestMetrics(metrics: parts.metrics))
      router.add(middleware: HeadResponses())
      router.add(middleware: SecurityHeaders())
      router.add(middleware: try PageProblems(parts: parts))
      router.add(middleware: ProblemMiddleware())
      if let rate = parts.settings.addressRate {
        let addresses = ClientAddress(trusting: parts.settings.trustedProxies)
        router.add(middleware: AddressLimit(limiter: RateLimiter(rate), addresses: addresses, clock: parts.clock))
      }
      router.add(try routes, parts: parts)
      return router
    }
  }
#endif
