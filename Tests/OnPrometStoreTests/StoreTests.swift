#if Store
  import Foundation
  import GRDB
  import OnPrometStore
  import Testing

  @Suite("An SQLite file that keeps promises")
  struct StoreTests {
    /// Runs the work on a file in a fresh folder and removes the folder.
    private func withFile(_ work: (_ path: String) throws -> Void) throws {
      let folder = FileManager.default.temporaryDirectory.appending(path: "store-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      try work(folder.appending(path: "promises.sqlite").path)
    }

    @Test("A new file has the newest schema and is sound; opening it again keeps what it holds")
    func opensTwice() throws {
      try withFile { path in
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
        "INSERT INTO pledges (citizen, action) VALUES ('nobody', 'planting')",
        "INSERT INTO pledges (citizen, action) VALUES ('amina', 'nothing')",
        "INSERT INTO pledges (citizen, action, status) VALUES ('amina', 'planting', 'perhaps')",
        "INSERT INTO pledges (citizen, action, places) VALUES ('amina', 'planting', 0)",
      ])
    func refuses(statement: String) throws {
      try withFile { path in
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
      try withFile { path in
        let store = try Store.open(path)
        try store.write { db in
          try db.execute(sql: "INSERT INTO citizens (id) VALUES ('amina')")
          try db.execute(sql: "INSERT INTO actions (id, title, starts_at) VALUES ('a', 'A', '2011-04-02')")
          try db.execute(sql: "INSERT INTO pledges (citizen, action) VALUES ('amina', 'a')")
        }
        #expect(try store.read { db in try Int.fetchOne(db, sql: "SELECT sum(places) FROM pledges") } == 1)
      }
    }

    @Test("Erasing a citizen erases her promises")
    func erases() throws {
      try withFile { path in
        let store = try Store.open(path)
        try store.write { db in
          try db.execute(sql: "INSERT INTO citizens (id) VALUES ('amina'), ('bob')")
          try db.execute(sql: "INSERT INTO actions (id, title, initiator) VALUES ('a', 'A', 'amina')")
          try db.execute(
            sql: "INSERT INTO pledges (citizen, action, invited_by) VALUES ('amina', 'a', NULL), ('bob', 'a', 'amina')")
          try db.execute(sql: "DELETE FROM citizens WHERE id = 'amina'")
        }
        let left = try store.read { db in try String.fetchAll(db, sql: "SELECT citizen FROM pledges") }
        #expect(left == ["bob"])
        #expect(try store.integrityProblems() == [])
      }
    }

    @Test("References that meet nothing are named")
    func namesOrphans() throws {
      try withFile { path in
        let store = try Store.open(path)
        var lenient = Configuration()
        lenient.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: path, configuration: lenient)
        try queue.write { db in try db.execute(sql: "INSERT INTO pledges (citizen, action) VALUES ('nobody', 'a')") }
        let problems = try store.integrityProblems()
        #expect(problems.count == 2)
        #expect(problems.contains("row 1 of pledges refers to nothing in citizens"))
      }
    }

    @Test("A file of a later release is refused")
    func refusesNewerSchema() throws {
      try withFile { path in
        let store = try Store.open(path)
        try store.write { db in try db.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('2: later')") }
        #expect(throws: StoreError.newerSchema) { try Store.open(path) }
      }
    }

    @Test("A file that is no database, and a folder that is absent, are errors")
    func refusesOtherFiles() throws {
      try withFile { path in
        try Data("id,title\n1,Plant trees\n".utf8).write(to: URL(filePath: path))
        #expect(throws: StoreError.self) { try Store.open(path) }
        #expect(throws: StoreError.self) { try Store.open(path + "/absent/promises.sqlite") }
      }
    }
  }
#endif
