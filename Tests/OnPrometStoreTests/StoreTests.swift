#if Store
  import Foundation
  import GRDB
  import OnPrometStore
  import Testing

  @Suite("An SQLite file that keeps promises")
  struct StoreTests {
    @Test("A new file has the newest schema and is sound; opening it again keeps what it holds")
    func opensTwice() throws {
      try StoreFile.with { path in
        let store = try Store.open(path)
        #expect(try store.schemaVersion == Schema.version)
        #expect(try store.integrityProblems() == [])
        try store.write { db in try db.execute(sql: "INSERT INTO citizens (id) VALUES ('amina')") }

        let again = try Store.open(path)
        #expect(try again.read { db in try String.fetchAll(db, sql: "SELECT id FROM citizens") } == ["amina"])
      }
    }

    @Test(
      "The file itself refuses what the tables refuse",
      arguments: [
        "INSERT INTO citizens (id) VALUES ('')",
        "INSERT INTO citizens (id, latitude) VALUES ('bob', 95)",
        "INSERT INTO citizens (id, birth_year) VALUES ('bob', 12)",
        "INSERT INTO actions (id, title, minimum, capacity) VALUES ('a', 'A', 10, 5)",
        "INSERT INTO actions (id, title, starts_at, ends_at) VALUES ('a', 'A', '2011-04-02T10:00Z', '2011-04-01T10:00Z')",
        "INSERT INTO actions (id, title, starts_at, ends_at) VALUES "
          + "('a', 'A', '2011-04-02T10:00:00+02:00', '2011-04-02T07:00:00Z')",
        "INSERT INTO actions (id, title, format) VALUES ('a', 'A', 'by post')",
        "INSERT INTO actions (id, title, organization, initiator) VALUES ('a', 'A', 'parks', 'amina')",
        "INSERT INTO pledges (id, citizen, action) VALUES ('p', 'nobody', 'planting')",
        "INSERT INTO pledges (id, citizen, action) VALUES ('p', 'amina', 'nothing')",
        "INSERT INTO pledges (id, citizen, action, slot) VALUES ('p', 'amina', 'planting', 'nothing')",
        "INSERT INTO citizens (id, organization) VALUES ('bob', 'nothing')",
        "INSERT INTO tokens (id, hash, role, scope, issued_at) VALUES ('t', x'00', 'admin', 'parks', '2011-04-02')",
        "INSERT INTO events (at, kind, payload) VALUES ('2011-04-02T10:00:00Z', 'pledged', 'no JSON')",
        "INSERT INTO pledges (id, citizen, action, status) VALUES ('p', 'amina', 'planting', 'perhaps')",
        "INSERT INTO pledges (id, citizen, action, places) VALUES ('p', 'amina', 'planting', 0)",
      ])
    func refuses(statement: String) throws {
      try StoreFile.with { path in
        let store = try Store.open(path)
        try store.write { db in
          try db.execute(sql: "INSERT INTO citizens (id) VALUES ('amina')")
          try db.execute(sql: "INSERT INTO actions (id, title) VALUES ('planting', 'Plant trees')")
        }
        #expect(throws: StoreError.self) { try store.write { db in try db.execute(sql: statement) } }
      }
    }

    @Test("What is unknown is NULL and passes every check; a promise defaults to one place")
    func unknownPasses() throws {
      try StoreFile.with { path in
        let store = try Store.open(path)
        try store.write { db in
          try db.execute(sql: "INSERT INTO citizens (id) VALUES ('amina')")
          try db.execute(sql: "INSERT INTO actions (id, title, starts_at) VALUES ('a', 'A', '2011-04-02')")
          try db.execute(sql: "INSERT INTO pledges (id, citizen, action) VALUES ('p', 'amina', 'a')")
        }
        #expect(try store.read { db in try Int.fetchOne(db, sql: "SELECT sum(places) FROM pledges") } == 1)
      }
    }

    @Test("References that meet nothing are named")
    func namesOrphans() throws {
      try StoreFile.with { path in
        let store = try Store.open(path)
        var lenient = Configuration()
        lenient.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: path, configuration: lenient)
        try queue.write { db in
          try db.execute(sql: "INSERT INTO pledges (id, citizen, action) VALUES ('p', 'nobody', 'a')")
        }
        let problems = try store.integrityProblems()
        #expect(problems.count == 2)
        #expect(problems.contains("row 1 of pledges refers to nothing in citizens"))
      }
    }

    @Test("An acknowledged change is on the disk, and what is deleted is overwritten")
    func isDurable() throws {
      try StoreFile.open { store in
        let settings = try store.write { db in
          try ["synchronous", "secure_delete", "foreign_keys"].map { try Int.fetchOne(db, sql: "PRAGMA \($0)") }
        }
        #expect(settings == [2, 1, 1])
      }
    }

    @Test("A file of a later release is refused")
    func refusesNewerSchema() throws {
      try StoreFile.with { path in
        let store = try Store.open(path)
        try store.write { db in try db.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('later')") }
        #expect(throws: StoreError.newerSchema) { try Store.open(path) }
      }
    }

    @Test("A file that is no database, and a folder that is absent, are errors")
    func refusesOtherFiles() throws {
      try StoreFile.with { path in
        try Data("id,title\n1,Plant trees\n".utf8).write(to: URL(filePath: path))
        #expect(throws: StoreError.self) { try Store.open(path) }
        #expect(throws: StoreError.self) { try Store.open(path + "/absent/promises.sqlite") }
      }
    }
  }
#endif
