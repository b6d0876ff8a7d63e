#if Store
  import GRDB

  /// A row that a commit of this process inserted, updated or deleted.
  package struct StoreChange: Sendable, Hashable {
    /// The name of its table.
    package let table: String
    /// Its number in the file.
    package let row: Int64
  }

  extension Store {
    /// Calls `body` after every commit of this process with the rows of some tables that it changed; what other processes change
    /// shows in ``revision`` alone.
    ///
    /// - Parameters:
    ///   - tables: The tables.
    ///   - body: It must be quick: the commit waits for it.
    package func watch(_ tables: Set<String>, _ body: @escaping @Sendable ([StoreChange]) -> Void) {
      pool.add(transactionObserver: CommitObserver(tables: tables, body: body), extent: .databaseLifetime)
    }
  }

  /// Gathers the rows of one transaction at a time; SQLite calls it on its one writer.
  private final class CommitObserver: TransactionObserver {
    private let tables: Set<String>
    private let body: @Sendable ([StoreChange]) -> Void
    private var changes: [StoreChange] = []

    init(tables: Set<String>, body: @escaping @Sendable ([StoreChange]) -> Void) {
      self.tables = tables
      self.body = body
    }

    func observes(eventsOfKind kind: DatabaseEventKind) -> Bool { tables.contains(kind.tableName) }

    func databaseDidChange(with event: DatabaseEvent) {
      changes.append(StoreChange(table: event.tableName, row: event.rowID))
    }

    func databaseDidCommit(_ db: Database) {
      guard !changes.isEmpty else { return }
      body(changes)
      changes.removeAll()
    }

    func databaseDidRollback(_ db: Database) {
      changes.removeAll()
    }
  }
#endif
