#if Store
  extension Schema {
    /// For which version a table is written: the second refers to tables that came with it, and adds columns.
    enum Edition {
      case first, second

      /// What follows the type of a column that names a row of another table.
      func reference(to table: String) -> String {
        self == .first ? "" : " REFERENCES \(table) (id) ON DELETE RESTRICT"
      }

      /// A column that the first version has not.
      func adding(_ column: String) -> String {
        self == .first ? "" : ",\n  \(column)"
      }
    }

    /// How often a row was written.
    static let rowVersion = "version INTEGER NOT NULL DEFAULT 1"

    /// The table of citizens.
    static func citizens(_ edition: Edition) -> String {
      """
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
        organization TEXT\(edition.reference(to: "organizations")),
        department TEXT\(edition.adding("comes_with TEXT")),
        contactable INTEGER CHECK (contactable IN (0, 1)),
        joined_at TEXT,
        time_zone TEXT\(edition.adding(rowVersion))
      ) STRICT;

      """
    }

    /// The table of actions.
    static func actions(_ edition: Edition) -> String {
      """
      CREATE TABLE actions (
        id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
        title TEXT NOT NULL CHECK (title <> ''),
        description TEXT,
        organization TEXT\(edition.reference(to: "organizations")),
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
        campaign TEXT\(edition.reference(to: "campaigns")),
        campaign_weight REAL CHECK (campaign_weight >= 0),
        impact TEXT,
        impact_value REAL CHECK (impact_value >= 0),
        requires TEXT,
        languages TEXT,
        minimum_age INTEGER CHECK (minimum_age >= 0),
        closes_at TEXT,
        status TEXT CHECK (status IN ('open', 'activated', 'failed', 'cancelled', 'done')),
        url TEXT,
        time_zone TEXT\(edition.adding(rowVersion)),
        CHECK (organization IS NULL OR initiator IS NULL),
        CHECK (unixepoch(ends_at) >= unixepoch(starts_at)),
        CHECK (minimum <= capacity),
        CHECK (minimum <= pledge_limit)
      ) STRICT;

      """
    }
  }
#endif
