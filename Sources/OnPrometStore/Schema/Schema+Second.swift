#if Store
  import GRDB

  extension Schema {
    /// Every table that people exchange, with references between them, and what the service itself keeps.
    static func createAllTables(_ db: Database) throws {
      try db.execute(sql: organizations + campaigns)
      for table in ["citizens", "actions", "pledges"] {
        try db.execute(sql: "ALTER TABLE \(table) RENAME TO old_\(table)")
      }
      try db.execute(sql: namedOnly)
      try db.execute(sql: citizens(.second) + supporters + actions(.second) + slots + pledges + proposals + reminders)
      try db.execute(sql: moved)
      try db.execute(sql: "DROP TABLE old_pledges; DROP TABLE old_actions; DROP TABLE old_citizens;")
      try db.execute(sql: indexes)
      try createServiceTables(db)
    }

    private static let organizations = """
      CREATE TABLE organizations (
        id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
        name TEXT,
        kind TEXT CHECK (kind IN ('association', 'company')),
        website TEXT,
        \(rowVersion)
      ) STRICT;

      """

    private static let campaigns = """
      CREATE TABLE campaigns (
        id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
        title TEXT,
        impact TEXT,
        target INTEGER CHECK (target >= 1),
        minimum INTEGER CHECK (minimum >= 0),
        impact_value REAL CHECK (impact_value >= 0),
        deadline TEXT,
        \(rowVersion)
      ) STRICT;

      """

    private static let supporters = """
      CREATE TABLE supporters (
        citizen TEXT NOT NULL REFERENCES citizens (id) ON DELETE CASCADE,
        organization TEXT NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
        since TEXT,
        contactable INTEGER CHECK (contactable IN (0, 1)),
        \(rowVersion),
        PRIMARY KEY (citizen, organization)
      ) STRICT;

      """

    private static let slots = """
      CREATE TABLE slots (
        action TEXT NOT NULL REFERENCES actions (id) ON DELETE CASCADE,
        id TEXT NOT NULL CHECK (id <> ''),
        starts_at TEXT,
        ends_at TEXT,
        role TEXT,
        requires TEXT,
        minimum INTEGER CHECK (minimum >= 0),
        target INTEGER CHECK (target >= 0),
        capacity INTEGER CHECK (capacity >= 0),
        \(rowVersion),
        PRIMARY KEY (action, id),
        CHECK (unixepoch(ends_at) >= unixepoch(starts_at)),
        CHECK (minimum <= capacity)
      ) STRICT;

      """

    /// The sequence is the order in which promises came in; the identifier is what others know a promise by.
    private static let pledges = """
      CREATE TABLE pledges (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE CHECK (id <> ''),
        citizen TEXT NOT NULL REFERENCES citizens (id) ON DELETE RESTRICT,
        action TEXT NOT NULL REFERENCES actions (id) ON DELETE RESTRICT,
        slot TEXT,
        pledged_at TEXT,
        places INTEGER NOT NULL DEFAULT 1 CHECK (places >= 1),
        all_or_none INTEGER NOT NULL DEFAULT 0 CHECK (all_or_none IN (0, 1)),
        condition TEXT,
        status TEXT NOT NULL DEFAULT 'pledged'
          CHECK (status IN ('pledged', 'waiting', 'cancelled', 'kept', 'no_show', 'unknown')),
        attended INTEGER CHECK (attended BETWEEN 0 AND places),
        invited_by TEXT REFERENCES citizens (id) ON DELETE SET NULL,
        promoted_at TEXT,
        confirm_by TEXT,
        cancelled_at TEXT,
        reminded_to_confirm INTEGER NOT NULL DEFAULT 0 CHECK (reminded_to_confirm IN (0, 1)),
        \(rowVersion),
        FOREIGN KEY (action, slot) REFERENCES slots (action, id) ON DELETE RESTRICT
      ) STRICT;

      """

    private static let proposals = """
      CREATE TABLE proposals (
        sequence INTEGER PRIMARY KEY,
        citizen TEXT NOT NULL REFERENCES citizens (id) ON DELETE CASCADE,
        action TEXT NOT NULL REFERENCES actions (id) ON DELETE CASCADE,
        proposed_at TEXT NOT NULL,
        position INTEGER CHECK (position >= 1),
        propensity REAL CHECK (propensity BETWEEN 0 AND 1),
        response TEXT CHECK (response IN ('accepted', 'declined'))
      ) STRICT;

      """

    private static let reminders = """
      CREATE TABLE reminders (
        sequence INTEGER PRIMARY KEY,
        citizen TEXT NOT NULL REFERENCES citizens (id) ON DELETE CASCADE,
        action TEXT NOT NULL REFERENCES actions (id) ON DELETE CASCADE,
        sent_at TEXT NOT NULL,
        variant TEXT,
        propensity REAL CHECK (propensity BETWEEN 0 AND 1),
        randomized INTEGER CHECK (randomized IN (0, 1))
      ) STRICT;

      """

    /// What the first release knew by its name alone becomes a row of which nothing but the name is known.
    private static let namedOnly = """
      INSERT INTO organizations (id)
        SELECT organization FROM old_citizens WHERE organization <> ''
        UNION SELECT organization FROM old_actions WHERE organization <> '';
      INSERT INTO campaigns (id) SELECT DISTINCT campaign FROM old_actions WHERE campaign <> '';
      """

    private static let moved = """
      INSERT INTO citizens
        SELECT id, themes, modes, formats, availability, max_hours, monthly_hours, latitude, longitude, radius_km, area, languages,
          abilities, birth_year, nullif(organization, ''), department, NULL, contactable, joined_at, time_zone, 1
        FROM old_citizens ORDER BY rowid;
      INSERT INTO actions
        SELECT id, title, description, nullif(organization, ''), initiator, mode, themes, format, promises_needed, starts_at, ends_at,
          hours, latitude, longitude, area, minimum, target, capacity, pledge_limit, nullif(campaign, ''), campaign_weight, impact,
          impact_value, requires, languages, minimum_age, closes_at, status, url, time_zone, 1
        FROM old_actions ORDER BY rowid;
      INSERT INTO slots (action, id) SELECT DISTINCT action, slot FROM old_pledges WHERE slot <> '';
      INSERT INTO pledges
        (id, citizen, action, slot, pledged_at, places, all_or_none, condition, status, attended, invited_by)
        SELECT lower(hex(randomblob(12))), citizen, action, nullif(slot, ''), pledged_at, places, all_or_none, condition, status,
          attended, invited_by
        FROM old_pledges ORDER BY rowid;
      """

    private static let indexes = """
      CREATE INDEX citizens_by_organization ON citizens (organization);
      CREATE INDEX supporters_by_organization ON supporters (organization);
      CREATE INDEX actions_by_start ON actions (starts_at);
      CREATE INDEX actions_by_organization ON actions (organization);
      CREATE INDEX actions_by_initiator ON actions (initiator) WHERE initiator IS NOT NULL;
      CREATE INDEX actions_by_campaign ON actions (campaign) WHERE campaign IS NOT NULL;
      CREATE INDEX pledges_by_action ON pledges (action, status, places);
      CREATE INDEX pledges_by_citizen ON pledges (citizen, action);
      CREATE INDEX pledges_by_slot ON pledges (action, slot) WHERE slot IS NOT NULL;
      CREATE INDEX pledges_by_inviter ON pledges (invited_by) WHERE invited_by IS NOT NULL;
      CREATE INDEX pledges_to_confirm ON pledges (confirm_by) WHERE confirm_by IS NOT NULL;
      CREATE INDEX proposals_by_citizen ON proposals (citizen);
      CREATE INDEX proposals_by_action ON proposals (action);
      CREATE INDEX reminders_by_citizen ON reminders (citizen);
      CREATE INDEX reminders_by_action ON reminders (action);
      """
  }
#endif
