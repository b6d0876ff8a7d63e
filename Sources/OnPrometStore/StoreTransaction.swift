#if Store
  import Foundation
  import GRDB

  /// What can be done with the store in one transaction: all of it happens, or nothing.
  ///
  /// Valid only inside the call that hands it over.
  package struct StoreTransaction {
    let db: Database
    /// The instant at which everything in it happens.
    package let now: Date
  }

  extension Store {
    /// Looks at one consistent state of the store.
    /// - Parameter work: What is asked; it cannot change anything.
    /// - Returns: What the work returns.
    /// - Throws: What the work throws, as ``StoreError``.
    package func look<Value: Sendable>(
      _ work: (StoreTransaction) throws -> Value
    ) throws(StoreError) -> Value {
      try read { db in try work(StoreTransaction(db: db, now: .distantPast)) }
    }

    /// Changes the store: on return everything is on the disk; when something is thrown, nothing has happened.
    /// - Parameters:
    ///   - now: The instant at which it happens.
    ///   - work: The change.
    /// - Returns: What the work returns.
    /// - Throws: What the work throws, as ``StoreError``; ``StoreError/full`` when there is no room.
    package func change<Value: Sendable>(
      at now: Date, _ work: (StoreTransaction) throws -> Value
    ) throws(StoreError) -> Value {
      try write { db in try StoreTransaction(db: db, now: now).changing(work) }
    }

    /// Changes the store without holding up the thread that asks.
    /// - Parameters:
    ///   - now: The instant at which it happens.
    ///   - work: The change.
    /// - Returns: What the work returns.
    /// - Throws: What the work throws, as ``StoreError``; ``StoreError/full`` when there is no room.
    package func change<Value: Sendable>(
      at now: Date, _ work: @escaping @Sendable (StoreTransaction) throws -> Value
    ) async throws(StoreError) -> Value {
      do {
        return try await pool.write { db in try StoreTransaction(db: db, now: now).changing(work) }
      } catch {
        throw StoreError(error)
      }
    }

    /// A number that grows with every change.
    package var revision: Int64 {
      get throws(StoreError) {
        try read { db in try Int64.fetchOne(db, sql: "SELECT number FROM revision") ?? 0 }
      }
    }
  }

  extension StoreTransaction {
    fileprivate func changing<Value>(_ work: (StoreTransaction) throws -> Value) throws -> Value {
      let before = db.totalChangesCount
      let value = try work(self)
      if db.totalChangesCount != before { try db.execute(sql: "UPDATE revision SET number = number + 1") }
      return value
    }
  }
#endif
