#if Store
  import GRDB

  extension Schema {
    /// Citizens, actions and pledges, as the first release kept them.
    static func createFirstTables(_ db: Database) throws {
      try db.execute(sql: citizens(.first) + actions(.first) + pledges + indexes)
    }

    private static let pledges = """
      CREATE TABLE pledges (
        citizen TEXT NOT NULL REFERENCES citizens (id) ON DELETE CASCADE,
        action TEXT NOT NULL REFERENCES actions (id) ON DELETE CASCADE,
        slot TEXT,
        pledged_at TEXT,
        places INTEGER NOT NULL DEFAULT 1 CHECK (places >= 1),
        all_or_none INTEGER NOT NULL DEFAULT 0 CHECK (all_or_none IN (0, 1)),
        condition TEXT,
        status TEXT NOT NULL DEFAULT 'pledged'
          CHECK (status IN ('pledged', 'waiting', 'cancelled', 'kept', 'no_show', 'unknown')),
        attended INTEGER CHECK (attended BETWEEN 0 AND places),
        invited_by TEXT REFERENCES citizens (id) ON DELETE SET NULL
      ) STRICT;

      """

    private static let indexes = """
      CREATE INDEX actions_by_start ON actions (starts_at);
      CREATE INDEX pledges_by_action ON pledges (action);
      CREATE INDEX pledges_by_citizen ON pledges (citizen);
      """
  }
#endif
