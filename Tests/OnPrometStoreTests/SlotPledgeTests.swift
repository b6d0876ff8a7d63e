#if Store
  import CivicDomain
  import Dispatch
  import OnPrometStore
  import Synchronization
  import Testing

  @Suite("Promises for a slot need a place there and in the action")
  struct SlotPledgeTests {
    /// An action with a slot of two places, one of five, and one without a capacity.
    private func withShifts<Value>(limit: Int?, people: Int = 6, _ work: (Store) throws -> Value) throws -> Value {
      try StoreFile.open { store in
        try store.add(
          citizens: (0..<people).map { "c\($0)" }, Action(id: "planting", title: "Plant trees", pledgeLimit: limit))
        for (id, capacity) in [("early", 2), ("late", 5), ("any", nil)] {
          _ = try store.insert(Slot(action: "planting", id: id, capacity: capacity), at: .noon())
        }
        return try work(store)
      }
    }

    @discardableResult
    private func promise(
      _ number: Int, _ slot: String?, places: Int = 1, allOrNone: Bool = false, _ store: Store
    ) throws -> Versioned<Pledge> {
      try store.pledge(
        Pledge(citizen: "c\(number)", action: "planting", slot: slot, places: places, allOrNone: allOrNone),
        at: .noon())
    }

    private func statuses(_ store: Store) throws -> [String] {
      let pledges = try store.catalog().pledges
      return pledges.indices.map { row in
        let pledge = pledges[row]
        return "\(pledge.citizen) \(pledge.slot ?? "-") \(pledge.places) \(pledge.status.rawValue)"
      }
    }

    @Test("A full slot makes people wait while others have room; who names none counts against the action alone")
    func fills() throws {
      try withShifts(limit: 5) { store in
        try promise(0, "early", places: 2, store)
        try promise(1, "early", store)
        try promise(2, "late", store)
        try promise(3, nil, store)
        try promise(4, "any", places: 2, allOrNone: true, store)
        #expect(
          try statuses(store) == [
            "c0 early 2 pledged", "c1 early 1 waiting", "c2 late 1 pledged", "c3 - 1 pledged", "c4 any 2 waiting",
          ])
      }
    }

    @Test("A place that is given up goes to the first who waits and can use it")
    func promotes() throws {
      try withShifts(limit: 4) { store in
        let early = try promise(0, "early", places: 2, store)
        let late = try promise(1, "late", places: 2, store)
        for (number, slot) in [(2, "early"), (3, "late"), (4, "early")] { try promise(number, slot, store) }
        _ = try store.cancelPledge(late.id.text, at: .noon())
        // The action has two places again, the early slot none: only c3 can use one.
        #expect(
          try statuses(store).suffix(3) == ["c2 early 1 waiting", "c3 late 1 pledged", "c4 early 1 waiting"])
        _ = try store.cancelPledge(early.id.text, at: .noon())
        #expect(
          try statuses(store).suffix(3) == ["c2 early 1 pledged", "c3 late 1 pledged", "c4 early 1 pledged"])
      }
    }

    @Test("Of places that need not come together, a slot gives those that it has")
    func splits() throws {
      try withShifts(limit: nil) { store in
        try promise(0, "early", places: 3, store)
        try promise(1, "early", places: 2, allOrNone: true, store)
        #expect(try statuses(store) == ["c0 early 2 pledged", "c0 early 1 waiting", "c1 early 2 waiting"])
      }
    }

    @Test("A higher capacity of a slot gives its places to who waits")
    func raises() throws {
      try withShifts(limit: nil) { store in
        for number in 0..<5 { try promise(number, "early", store) }
        _ = try store.replace(Slot(action: "planting", id: "early", capacity: 4), at: .noon())
        #expect(try store.catalog().pledges.status == [.pledged, .pledged, .pledged, .pledged, .waiting])
      }
    }

    @Test("300 promise at the same moment for slots of 2 and 5 places: exactly so many have one, the first who came")
    func limitsConcurrent() throws {
      try withShifts(limit: 200, people: 300) { store in
        let failures = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: 300) { number in
          do {
            try promise(number, ["early", "late", "any"][number % 3], store)
          } catch {
            failures.add(1, ordering: .relaxed)
          }
        }
        #expect(failures.load(ordering: .relaxed) == 0)
        let pledges = try store.catalog().pledges
        let rows = pledges.indices.map { pledges[$0] }
        for (slot, places) in [("early", 2), ("late", 5), ("any", 100)] {
          let statuses = rows.filter { $0.slot == slot }.map(\.status)
          #expect(
            statuses == Array(repeating: .pledged, count: places) + Array(repeating: .waiting, count: 100 - places))
        }
      }
    }
  }
#endif
