#if Store
  import GRDB
  import OnPrometStore
  import Testing

  @Suite("A file of an earlier release becomes one of this release")
  struct MigrationTests {
    private static let firstRows = """
      INSERT INTO citizens (id, themes, max_hours, organization, contactable) VALUES
        ('zoe', 'climate:2;food', 3.5, 'parks', 1), ('amina', NULL, NULL, NULL, NULL);
      INSERT INTO actions (id, title, initiator, campaign, starts_at, ends_at, capacity, impact) VALUES
        ('planting', 'Plant trees', NULL, 'trees', '2011-04-02', '2011-04-03', 20, 'power(1.3)');
      INSERT INTO actions (id, title, initiator, organization) VALUES ('habit', 'Less meat', 'amina', NULL);
      INSERT INTO pledges (citizen, action, slot, pledged_at, places, all_or_none, condition, status, invited_by) VALUES
        ('zoe', 'planting', 'morning', '2011-03-01T10:00:00Z', 2, 1, 'at least 3', 'waiting', 'amina'),
        ('amina', 'planting', 'morning', NULL, 1, 0, NULL, 'kept', NULL),
        ('amina', 'planting', NULL, NULL, 1, 0, NULL, 'cancelled', NULL);
      """

    @Test("The first version's rows are all kept, in order, and what was known by name alone becomes a row")
    func keepsRows() throws {
      try StoreFile.with { path in
        let first = try DatabasePool(path: path)
        try Schema.migrator(upTo: 1).migrate(first)
        try first.write { db in try db.execute(sql: Self.firstRows) }
        try first.close()

        let store = try Store.open(path)
        #expect(try store.schemaVersion == Schema.version)
        #expect(try store.integrityProblems() == [])
        let catalog = try store.catalog()
        #expect(catalog.citizens.map(\.id) == ["zoe", "amina"])
        #expect(catalog.citizens[0].themes.map(\.weight) == [2, 1])
        #expect(catalog.citizens[0].contactable == true)
        #expect(catalog.organizations.map(\.id) == ["parks"])
        #expect(catalog.campaigns.map(\.id) == ["trees"])
        #expect(catalog.slots.map(\.id) == ["morning"])
        #expect(catalog.actions.map(\.id) == ["planting", "habit"])
        #expect(catalog.actions[0].span.clockIsKnown == false)
        #expect(catalog.actions[1].initiator == "amina")
        let pledges = catalog.pledges.indices.map { catalog.pledges[$0] }
        #expect(pledges.map(\.citizen) == ["zoe", "amina", "amina"])
        #expect(pledges.map(\.status) == [.waiting, .kept, .cancelled])
        #expect(pledges[0].condition?.description == "at least 3")
        #expect(pledges[0].invitedBy == "amina")
      }
    }

    @Test("A file that was migrated has the tables of a new one")
    func hasSameTables() throws {
      let fresh = try StoreFile.open { store in try tables(store) }
      let migrated = try StoreFile.with { path in
        let first = try DatabasePool(path: path)
        try Schema.migrator(upTo: 1).migrate(first)
        try first.close()
        return try tables(try Store.open(path))
      }
      #expect(migrated == fresh)
    }

    private func tables(_ store: Store) throws -> [String] {
      try store.read { db in
        try String.fetchAll(
          db, sql: "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_master ORDER BY name")
      }
    }
  }
#endif
