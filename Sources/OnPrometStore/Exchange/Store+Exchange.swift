#if Store
  import CivicDomain
  import Foundation
  import GRDB

  extension Store {
    /// Adds tables to what the store holds, all rows or none; see ``StoreTransaction/add(_:replacing:)``.
    package func add(_ catalog: Catalog, replacing: Bool = false, at now: Date) throws(StoreError) {
      try change(at: now) { try $0.add(catalog, replacing: replacing) }
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
#endif
