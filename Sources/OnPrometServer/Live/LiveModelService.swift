#if Server
  import Dispatch
  import Foundation
  import Logging
  import ServiceLifecycle

  /// Keeps a live model up to date until the service stops.
  ///
  /// Reading all tables takes at most a twentieth of one thread's time, and fitting a fiftieth, however often the store changes:
  /// people and promises count at once all the same.
  package struct LiveModelService: Service {
    private static let pause = Duration.milliseconds(250)
    /// The moment of the answers moves with the clock, also where nothing changes.
    private static let oldest = Duration.seconds(60)

    private let model: LiveModel
    private let logger: Logger
    private let queue = DispatchQueue(label: "live model", qos: .utility)

    /// Creates the service.
    package init(_ model: LiveModel, logger: Logger) {
      self.model = model
      self.logger = logger
    }

    package func run() async throws {
      await cancelWhenGracefulShutdown {
        var (nextReading, nextFit, stale) = (ContinuousClock.now, ContinuousClock.now, ContinuousClock.now)
        await onQueue { () throws(LiveModelError) in try model.begin() }
        while !Task.isCancelled {
          let (now, lag) = (ContinuousClock.now, try? model.lag())
          if lag?.isFitted == false, now >= nextFit {
            let spent = await refresh(fitting: true)
            (nextFit, nextReading, stale) = (.now + spent * 49, .now + spent * 19, .now + Self.oldest)
          } else if lag?.isRead == false && now >= nextReading || now >= stale {
            let spent = await refresh(fitting: false)
            (nextReading, stale) = (.now + spent * 19, .now + Self.oldest)
          }
          try? await Task.sleep(for: Self.pause)
        }
      }
    }

    /// Refreshes, and tells how long that took.
    private func refresh(fitting: Bool) async -> Duration {
      let start = ContinuousClock.now
      await onQueue { () throws(LiveModelError) in
        let replaced = try model.refresh(fitting: fitting)
        // By then the last answers of what was replaced are given, so that no request has to clear it away.
        queue.asyncAfter(deadline: .now() + .milliseconds(250)) {
          withExtendedLifetime(replaced) {}
          FreeMemory.giveBack()
        }
      }
      return ContinuousClock.now - start
    }

    /// Works on a thread of its own.
    private func onQueue(_ work: @escaping @Sendable () throws(LiveModelError) -> Void) async {
      await withCheckedContinuation { (done: CheckedContinuation<Void, Never>) in
        queue.async {
          do throws(LiveModelError) {
            try work()
          } catch {
            logger.error("the models could not be brought up to date", metadata: ["reason": "\(error.reason)"])
          }
          done.resume()
        }
      }
    }
  }
#endif
