#if Store
  import GRDB

  /// What citizens promise, kept in one SQLite file that several processes may read while one writes.
  ///
  /// Opening brings the file to the newest schema; a file that a later release wrote is refused rather than misread.
  public struct Store: Sendable {
    private let pool: DatabasePool

    /// Opens the file, creates it when it is absent, and migrates it to ``Schema/version``.
    /// - Parameter path: Where the file is.
    /// - Returns: The open store.
    /// - Throws: ``StoreError/newerSchema`` for a file of a later release, ``StoreError/database(message:)`` for anything
    ///   SQLite refuses, a file that is no database included.
    public static func open(_ path: String) throws(StoreError) -> Store {
      let pool = try StoreError.catching { () throws in
        try DatabasePool(path: path)
      }
      let store = Store(pool: pool)
      guard try !store.read({ db in try Schema.migrator.hasBeenSuperseded(db) }) else { throw .newerSchema }
      try StoreError.catching { () throws in try Schema.migrator.migrate(pool) }
      return store
    }

    /// The version of the schema that the file has: how many migrations it has seen.
    /// - Throws: ``StoreError/database(message:)`` when the file cannot be read.
    public var schemaVersion: Int {
      get throws(StoreError) {
        try read { db in try Schema.migrator.appliedMigrations(db).count }
      }
    }

    /// Reads the whole file and names what is damaged: pages and indexes, values that break a check, references that meet
    /// nothing. O(size of the file).
    /// - Returns: One line for each problem, none for a sound file.
    /// - Throws: ``StoreError/database(message:)`` when the file cannot be read.
    public func integrityProblems() throws(StoreError) -> [String] {
      try read { db in
        let damage = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
        let orphans = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { row -> String in
          let (table, rowID, parent): (String, Int64?, String) = (row[0], row[1], row[2])
          return "row \(rowID ?? 0) of \(table) refers to nothing in \(parent)"
        }
        return damage + orphans
      }
    }

    package func read<Value: Sendable>(
      _ work: @Sendable (Database) throws -> Value
    ) throws(StoreError) -> Value {
      try StoreError.catching { () throws in try pool.read(work) }
    }

    package func write<Value: Sendable>(
      _ work: @Sendable (Database) throws -> Value
    ) throws(StoreError) -> Value {
      try StoreError.catching { () throws in try pool.write(work) }
    }
  }
#endif
