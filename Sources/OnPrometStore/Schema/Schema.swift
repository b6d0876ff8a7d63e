#if Store
  import GRDB

  /// The tables of the file, migration by migration. A migration that has been released never changes: the next one follows.
  ///
  /// Columns have the names and the meaning of the tables that people exchange. Lists, curves and conditions are kept as the
  /// text of their cell, instants as ISO 8601 text, and NULL is "not known".
  package enum Schema {
    /// The newest version: how many migrations there are.
    package static let version = migrations.count

    private static let migrations: [(name: String, migrate: @Sendable (Database) throws -> Void)] = [
      ("1: citizens, actions, pledges", createFirstTables),
      ("2: all tables, tokens, events", createAllTables),
      ("3: feed keys, deliveries given up", createFeedKeys),
    ]

    /// Brings a file to the newest version.
    package static var migrator: DatabaseMigrator { migrator(upTo: version) }

    /// Brings a file to a version; a newer file stays as it is.
    package static func migrator(upTo version: Int) -> DatabaseMigrator {
      var migrator = DatabaseMigrator()
      for (name, migrate) in migrations.prefix(version) { migrator.registerMigration(name, migrate: migrate) }
      return migrator
    }
  }
#endif
