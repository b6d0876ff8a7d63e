#if Store
  import Foundation
  import Synchronization

  /// Who showed which secret within the last second, so that a bearer who asks much does not make the file be read each time.
  ///
  /// A revocation by this process holds at once, one by another process within a second.
  final class AccessCache: Sendable {
    private static let lifetime: TimeInterval = 1
    private static let capacity = 10_000

    private struct Entry {
      let token: TokenInForce
      let checkedAt: Date
    }

    private let entries = Mutex<[Data: Entry]>([:])

    /// Who showed the secret of a hash; nil when that must be looked up.
    func access(_ hash: Data, now: Date) -> Access? {
      entries.withLock { entries in
        guard let entry = entries[hash], (0..<Self.lifetime).contains(now.timeIntervalSince(entry.checkedAt)) else {
          return nil
        }
        return entry.token.access(now: now)
      }
    }

    func remember(_ token: TokenInForce, _ hash: Data, now: Date) {
      entries.withLock { entries in
        if entries.count == Self.capacity { entries.removeAll(keepingCapacity: true) }
        entries[hash] = Entry(token: token, checkedAt: now)
      }
    }

    func forget() {
      entries.withLock { $0.removeAll() }
    }
  }
#endif
