#if Store
  import GRDB

  extension Schema {
    /// Keys that open calendars and feeds alone, and a mark on deliveries that were given up.
    static func createFeedKeys(_ db: Database) throws {
      try db.execute(
        sql: """
          CREATE TABLE feed_keys (
            id TEXT NOT NULL PRIMARY KEY,
            hash BLOB NOT NULL,
            token TEXT NOT NULL REFERENCES tokens (id) ON DELETE CASCADE
          ) STRICT;
          CREATE INDEX feed_keys_by_token ON feed_keys (token);
          ALTER TABLE deliveries ADD COLUMN dead INTEGER NOT NULL DEFAULT 0 CHECK (dead IN (0, 1));
          """)
    }
  }
#endif
