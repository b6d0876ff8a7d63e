#if Store
  import GRDB

  extension Schema {
    /// Citizens, actions and pledges, as the first release kept them.
    static func createFirstTables(_ db: Database) throws {
      try db.execute(sql: citizens)
      try db.execute(sql: actions)
      try db.execute(sql: pledges)
    }

    private static let citizens = """
      CREATE TABLE citizens (
        id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
        themes TEXT,
        modes TEXT,
        formats TEXT,
        availability TEXT,
        max_hours REAL CHECK (max_hours >= 0),
        monthly_hours REAL CHECK (monthly_hours >= 0),
        latitude REAL CHECK (latitude BETWEEN -90 AND 90),
        longitude REAL CHECK (longitude BETWEEN -180 AND 180),
        radius_km REAL CHECK (radius_km >= 0),
        area TEXT,
        languages TEXT,
        abilities TEXT,
        birth_year INTEGER CHECK (birth_year BETWEEN 1850 AND 2200),
        organization TEXT,
        department TEXT,
        contactable INTEGER CHECK (contactable IN (0, 1)),
        joined_at TEXT,
        time_zone TEXT
      ) STRICT;
      """

    private static let actions = """
      CREATE TABLE actions (
        id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
        title TEXT NOT NULL CHECK (title <> ''),
        description TEXT,
        organization TEXT,
        initiator TEXT REFERENCES citizens (id) ON DELETE SET NULL,
        mode TEXT,
        themes TEXT,
        format TEXT CHECK (format IN ('onsite', 'remote', 'hybrid')),
        promises_needed INTEGER CHECK (promises_needed >= 0),
        starts_at TEXT,
        ends_at TEXT,
        hours REAL CHECK (hours >= 0),
        latitude REAL CHECK (latitude BETWEEN -90 AND 90),
        longitude REAL CHECK (longitude BETWEEN -180 AND 180),
        area TEXT,
        minimum INTEGER CHECK (minimum >= 0),
        target INTEGER CHECK (target >= 1),
        capacity INTEGER CHECK (capacity >= 0),
        pledge_limit INTEGER CHECK (pledge_limit >= 0),
        campaign TEXT,
        campaign_weight REAL CHECK (campaign_weight >= 0),
        impact TEXT,
        impact_value REAL CHECK (impact_value >= 0),
        requires TEXT,
        languages TEXT,
        minimum_age INTEGER CHECK (minimum_age >= 0),
        closes_at TEXT,
        status TEXT CHECK (status IN ('open', 'activated', 'failed', 'cancelled', 'done')),
        url TEXT,
        time_zone TEXT,
        CHECK (organization IS NULL OR initiator IS NULL),
        CHECK (unixepoch(ends_at) >= unixepoch(starts_at)),
        CHECK (minimum <= capacity),
        CHECK (minimum <= pledge_limit)
      ) STRICT;
      CREATE INDEX actions_by_start ON actions (starts_at);
      """

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
      CREATE INDEX pledges_by_action ON pledges (action);
      CREATE INDEX pledges_by_citizen ON pledges (citizen);
      """
  }
#endif
