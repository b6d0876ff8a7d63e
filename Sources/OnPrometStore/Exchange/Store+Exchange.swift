#if Store
  import CivicDomain
  import Foundation
  import GRDB

  extension Store {
    /// Adds tables to what the store holds, all rows or none; see ``StoreTransaction/add(_:replacing:)``.
    package func add(_ catalog: Catalog, replacing: Bool = false, at now: Date) throws(StoreError) {
      try change(at: now) { transaction in
        try transaction.withCache(megabytes: 256) { try transaction.add(catalog, replacing: replacing) }
      }
    }

    /// Copies the store into another file while it goes on being used: one consistent state, whole or not at all.
    /// - Parameter path: The file, which is replaced when it is there.
    /// - Throws: ``StoreError/full``, or ``StoreError/database(message:)`` when the file cannot be written.
    public func backup(to path: String) throws(StoreError) {
      let unfinished = path + ".unfinished"
      try StoreError.catching { () throws in
        defer { try? FileManager.default.removeItem(atPath: unfinished) }
        let copy = try DatabaseQueue(path: unfinished)
        try pool.backup(to: copy)
        try copy.close()
        guard rename(unfinished, path) == 0 else {
          throw StoreError.database(message: String(cString: strerror(errno)))
        }
      }
    }
  }

  extension StoreTransaction {
    /// Does work that touches pages all over the file, such as adding a million rows to every index, with more of them in memory.
    fileprivate func withCache<Value>(megabytes: Int, _ work: () throws -> Value) throws -> Value {
      let usual = try Int.fetchOne(db, sql: "PRAGMA cache_size") ?? 0
      try db.execute(sql: "PRAGMA cache_size = -\(1024 * megabytes)")
      defer { try? db.execute(sql: "PRAGMA cache_size = \(usual)") }
      return try work()
    }
  }
#endif
