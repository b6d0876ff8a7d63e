#if Store
  import Foundation
  import GRDB

  /// What citizens promise, kept in one SQLite file that several processes may read while one writes.
  ///
  /// Opening brings the file to the newest schema; a file that a later release wrote is refused rather than misread. A change that
  /// was answered has reached the disk, and what is deleted is overwritten.
  public struct Store: Sendable {
    let pool: DatabasePool
    let accesses = AccessCache()

    /// Opens the file, creates it when it is absent, and migrates it to ``Schema/version``.
    /// - Parameter path: Where the file is.
    /// - Returns: The open store.
    /// - Throws: ``StoreError/newerSchema`` for a file of a later release, ``StoreError/database(message:)`` for anything
    ///   SQLite refuses, a file that is no database included.
    public static func open(_ path: String) throws(StoreError) -> Store {
      let pool = try StoreError.catching { () throws in
        let pool = try DatabasePool(path: path, configuration: configuration)
        // The pool turns to NORMAL when it turns to WAL, which may lose the last answers when power fails.
        try pool.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA synchronous = FULL") }
        return pool
      }
      let store = Store(pool: pool)
      guard try !store.read({ db in try Schema.migrator.hasBeenSuperseded(db) }) else { throw .newerSchema }
      try StoreError.catching { () throws in try Schema.migrator.migrate(pool) }
      return store
    }

    /// Other processes, such as a backup or a token's revocation, write between two changes: they are waited for.
    private static var configuration: Configuration {
      var configuration = Configuration()
      configuration.busyMode = .timeout(10)
      configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA secure_delete = ON") }
      return configuration
    }

    /// The version of the schema that the file has: how many migrations it has seen.
    /// - Throws: ``StoreError/database(message:)`` when the file cannot be read.
    public var schemaVersion: Int {
      get throws(StoreError) {
        try read { db in try Schema.migrator.appliedMigrations(db).count }
      }
    }

    package func read<Value: Sendable>(
      _ work: (Database) throws -> Value
    ) throws(StoreError) -> Value {
      try StoreError.catching { () throws in try pool.read(work) }
    }

    package func write<Value: Sendable>(
      _ work: (Database) throws -> Value
    ) throws(StoreError) -> Value {
      try StoreError.catching { () throws in try pool.write(work) }
    }
  }
#endif
