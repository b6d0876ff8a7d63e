#if Server
  import CivicDomain
  import Foundation
  import Logging
  import NIOPosix
  import OnPrometStore

  /// What the routes are made of.
  package struct ServiceParts: Sendable {
    /// What citizens promise.
    package let store: Store
    /// What answers questions.
    package let live: LiveModel
    /// The action map that is shown.
    package let map: ActionMap
    /// The time now.
    package let clock: @Sendable () -> Date
    /// Limits and manners.
    package let settings: ServiceSettings
    /// Where it writes what happens.
    package let logger: Logger
    /// What it counts and times.
    package let metrics: PrometheusRegistry

    /// Puts the parts together.
    package init(
      store: Store, map: ActionMap = .standard, settings: ServiceSettings = ServiceSettings(),
      logger: Logger = Logger(label: "onpromet"), clock: @escaping @Sendable () -> Date = { Date() }
    ) {
      self.store = store
      live = LiveModel(store, map: map, zone: settings.timeZone, clock: clock)
      self.map = map
      self.settings = settings
      self.logger = logger
      self.clock = clock
      metrics = PrometheusRegistry()
    }

    /// Works with the store on threads that may wait for the disk.
    package func storing<Value: Sendable>(_ work: @escaping @Sendable (Store) throws -> Value) async throws -> Value {
      try await NIOThreadPool.singleton.runIfActive { try work(store) }
    }
  }
#endif
