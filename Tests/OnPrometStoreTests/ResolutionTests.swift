#if Store
  import CivicDomain
  import Foundation
  import OnPrometStore
  import Testing

  @Suite("A promise that needs others is settled once, and everybody is told")
  struct ResolutionTests {
    private func withPromise<Value>(_ work: (Store) throws -> Value) throws -> Value {
      try StoreFile.open { store in
        try store.change(at: .noon()) { transaction in
          for id in ["amina", "bob", "carol", "dave"] {
            _ = try transaction.insert(Citizen(id: id, department: id == "dave" ? "it" : nil))
          }
          _ = try transaction.insert(
            Action(
              id: "habit", title: "Less meat", initiator: "amina", promisesNeeded: 3, closesAt: .noon(10)))
        }
        return try work(store)
      }
    }

    private func promise(_ citizen: String, _ condition: String? = nil, _ store: Store) throws {
      _ = try store.pledge(
        Pledge(citizen: citizen, action: "habit", condition: condition.map { try PledgeCondition(parsing: $0) }),
        at: .noon(1))
    }

    private func status(_ store: Store) throws -> Action.Status? {
      try store.read(Action.self, "habit").record.status
    }

    @Test("It is activated as soon as enough have promised, and those who promised and the initiator are told")
    func activates() throws {
      try withPromise { store in
        for citizen in ["bob", "carol"] { try promise(citizen, nil, store) }
        #expect(try status(store) == nil)
        try promise("dave", nil, store)
        #expect(try status(store) == .activated)
        #expect(
          try store.told().suffix(5) == [
            "activated", "activated bob", "activated carol", "activated dave", "activated amina",
          ])
        let version = try store.read(Action.self, "habit").version
        #expect(try store.resolve("habit", at: .noon(20)).version == version)
      }
    }

    @Test("Promises count only while their conditions hold")
    func mindsConditions() throws {
      try withPromise { store in
        try promise("bob", nil, store)
        try promise("carol", "at least 1 of department:it", store)
        try promise("amina", "at most 3", store)
        #expect(try status(store) == nil)
        try promise("dave", "all of (carol)", store)
        #expect(try status(store) == .activated)
      }
    }

    @Test("It is settled once, also where a lower need and a higher limit settle it in one change")
    func settlesOnce() throws {
      try withPromise { store in
        var action = try store.read(Action.self, "habit").record
        action.pledgeLimit = 1
        _ = try store.replace(action, at: .noon())
        for citizen in ["bob", "carol"] { try promise(citizen, nil, store) }
        action.pledgeLimit = 2
        action.promisesNeeded = 2
        _ = try store.replace(action, at: .noon(2))
        #expect(try status(store) == .activated)
        #expect(try store.told().filter { $0 == "activated bob" }.count == 1)
      }
    }

    @Test("It has failed when it closes with too few, not before")
    func fails() throws {
      try withPromise { store in
        for citizen in ["bob", "carol"] { try promise(citizen, nil, store) }
        try store.advance(to: .noon(9))
        #expect(try status(store) == nil)
        try store.advance(to: .noon(10))
        #expect(try status(store) == .failed)
        #expect(try store.told().suffix(4) == ["failed", "failed bob", "failed carol", "failed amina"])
        #expect(throws: StoreError.closed) { try promise("dave", nil, store) }
        try store.advance(to: .noon(11))
        #expect(try store.told().filter { $0 == "failed bob" }.count == 1)
      }
    }

    @Test("What concerns somebody is seen by her, by the organizer and by an admin, and by nobody else")
    func isSeen() throws {
      try StoreFile.open { store in
        _ = try store.insert(Organization(id: "parks"), at: .noon())
        try store.add(
          citizens: ["amina", "bob"], Action(id: "planting", title: "Plant trees", organization: "parks"))
        for citizen in ["amina", "bob"] {
          _ = try store.pledge(Pledge(citizen: citizen, action: "planting"), at: .noon())
        }
        func seen(_ role: Role, _ scope: String?) throws -> Int {
          try store.events(after: 0, limit: 10, visibleTo: Access(tokenID: "t", role: role, scope: scope)).count
        }
        #expect(try seen(.admin, nil) == 2)
        #expect(try seen(.organizer, "parks") == 2)
        #expect(try seen(.organizer, "other") == 0)
        #expect(try seen(.company, "parks") == 0)
        #expect(try seen(.citizen, "amina") == 1)
        #expect(try seen(.citizen, "carol") == 0)
      }
    }

    @Test("An address that listens gets what happens from then on, in order for each person, until it arrived")
    func delivers() throws {
      try StoreFile.open { store in
        _ = try store.insert(Organization(id: "parks"), at: .noon())
        try store.add(
          citizens: ["amina", "bob"], Action(id: "planting", title: "Plant trees", organization: "parks"))
        func promise(_ citizen: String) throws -> String {
          try store.pledge(Pledge(citizen: citizen, action: "planting"), at: .noon()).id.text
        }
        let first = try promise("amina")
        try store.subscribe(
          Subscription(url: "https://parks.example/hook", secret: "s", organization: "parks"), at: .noon())
        try store.subscribe(
          Subscription(url: "https://other.example/hook", secret: "s", organization: nil), at: .noon())
        _ = try store.cancelPledge(first, at: .noon())
        _ = try promise("amina")
        _ = try promise("bob")
        let due = try store.dueDeliveries(at: .noon(), limit: 10)
        #expect(due.map(\.event.kind) == [.cancelled, .cancelled, .pledged, .pledged])
        #expect(due.map(\.event.citizen) == ["amina", "amina", "bob", "bob"])
        let outcomes = due.map { delivery -> (Delivery, DeliveryOutcome) in
          (delivery, delivery.subscription.organization == nil ? .retry(.noon(1)) : .arrived)
        }
        try store.settle(outcomes, at: .noon())
        let next = try store.dueDeliveries(at: .noon(), limit: 10)
        #expect(next.map(\.event.kind) == [.pledged])
        #expect(next.map(\.subscription.organization) == ["parks"])
        let later = try store.dueDeliveries(at: .noon(1), limit: 10)
        #expect(later.map(\.attempts) == [1, 0, 1])
      }
    }
  }
#endif
