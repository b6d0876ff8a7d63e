#if Server
  import Foundation
  import Logging
  import OnPrometStore
  import Synchronization

  /// A store of its own beside a clock that tests move.
  final class MovedClock: Sendable {
    let store: Store
    private let time: Mutex<Date>
    private let folder: URL

    /// - Parameter now: What the clock shows at first.
    /// - Throws: What the file system or the store refuses.
    init(at now: Date) throws {
      folder = FileManager.default.temporaryDirectory.appending(path: "clock-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      store = try Store.open(folder.appending(path: "promises.sqlite").path)
      time = Mutex(now)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// What the clock shows.
    var now: Date { time.withLock { $0 } }

    /// Moves the clock.
    func move(to now: Date) { time.withLock { $0 = now } }

    /// What happened: kinds, and the people they are about.
    func told() throws -> [String] {
      let admin = Access(tokenID: "test", role: .admin, scope: nil)
      return try store.events(after: 0, limit: 10_000, visibleTo: admin).map { event in
        [event.kind.rawValue, event.citizen].compactMap { $0 }.joined(separator: " ")
      }
    }

    /// A logger that keeps nothing.
    static let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
  }
#endif
