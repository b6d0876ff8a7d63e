#if Store
  import CivicDomain
  import Foundation
  import OnPrometFiles
  import OnPrometReport
  import OnPrometStore
  import Testing

  @Suite("Records are read, listed, added, replaced and deleted with their versions")
  struct RecordTests {
    @Test("What was added is read back as it was, all its digits too, with version 1")
    func readsBack() throws {
      try StoreFile.open { store in
        _ = try store.insert(Organization(id: "parks", name: "Parcs & jardins", kind: .association), at: .noon())
        _ = try store.insert(Citizen(id: "bob"), at: .noon())
        let citizen = try Citizen(
          id: "zoé", themes: [Interest("climate", weight: 0.1 + 0.2), Interest("food")], formats: [.remote],
          availability: Availability(parsing: "mon-fri 18:00-22:00"), maximumHours: 1.0 / 3,
          location: Coordinate(latitude: 48.85661400000001, longitude: 4.688971), birthYear: 1984,
          organization: "parks", comesWith: ["bob"], contactable: false, joinedAt: .noon(0.0001),
          timeZone: TimeZone(identifier: "Europe/Paris"))
        let added = try store.insert(citizen, at: .noon())
        #expect(added == Versioned(id: "zoé", version: 1, record: citizen))
        #expect(try store.read(Citizen.self, "zoé") == added)
        #expect(try store.catalog().citizens.last == citizen)
      }
    }

    @Test("A change is refused when somebody else came first")
    func minds() throws {
      try StoreFile.open { store in
        var action = try Action(id: "planting", title: "Plant trees")
        _ = try store.insert(action, at: .noon())
        #expect(throws: StoreError.exists) { try store.insert(action, at: .noon()) }
        action.title = "Plant oaks"
        #expect(try store.replace(action, ifVersion: 1, at: .noon()).version == 2)
        #expect(throws: StoreError.changed(version: 2)) { try store.replace(action, ifVersion: 1, at: .noon()) }
        #expect(throws: StoreError.changed(version: 2)) {
          try store.delete(Action.self, "planting", ifVersion: 1, at: .noon())
        }
        #expect(try store.read(Action.self, "planting").record.title == "Plant oaks")
        try store.delete(Action.self, "planting", ifVersion: 2, at: .noon())
        #expect(throws: StoreError.absent) { try store.read(Action.self, "planting") }
        #expect(throws: StoreError.absent) { try store.replace(action, at: .noon()) }
      }
    }

    @Test("A row that is named must be there, and the column that names it is told")
    func checksReferences() throws {
      try StoreFile.open { store in
        let problem = TableProblem(
          file: "actions", column: "organization", value: "parks", kind: .field(.existing(table: "organizations")))
        #expect(throws: StoreError.refused(problem)) {
          try store.insert(Action(id: "a", title: "A", organization: "parks"), at: .noon())
        }
        _ = try store.insert(Organization(id: "parks"), at: .noon())
        _ = try store.insert(Action(id: "a", title: "A", organization: "parks"), at: .noon())
        #expect(throws: StoreError.needed(by: "actions")) {
          try store.delete(Organization.self, "parks", at: .noon())
        }
      }
    }

    @Test("A list is read page by page, each row once", arguments: [1, 2, 3, 7, 100])
    func lists(limit: Int) throws {
      try StoreFile.open { store in
        _ = try store.insert(Organization(id: "parks"), at: .noon())
        let ids = (1...7).map { "a/\($0) é" }
        for id in ids.reversed() {
          _ = try store.insert(Action(id: id, title: "A", organization: "parks"), at: .noon())
        }
        _ = try store.insert(Action(id: "other", title: "B"), at: .noon())
        for slot in ["x", "y", "z"] { _ = try store.insert(Slot(action: ids[2], id: slot), at: .noon()) }
        let actions = try pages(Action.self, limit, [RecordFilter("organization", "parks")], store)
        #expect(actions.map(\.id) == ids)
        #expect(try pages(Slot.self, limit, [], store).map(\.id) == ["x", "y", "z"])
        #expect(throws: StoreError.absent) { try store.list(Slot.self, after: "no cursor", limit: 1) }
      }
    }

    private func pages<Record: StoredRecord>(
      _ type: Record.Type, _ limit: Int, _ filters: [RecordFilter], _ store: Store
    ) throws -> [Record] {
      var rows: [Record] = []
      var cursor: String?
      repeat {
        let page = try store.list(type, after: cursor, limit: limit, filters: filters)
        #expect(page.rows.count <= limit)
        rows += page.rows.map(\.record)
        cursor = page.next
      } while cursor != nil
      return rows
    }

    @Test("The revision grows with every change and with nothing else")
    func counts() throws {
      try StoreFile.open { store in
        let start = try store.revision
        _ = try store.insert(Citizen(id: "amina"), at: .noon())
        #expect(try store.revision == start + 1)
        _ = try store.catalog()
        try store.advance(to: .noon())
        #expect(throws: StoreError.exists) { try store.insert(Citizen(id: "amina"), at: .noon()) }
        #expect(try store.revision == start + 1)
      }
    }
  }
#endif
