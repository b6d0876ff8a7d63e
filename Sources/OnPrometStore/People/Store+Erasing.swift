#if Store
  import Foundation
  import GRDB

  extension Store {
    /// Erases everything about one person: rows, and then every trace of them in the file and its log. O(size of the file), since rows
    /// that moved within the file leave copies behind that only writing it anew gets rid of. Backups keep what they hold.
    ///
    /// Her places in actions to come are given to who waits. Of actions that took place, others count how many came: there the promise
    /// stays, by somebody of whom nothing is known and who has promised nothing else.
    /// - Parameters:
    ///   - id: Who.
    ///   - now: The instant.
    /// - Throws: ``StoreError/absent``; ``StoreError/full`` when the rows are gone but there is no room to write the file anew, which
    ///   ``scrub()`` does later.
    package func erase(_ id: String, at now: Date) throws(StoreError) {
      try change(at: now) { try $0.forget(id) }
      accesses.forget()
      try scrub()
    }

    /// Writes the file anew without what was deleted, and empties its log.
    /// - Throws: ``StoreError/full``, or ``StoreError/database(message:)`` when another process still reads what the log holds.
    package func scrub() throws(StoreError) {
      try StoreError.catching { () throws in
        try pool.vacuum()
        try pool.barrierWriteWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
      }
    }
  }
#endif
