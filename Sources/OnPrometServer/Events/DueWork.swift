#if Server
  import Foundation
  import Logging
  import NIOPosix
  import OnPrometStore
  import ServiceLifecycle

  /// Does every minute what the passing of time brings: promises that close, places that nobody confirmed, reminders.
  ///
  /// What is due is found in the store, so that nothing is lost while the service is down, and nothing happens twice.
  package struct DueWork: Service {
    private let store: Store
    private let reminders: ReminderDuty
    private let zone: TimeZone
    private let clock: @Sendable () -> Date
    private let logger: Logger

    /// How often time is looked at.
    private static let pause = Duration.seconds(60)
    /// Reminders are planned every so many rounds, since learning from them takes longer.
    private static let roundsBetweenReminders = 15

    /// Creates the work.
    /// - Parameters:
    ///   - store: What citizens promise.
    ///   - reminders: Who is reminded.
    ///   - zone: The zone of people of whom none is known.
    ///   - clock: The time now.
    ///   - logger: What is told of failures; no person is named.
    package init(
      _ store: Store, reminders: ReminderDuty = ReminderDuty(), zone: TimeZone = .gmt,
      clock: @escaping @Sendable () -> Date, logger: Logger
    ) {
      self.store = store
      self.reminders = reminders
      self.zone = zone
      self.clock = clock
      self.logger = logger
    }

    /// Works until the service stops.
    package func run() async {
      await cancelWhenGracefulShutdown {
        var round = 0
        while !Task.isCancelled {
          await perform(withReminders: round % Self.roundsBetweenReminders == 0)
          round += 1
          try? await Task.sleep(for: Self.pause)
        }
      }
    }

    /// Does once what is due now; a failure is logged and tried again in the next round.
    package func perform(withReminders: Bool = true) async {
      let now = clock()
      do {
        let reminded = try await NIOThreadPool.singleton.runIfActive { [store, reminders, zone] in
          try store.advance(to: now)
          return withReminders ? try reminders.perform(on: store, at: now, zone: zone) : 0
        }
        if reminded > 0 { logger.info("reminders became due", metadata: ["count": "\(reminded)"]) }
      } catch {
        logger.error("due work failed", metadata: ["error": "\(error)"])
      }
    }
  }
#endif
