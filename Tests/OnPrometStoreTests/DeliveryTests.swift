#if Store
  import CivicDomain
  import Foundation
  import OnPrometStore
  import Testing

  @Suite("Deliveries of events")
  struct DeliveryTests {
    /// A store with two people and an action, and a subscription that hears of all.
    private func open(_ work: (Store, Subscription) throws -> Void) throws {
      try StoreFile.open { store in
        try store.add(citizens: ["ann", "bob"], Action(id: "a", title: "A"))
        let subscription = Subscription(url: "https://example.org", secret: "s", organization: nil)
        try store.subscribe(subscription, at: .noon())
        try work(store, subscription)
      }
    }

    private func due(_ store: Store, at now: Date) throws -> [String] {
      try store.dueDeliveries(at: now, limit: 100).map { "\($0.event.kind.rawValue) \($0.event.citizen ?? "-")" }
    }

    @Test("What concerns a person waits until what concerned her earlier has arrived; others do not wait for her")
    func order() throws {
      try open { store, _ in
        let ann = try store.pledge(Pledge(citizen: "ann", action: "a"), at: .noon())
        _ = try store.pledge(Pledge(citizen: "bob", action: "a"), at: .noon())
        _ = try store.cancelPledge(ann.id.text, at: .noon(1))
        #expect(try due(store, at: .noon(1)) == ["pledged ann", "pledged bob"])
        let first = try store.dueDeliveries(at: .noon(1), limit: 100)
        try store.settle([(first[0], .retry(.noon(3))), (first[1], .arrived)], at: .noon(1))
        #expect(try due(store, at: .noon(2)) == [])
        #expect(try due(store, at: .noon(3)) == ["pledged ann"])
        try store.settle([(first[0], .arrived)], at: .noon(3))
        #expect(try due(store, at: .noon(3)) == ["cancelled ann"])
      }
    }

    @Test("What concerns no person keeps its order for each action")
    func orderOfActions() throws {
      try open { store, _ in
        try store.change(at: .noon()) { transaction in
          let action = try transaction.read(Action.self, "a").record
          try transaction.note(.activated, action)
          try transaction.note(.actionCancelled, action)
        }
        #expect(try due(store, at: .noon()) == ["activated -"])
      }
    }

    @Test("What is given up holds nothing up, and is counted")
    func dead() throws {
      try open { store, subscription in
        let ann = try store.pledge(Pledge(citizen: "ann", action: "a"), at: .noon())
        _ = try store.cancelPledge(ann.id.text, at: .noon(1))
        let first = try store.dueDeliveries(at: .noon(1), limit: 100)
        try store.settle([(first[0], .dead)], at: .noon(1))
        #expect(try due(store, at: .noon(1)) == ["cancelled ann"])
        #expect(try store.look { try $0.deadDeliveries(of: subscription.id) } == 1)
      }
    }

    @Test("A feed key opens what its token does, and ends with it or alone")
    func feedKeys() throws {
      try open { store, _ in
        let token = try store.issueToken(.citizen, scope: "ann", expires: .noon(10), at: .noon())
        let keys = try store.change(at: .noon()) { transaction in
          try (0..<2).map { _ in try transaction.issueFeedKey(of: token.id) }
        }
        func access(_ key: IssuedToken, _ hours: Double = 0) throws -> Access? {
          try store.look { try $0.access(ofFeedKey: key.secret, now: .noon(hours)) }
        }
        #expect(try access(keys[0]) == Access(tokenID: token.id, role: .citizen, scope: "ann"))
        #expect(try access(keys[0], 11) == nil)
        #expect(try store.access(of: keys[0].secret, now: .noon()) == nil)
        #expect(try store.look { try $0.access(ofFeedKey: token.secret, now: .noon()) } == nil)
        try store.change(at: .noon()) { try $0.revokeFeedKey(keys[0].id, of: token.id) }
        #expect(try access(keys[0]) == nil && access(keys[1]) != nil)
        #expect(throws: StoreError.absent) {
          try store.change(at: .noon()) { try $0.revokeFeedKey(keys[1].id, of: "other") }
        }
        try store.revokeToken(token.id, at: .noon(1))
        #expect(try access(keys[1], 1) == nil)
      }
    }

    @Test("A feed key that is ended is nowhere in answers to calls that may come again; others are")
    func forgottenKeys() throws {
      try open { store, _ in
        let token = try store.issueToken(.citizen, scope: "ann", expires: .noon(10), at: .noon())
        func ask(_ key: String) throws -> StoredAnswer {
          try store.change(at: .noon()) { transaction in
            try transaction.once(RepeatableRequest(token: token.id, key: key, fingerprint: "f")) {
              let issued = try $0.issueFeedKey(of: token.id)
              return StoredAnswer(status: 201, location: "/keys/\(issued.id)", body: Data(issued.secret.utf8))
            }
          }
        }
        let (first, second) = (try ask("1"), try ask("2"))
        #expect(try ask("1") == first && ask("2") == second)
        let id = try #require(first.location?.split(separator: "/").last)
        try store.change(at: .noon()) { try $0.revokeFeedKey(String(id), of: token.id) }
        #expect(try ask("1") != first && ask("2") == second)
      }
    }

    @Test("Whoever has not promised, said no or was reminded already is not reminded")
    func mayRemind() throws {
      try open { store, _ in
        _ = try store.pledge(Pledge(citizen: "ann", action: "a"), at: .noon())
        func mayRemind(_ citizen: String) throws -> Bool { try store.look { try $0.mayRemind(citizen, of: "a") } }
        #expect(try mayRemind("ann") && !mayRemind("bob"))
        _ = try store.pledge(Pledge(citizen: "bob", action: "a"), at: .noon())
        _ = try store.replace(Citizen(id: "bob", contactable: false), at: .noon())
        #expect(try !mayRemind("bob"))
        try store.add(Catalog(reminders: [Reminder(citizen: "ann", action: "a", sentAt: .noon())]), at: .noon())
        #expect(try !mayRemind("ann"))
      }
    }
  }
#endif
