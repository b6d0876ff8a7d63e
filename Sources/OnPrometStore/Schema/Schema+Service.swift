#if Store
  import GRDB

  extension Schema {
    /// What the service keeps beside the tables that people exchange.
    static func createServiceTables(_ db: Database) throws {
      try db.execute(sql: revision + tokens + answers + events + subscriptions + deliveries)
    }

    private static let revision = """
      CREATE TABLE revision (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        number INTEGER NOT NULL
      ) STRICT;
      INSERT INTO revision VALUES (1, 1);

      """

    /// Only the hash of a secret is kept: who reads the file gets in nowhere.
    private static let tokens = """
      CREATE TABLE tokens (
        id TEXT NOT NULL PRIMARY KEY,
        hash BLOB NOT NULL,
        role TEXT NOT NULL CHECK (role IN ('citizen', 'organizer', 'company', 'admin')),
        scope TEXT,
        label TEXT,
        issued_at TEXT NOT NULL,
        expires_at TEXT,
        revoked_at TEXT,
        CHECK ((role = 'admin') = (scope IS NULL))
      ) STRICT;
      CREATE INDEX tokens_by_scope ON tokens (scope);

      """

    private static let answers = """
      CREATE TABLE answers (
        token TEXT NOT NULL,
        key TEXT NOT NULL,
        fingerprint TEXT NOT NULL,
        answered_at REAL NOT NULL,
        status INTEGER NOT NULL,
        location TEXT,
        etag TEXT,
        body BLOB NOT NULL,
        PRIMARY KEY (token, key)
      ) STRICT;
      CREATE INDEX answers_by_time ON answers (answered_at);

      """

    private static let events = """
      CREATE TABLE events (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL,
        kind TEXT NOT NULL,
        action TEXT,
        citizen TEXT,
        organization TEXT,
        payload TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(payload))
      ) STRICT;
      CREATE INDEX events_by_citizen ON events (citizen, sequence);
      CREATE INDEX events_by_organization ON events (organization, sequence);
      CREATE INDEX events_by_action ON events (action, sequence);

      """

    private static let subscriptions = """
      CREATE TABLE subscriptions (
        id TEXT NOT NULL PRIMARY KEY,
        url TEXT NOT NULL,
        secret TEXT NOT NULL,
        organization TEXT REFERENCES organizations (id) ON DELETE CASCADE
      ) STRICT;

      """

    private static let deliveries = """
      CREATE TABLE deliveries (
        subscription TEXT NOT NULL REFERENCES subscriptions (id) ON DELETE CASCADE,
        event INTEGER NOT NULL REFERENCES events (sequence) ON DELETE CASCADE,
        attempts INTEGER NOT NULL DEFAULT 0,
        next_at REAL NOT NULL,
        done INTEGER NOT NULL DEFAULT 0 CHECK (done IN (0, 1)),
        PRIMARY KEY (subscription, event)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX deliveries_due ON deliveries (next_at) WHERE done = 0;
      CREATE INDEX deliveries_by_event ON deliveries (event);
      """
  }
#endif
