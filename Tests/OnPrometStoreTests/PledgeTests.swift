#if Store
  import CivicDomain
  import Dispatch
  import Foundation
  import OnPrometFiles
  import OnPrometStore
  import Synchronization
  import Testing

  @Suite("Promises get places as long as there are any, wait in order, and are never lost")
  struct PledgeTests {
    private static let people = ["amina", "bob", "carol", "dave", "eve"]

    private func withPlanting<Value>(limit: Int?, _ work: (Store) throws -> Value) throws -> Value {
      try StoreFile.open { store in
        try store.add(
          citizens: Self.people,
          Action(
            id: "planting", title: "Plant trees", span: TimeSpan(start: .noon(240)), pledgeLimit: limit,
            closesAt: .noon(200)))
        return try work(store)
      }
    }

    private func promise(
      _ citizen: String, places: Int = 1, allOrNone: Bool = false, _ store: Store
    ) throws -> Versioned<Pledge> {
      try store.pledge(
        Pledge(citizen: citizen, action: "planting", places: places, allOrNone: allOrNone), at: .noon())
    }

    private func statuses(_ store: Store) throws -> [String] {
      let pledges = try store.catalog().pledges
      return pledges.indices.map { "\(pledges[$0].citizen) \(pledges[$0].places) \(pledges[$0].status.rawValue)" }
    }

    @Test("500 promise at the same moment for 100 places: 100 are promised, 400 wait, those who came first are in")
    func limitsConcurrent() throws {
      try StoreFile.open { store in
        try store.add(
          citizens: (0..<500).map { "c\($0)" }, Action(id: "planting", title: "Plant trees", pledgeLimit: 100))
        let failures = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: 500) { index in
          do {
            _ = try store.pledge(Pledge(citizen: "c\(index)", action: "planting"), at: .noon())
          } catch {
            failures.add(1, ordering: .relaxed)
          }
        }
        #expect(failures.load(ordering: .relaxed) == 0)
        let pledges = try store.catalog().pledges
        #expect(pledges.count == 500)
        #expect(Array(pledges.status.prefix(100)) == Array(repeating: .pledged, count: 100))
        #expect(Array(pledges.status.suffix(400)) == Array(repeating: .waiting, count: 400))
      }
    }

    @Test("Whoever withdraws makes room for the first who waits, who must confirm")
    func promotes() throws {
      try withPlanting(limit: 2) { store in
        let first = try promise("amina", store)
        for citizen in ["bob", "carol", "dave"] { _ = try promise(citizen, store) }
        let withdrawn = try store.cancelPledge(first.id.text, at: .noon(1))
        #expect(withdrawn.record.status == .cancelled)
        #expect(try statuses(store) == ["amina 1 cancelled", "bob 1 pledged", "carol 1 pledged", "dave 1 waiting"])
        #expect(
          try store.told() == [
            "pledged amina", "pledged bob", "waiting carol", "waiting dave", "cancelled amina", "promoted carol",
          ])
        // Withdrawing again changes nothing.
        #expect(try store.cancelPledge(first.id.text, at: .noon(2)) == withdrawn)
      }
    }

    @Test("Places that are not confirmed in time go to the next; who confirms keeps them")
    func expires() throws {
      try withPlanting(limit: 1) { store in
        let first = try promise("amina", store)
        let (second, third) = (try promise("bob", store), try promise("carol", store))
        _ = try store.cancelPledge(first.id.text, at: .noon())
        let deadline = try store.look { try $0.confirmationDeadline(of: second.id.text) }
        #expect(deadline == .noon(24))
        try store.advance(to: .noon(11))
        #expect(try !store.told().contains("confirmation_due bob"))
        for hours in [12.0, 13, 24] { try store.advance(to: .noon(hours)) }
        #expect(try store.told().filter { $0 == "confirmation_due bob" }.count == 1)
        #expect(throws: StoreError.closed) { try store.confirm(second.id.text, at: .noon(25)) }
        try store.advance(to: .noon(25))
        #expect(try statuses(store) == ["amina 1 cancelled", "bob 1 cancelled", "carol 1 pledged"])
        #expect(try store.confirm(third.id.text, at: .noon(26)).record.status == .pledged)
        try store.advance(to: .noon(100))
        #expect(try statuses(store).last == "carol 1 pledged")
        #expect(try store.told().suffix(3) == ["cancelled bob", "promoted carol", "confirmed carol"])
      }
    }

    @Test("Places that come together wait together; of others, those that are free are promised and the rest waits")
    func splitsOthers() throws {
      try withPlanting(limit: 4) { store in
        let first = try promise("amina", places: 3, store)
        #expect(try promise("bob", places: 2, allOrNone: true, store).record.status == .waiting)
        #expect(try promise("carol", places: 3, store).record.places == 1)
        #expect(
          try statuses(store) == ["amina 3 pledged", "bob 2 waiting", "carol 1 pledged", "carol 2 waiting"])
        _ = try store.cancelPledge(first.id.text, at: .noon())
        // Bob's two fit, then one of Carol's two.
        #expect(
          try statuses(store) == [
            "amina 3 cancelled", "bob 2 pledged", "carol 1 pledged", "carol 1 waiting", "carol 1 pledged",
          ])
      }
    }

    @Test("Nobody promises twice; who withdrew may promise again, at the end of the list")
    func refusesTwice() throws {
      try withPlanting(limit: 1) { store in
        let first = try promise("amina", store)
        #expect(throws: StoreError.exists) { try promise("amina", store) }
        _ = try promise("bob", store)
        _ = try store.cancelPledge(first.id.text, at: .noon())
        #expect(try promise("amina", store).record.status == .waiting)
      }
    }

    @Test("When places were given up is kept, of one that waited nothing, since nobody misses it")
    func remembersWithdrawals() throws {
      try withPlanting(limit: 1) { store in
        let pledges = try ["amina", "bob"].map { try promise($0, store) }
        for (hours, pledge) in zip([1.0, 2], pledges.reversed()) {
          _ = try store.cancelPledge(pledge.id.text, at: .noon(hours))
        }
        let catalog = try store.catalog()
        #expect(catalog.pledges.indices.map { catalog.pledges[$0].cancelledAt } == [.noon(2), nil])
        try StoreFile.open { copy in
          try copy.add(catalog, at: .noon(3))
          #expect(try copy.catalog().pledges == catalog.pledges)
        }
      }
    }

    @Test("A higher limit gives its places to who waits")
    func raises() throws {
      try withPlanting(limit: 1) { store in
        for citizen in Self.people { _ = try promise(citizen, store) }
        var action = try store.read(Action.self, "planting").record
        action.pledgeLimit = 3
        _ = try store.replace(action, at: .noon())
        #expect(try store.catalog().pledges.status == [.pledged, .pledged, .pledged, .waiting, .waiting])
      }
    }

    @Test("Nobody promises what is closed, has begun or is called off, nor what is not there")
    func refusesClosed() throws {
      try withPlanting(limit: nil) { store in
        let pledge = try Pledge(citizen: "amina", action: "planting")
        #expect(throws: StoreError.closed) { try store.pledge(pledge, at: .noon(200.1)) }
        var action = try store.read(Action.self, "planting").record
        action.status = .cancelled
        _ = try store.replace(action, at: .noon())
        #expect(throws: StoreError.closed) { try store.pledge(pledge, at: .noon()) }
        #expect(throws: StoreError.self) {
          try store.pledge(Pledge(citizen: "nobody", action: "planting"), at: .noon())
        }
        #expect(try store.catalog().pledges.count == 0)
        #expect(try store.told() == ["action_cancelled"])
      }
    }

    @Test("Who came is known in three states, and never more places than were promised")
    func attends() throws {
      try withPlanting(limit: 3) { store in
        let ids = try ["amina", "bob", "carol", "dave"].map { try promise($0, store).id.text }
        let list = [
          Attendance(pledge: ids[0], attended: 1), Attendance(pledge: ids[1], attended: 0),
          Attendance(pledge: ids[2], attended: nil),
        ]
        let ticked = try store.attendance("planting", list, at: .noon(250))
        #expect(ticked.map(\.record.status) == [.kept, .noShow, .unknown])
        #expect(try store.attendance("planting", list, at: .noon(251)) == ticked)
        #expect(try store.told().suffix(3) == ["attended amina", "attended bob", "attended carol"])
        for (id, attended) in [(ids[0], 2), (ids[3], 1), ("nothing", 1)] {
          #expect(throws: StoreError.self) {
            try store.attendance("planting", [Attendance(pledge: id, attended: attended)], at: .noon(250))
          }
        }
        #expect(throws: StoreError.closed) { try store.cancelPledge(ids[0], at: .noon(251)) }
      }
    }
  }
#endif
