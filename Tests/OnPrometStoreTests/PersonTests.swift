#if Store
  import CivicDomain
  import Foundation
  import OnPrometFiles
  import OnPrometStore
  import Testing

  @Suite("A person can have everything that is held about her, and have it erased")
  struct PersonTests {
    private static let id = "amina-7f3c91d2"

    /// A file in which the person stands in every table, among many others, with promises kept, made and awaited.
    private func fill(_ store: Store) throws {
      try store.change(at: .noon()) { transaction in
        _ = try transaction.insert(Organization(id: "parks"))
        for number in 0..<400 { _ = try transaction.insert(Citizen(id: "citizen-\(number)", area: "north")) }
        _ = try transaction.insert(Citizen(id: Self.id, themes: [Interest("climate")], organization: "parks"))
        _ = try transaction.insert(Citizen(id: "friend", comesWith: [Self.id, "citizen-1"]))
        _ = try transaction.insert(Supporter(citizen: Self.id, organization: "parks"))
        _ = try transaction.insert(
          Action(id: "past", title: "Plant trees", organization: "parks", span: TimeSpan(start: .noon(1))))
        _ = try transaction.insert(Action(id: "full", title: "Plant oaks", organization: "parks", pledgeLimit: 1))
        _ = try transaction.insert(Action(id: "habit", title: "Less meat", initiator: Self.id))
        let kept = try transaction.pledge(Pledge(citizen: Self.id, action: "past"))
        _ = try transaction.pledge(Pledge(citizen: Self.id, action: "full"))
        _ = try transaction.pledge(Pledge(citizen: "citizen-2", action: "full"))
        _ = try transaction.pledge(
          Pledge(
            citizen: "friend", action: "habit",
            condition: PledgeCondition(parsing: "all of (\(Self.id), citizen-1) or at least 9"), invitedBy: Self.id))
        _ = try transaction.attendance("past", [Attendance(pledge: kept.id.text, attended: 1)])
        try transaction.add(
          Catalog(
            proposals: [try Proposal(citizen: Self.id, action: "full", proposedAt: .noon())],
            reminders: [try Reminder(citizen: Self.id, action: "full", sentAt: .noon())]))
        let token = try transaction.issueToken(.citizen, scope: Self.id)
        _ = try transaction.once(RepeatableRequest(token: token.id, key: "k", fingerprint: "f")) { _ in
          StoredAnswer(status: 201, location: nil, etag: nil, body: Data(Self.id.utf8))
        }
      }
    }

    @Test("Everything about her, and nothing about others")
    func tells() throws {
      try StoreFile.open { store in
        try fill(store)
        let everything = try store.everything(about: Self.id)
        #expect(everything["citizen"]?["id"]?.string == Self.id)
        let counts = ["supporters", "actions", "pledges", "proposals", "reminders", "events", "tokens"].map {
          everything[$0]?.array?.count
        }
        #expect(counts == [1, 1, 2, 1, 1, 3, 1])
        #expect(!everything.text.contains("citizen-"))
        #expect(throws: StoreError.absent) { try store.everything(about: "nobody") }
      }
    }

    @Test("Her identifier is nowhere in the bytes of the file and its log")
    func leavesNoTrace() throws {
      try StoreFile.with { path in
        let store = try Store.open(path)
        try fill(store)
        // Rows move from page to page as others come in between, and leave copies behind.
        try store.change(at: .noon()) { transaction in
          for number in 0..<400 { _ = try transaction.insert(Citizen(id: "a-\(number)", area: "south")) }
        }
        #expect(try traces(path) > 0)
        try store.erase(Self.id, at: .noon(2))
        #expect(try traces(path) == 0)
        #expect(try store.integrityProblems() == [])
        #expect(throws: StoreError.absent) { try store.erase(Self.id, at: .noon(2)) }
      }
    }

    private func traces(_ path: String) throws -> Int {
      try ["", "-wal", "-shm"].reduce(0) { count, suffix in
        guard FileManager.default.fileExists(atPath: path + suffix) else { return count }
        let bytes = try Data(contentsOf: URL(filePath: path + suffix))
        return count + (bytes.range(of: Data(Self.id.utf8)) == nil ? 0 : 1)
      }
    }

    @Test("Others keep their counts, her free place goes to who waits, and what named her names nobody")
    func keepsOthers() throws {
      try StoreFile.open { store in
        try fill(store)
        try store.erase(Self.id, at: .noon(2))
        let catalog = try store.catalog()
        let pledges = catalog.pledges.indices.map { catalog.pledges[$0] }
        #expect(pledges.map(\.action) == ["past", "full", "habit"])
        #expect(pledges.map(\.status) == [.kept, .pledged, .pledged])
        #expect(pledges[1].citizen == "citizen-2")
        #expect(pledges[2].invitedBy == nil)
        #expect(pledges[2].condition.map { "\($0)".contains("citizen-1") } == true)
        let nobody = try store.read(Citizen.self, RecordKey([pledges[0].citizen])).record
        #expect(nobody == (try Citizen(id: nobody.id, contactable: false)))
        #expect(try store.read(Citizen.self, "friend").record.comesWith == ["citizen-1"])
        #expect(try store.read(Action.self, "habit").record.initiator == nil)
        #expect(try store.told().suffix(2) == ["cancelled", "promoted citizen-2"])
        #expect(try store.tokens().isEmpty)
      }
    }
  }
#endif
