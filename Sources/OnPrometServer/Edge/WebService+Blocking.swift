#if Server
  import Dispatch
  import Synchronization

  extension WebService {
    /// Answers requests like ``run()``, for a program that has nothing else to do: the calling thread waits.
    /// - Throws: ``ServiceFailure`` when the address cannot be taken.
    public func runBlocking() throws(ServiceFailure) {
      let outcome = Outcome()
      Task {
        do {
          try await run()
          outcome.end(with: nil)
        } catch {
          outcome.end(with: ServiceFailure(reason: "\(error)"))
        }
      }
      if let failure = outcome.wait() { throw failure }
    }

    private final class Outcome: Sendable {
      private let failure = Mutex<ServiceFailure?>(nil)
      private let ended = DispatchSemaphore(value: 0)

      func end(with failure: ServiceFailure?) {
        self.failure.withLock { $0 = failure }
        ended.signal()
      }

      func wait() -> ServiceFailure? {
        ended.wait()
        return failure.withLock { $0 }
      }
    }
  }

  /// Why the service could not run.
  public struct ServiceFailure: Error, Sendable, Equatable {
    /// What the system says.
    public let reason: String
  }
#endif
