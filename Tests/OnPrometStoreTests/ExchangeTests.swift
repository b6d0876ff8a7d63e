#if Store
  import CivicDomain
  import Foundation
  import OnPrometFiles
  import OnPrometReport
  import OnPrometStore
  import Testing

  @Suite("Tables go into the store and come out of it as they were")
  struct ExchangeTests {
    private static let town = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "datasets/town").path

    private static func read() throws -> Catalog {
      try CatalogReading(TableSources(folder: town)).catalog
    }

    @Test("Every row of every table of the invented town comes out in its place")
    func comesOut() throws {
      try StoreFile.open { store in
        let town = try Self.read()
        try store.add(town, at: .noon())
        let kept = try store.catalog()
        #expect(kept.organizations == town.organizations)
        #expect(kept.campaigns == town.campaigns)
        #expect(kept.citizens == town.citizens)
        #expect(kept.supporters == town.supporters)
        #expect(kept.actions == town.actions)
        #expect(kept.slots == town.slots)
        #expect(kept.pledges == town.pledges)
        #expect(kept.proposals == town.proposals)
        #expect(kept.reminders == town.reminders)
        #expect(try store.integrityProblems() == [])
      }
    }

    @Test("All rows go in, or none")
    func isWhole() throws {
      try StoreFile.open { store in
        let town = try Self.read()
        let last = try #require(town.actions.last)
        _ = try store.insert(Action(id: last.id, title: "Taken"), at: .noon())
        let problem = TableProblem(file: "actions", column: "id", value: last.id, kind: .field(.unique))
        #expect(throws: StoreError.refused(problem)) { try store.add(town, at: .noon()) }
        #expect(try store.catalog().citizens.isEmpty)
        try store.add(town, replacing: true, at: .noon())
        let replaced = try store.read(Action.self, RecordKey([last.id]))
        #expect(replaced.version == 2)
        #expect(replaced.record == last)
      }
    }

    @Test("What is named without a table of its own gets a row; an action cannot, since it needs a title")
    func addsNames() throws {
      try StoreFile.open { store in
        let action = try Action(id: "planting", title: "Plant trees", organization: "parks", campaign: "trees")
        let pledge = try Pledge(citizen: "amina", action: "planting", slot: "morning", invitedBy: "bob")
        try store.add(Catalog(actions: [action], pledges: PledgeTable([pledge])), at: .noon())
        let kept = try store.catalog()
        #expect(kept.organizations.map(\.id) == ["parks"])
        #expect(kept.campaigns.map(\.id) == ["trees"])
        #expect(kept.citizens.map(\.id) == ["amina", "bob"])
        #expect(kept.slots.map(\.id) == ["morning"])
        let other = try Pledge(citizen: "amina", action: "nothing")
        #expect(throws: StoreError.self) { try store.add(Catalog(pledges: PledgeTable([other])), at: .noon()) }
      }
    }
  }
#endif
