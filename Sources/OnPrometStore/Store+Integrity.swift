#if Store
  import GRDB

  extension Store {
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
  }
#endif
