#if Server
  import CivicStatistics
  import Foundation
  import Logging
  import NIOPosix
  import OnPrometStore
  import ServiceLifecycle

  /// Delivers events until each arrived or was tried often enough: at least once, and in order for each person.
  ///
  /// It works beside the requests and never holds them up: what is due stands in the store, and is settled there after each round.
  package struct WebhookWorker: Service {
    private let store: Store
    private let settings: WebhookSettings
    private let clock: @Sendable () -> Date
    private let logger: Logger

    /// How often the store is asked when nothing was due.
    private static let pause = Duration.seconds(1)
    /// The most deliveries of one round.
    private static let most = 64

    /// Creates the worker.
    /// - Parameters:
    ///   - store: Where the events stand.
    ///   - settings: How they are sent.
    ///   - clock: The time now.
    ///   - logger: What is told of failures; no person is named.
    package init(
      _ store: Store, settings: WebhookSettings = WebhookSettings(), clock: @escaping @Sendable () -> Date,
      logger: Logger
    ) {
      self.store = store
      self.settings = settings
      self.clock = clock
      self.logger = logger
    }

    /// Works until the service stops; a round that is under way is ended first.
    package func run() async {
      await cancelWhenGracefulShutdown {
        while !Task.isCancelled {
          if await deliverDue() == 0 { try? await Task.sleep(for: Self.pause) }
        }
      }
    }

    /// Tries once what is due now.
    /// - Returns: How many deliveries were due.
    package func deliverDue() async -> Int {
      do {
        let now = clock()
        let due = try await NIOThreadPool.singleton.runIfActive { [store] in
          try store.dueDeliveries(at: now, limit: Self.most)
        }
        guard !due.isEmpty else { return 0 }
        let arrived = await WebhookSender(settings: settings).send(due, at: now)
        let outcomes = zip(due, arrived).map { ($0, outcome(of: $0, arrived: $1, at: now)) }
        try await NIOThreadPool.singleton.runIfActive { [store] in try store.settle(outcomes, at: now) }
        report(outcomes.map(\.1))
        return due.count
      } catch {
        logger.error("deliveries failed", metadata: ["error": "\(error)"])
        return 0
      }
    }

    /// What becomes of a delivery: the pause before the next attempt grows, and is drawn from who and what it is about.
    private func outcome(of delivery: Delivery, arrived: Bool, at now: Date) -> DeliveryOutcome {
      let attempt = delivery.attempts + 1
      guard !arrived else { return .arrived }
      guard attempt < settings.mostAttempts else { return .dead }
      let seed = settings.seed.derived(for: delivery.subscription.id, purpose: "\(delivery.event.sequence)/\(attempt)")
      var generator = seed.generator()
      return .retry(now + settings.backOff.pause(after: attempt, using: &generator))
    }

    private func report(_ outcomes: [DeliveryOutcome]) {
      let dead = outcomes.count { $0 == .dead }
      if dead > 0 { logger.error("deliveries were given up", metadata: ["count": "\(dead)"]) }
    }
  }
#endif
