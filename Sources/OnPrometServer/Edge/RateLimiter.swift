#if Server
  import Foundation
  import Synchronization

  /// How often one client may ask: so many requests at once, and so many more with each second.
  public struct RequestRate: Sendable, Hashable {
    /// Requests that may come at once.
    public var burst: Double
    /// Requests that may follow each second.
    public var perSecond: Double

    /// Creates a rate; both figures are above 0.
    public init(burst: Double, perSecond: Double) {
      precondition(burst >= 1 && perSecond > 0)
      self.burst = burst
      self.perSecond = perSecond
    }
  }

  /// A token bucket for each of many clients, in bounded memory.
  ///
  /// Kept of each is when its bucket will be full again (the generic cell rate algorithm); a full one need not be kept.
  final class RateLimiter: Sendable {
    private let rate: RequestRate
    private let capacity: Int
    private let fullAt = Mutex<[String: Double]>([:])

    /// - Parameters:
    ///   - rate: How often each may ask.
    ///   - capacity: The most clients that are remembered; beyond, those who asked least are forgotten.
    init(_ rate: RequestRate, capacity: Int = 10_000) {
      self.rate = rate
      self.capacity = capacity
    }

    /// Counts a request.
    /// - Returns: Nil when it may be answered, else after how many seconds the client may ask again. Amortized O(log capacity).
    func wait(_ client: String, at now: Date) -> Double? {
      let now = now.timeIntervalSince1970
      let step = 1 / rate.perSecond
      return fullAt.withLock { fullAt in
        let full = max(fullAt[client] ?? now, now) + step
        let early = full - now - rate.burst * step
        // Rounding must not cost a client her last request.
        guard early <= step * 1e-6 else { return early }
        if fullAt.count >= capacity, fullAt[client] == nil { forget(&fullAt, now) }
        fullAt[client] = full
        return nil
      }
    }

    /// Forgets full buckets; where most are not, the fuller half.
    private func forget(_ fullAt: inout [String: Double], _ now: Double) {
      fullAt = fullAt.filter { $0.value > now }
      guard fullAt.count > capacity / 2 else { return }
      let kept = fullAt.sorted { $0.value > $1.value }.prefix(capacity / 2)
      fullAt = Dictionary(uniqueKeysWithValues: kept.map { ($0.key, $0.value) })
    }
  }

  extension Problem {
    /// Too many requests; the client may ask again after so many seconds.
    static func tooMany(wait: Double) -> Problem {
      var problem = Problem(.tooManyRequests)
      problem.headers[.retryAfter] = String(Int(wait.rounded(.up)))
      return problem
    }
  }
#endif
