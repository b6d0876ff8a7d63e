#if Server
  import CivicDomain
  import Foundation
  import OnPrometFiles
  import OnPrometServer
  import OnPrometStore
  import Testing

  @Suite("The live model")
  struct LiveModelTests {
    @Test("A promise counts at once: it is proposed no more, and the forecast of its action has it")
    func promise() throws {
      let served = try ServedTables("datasets/town", at: "2026-05-02T09:00")
      let live = served.parts.live
      let before = try #require(try live.upToDate().recommendations(to: "ines", top: 20, .en))
      let promised = try forecast("food-may", live)
      #expect(try rows(before).contains { $0["action"] as? String == "food-may" })
      _ = try served.parts.store.pledge(Pledge(citizen: "ines", action: "food-may"), at: served.moment)
      let after = try #require(try live.upToDate().recommendations(to: "ines", top: 20, .en))
      #expect(try !rows(after).contains { $0["action"] as? String == "food-may" })
      #expect(try forecast("food-may", live) == promised + 1)
    }

    private func rows(_ answer: [UInt8]?) throws -> [[String: Any]] {
      try JSONOutput.parse(String(decoding: try #require(answer), as: UTF8.self)).rows
    }

    /// Places promised, as the forecast knows them.
    private func forecast(_ action: String, _ live: LiveModel) throws -> Int {
      let table = try live.upToDate(action: action).questions(.en).forecast(.init(action: action)).table
      guard case .integer(let promised)? = table.rows.first?[1] else { return -1 }
      return promised
    }

    @Test(
      "What is prepared for everybody is what each would be told alone, byte for byte", arguments: [1, 10, 100],
      Language.allCases)
    func prepared(top: Int, language: Language) throws {
      let served = try ServedTables("datasets/town", at: "2026-05-02T09:00")
      let answerer = try served.parts.live.upToDate()
      let questions = answerer.questions(language)
      for citizen in questions.catalog.citizens {
        let told = try questions.recommend(to: citizen.id, top: top).document(model: answerer.version)
        let bytes = try #require(answerer.recommendations(to: citizen.id, top: top, language))
        #expect(String(decoding: bytes, as: UTF8.self) == told, "\(citizen.id)")
      }
    }

    @Test("Somebody new is answered at once, and nobody who is gone")
    func people() throws {
      let served = try ServedTables("datasets/town", at: "2026-05-02T09:00")
      let (live, store) = (served.parts.live, served.parts.store)
      #expect(try live.upToDate().recommendations(to: "zoe", top: 3, .fr) == nil)
      _ = try store.insert(Citizen(id: "zoe"), at: served.moment)
      #expect(try rows(live.upToDate().recommendations(to: "zoe", top: 3, .fr)).count == 3)
      try store.delete(Citizen.self, RecordKey(["zoe"]), at: served.moment)
      #expect(try live.upToDate().recommendations(to: "zoe", top: 3, .fr) == nil)
    }

    @Test("A new fit has a version of its own; without one, the version stays while the tables are read anew")
    func versions() throws {
      let served = try ServedTables("datasets/town", at: "2026-05-02T09:00")
      let live = served.parts.live
      let first = try live.upToDate().version
      _ = try served.parts.store.pledge(Pledge(citizen: "ines", action: "food-may"), at: served.moment)
      try live.refresh(fitting: false)
      #expect(live.version == first)
      let replaced = try live.refresh(fitting: true)
      #expect(live.version != first)
      #expect(replaced?.version == first)
      #expect(live.failure == nil)
    }

    @Test(
      "Where past promises take long to learn from, questions are answered before, and a fit is still due",
      arguments: [false, true])
    func beginning(manyPromised: Bool) throws {
      let served = try ServedTables("datasets/town", at: "2026-05-02T09:00")
      if manyPromised {
        let people = try (0..<1_000).map { try Citizen(id: "new\($0)") }
        let promises = try people.flatMap { person in
          try ["food-may", "hedge-far"].map { try Pledge(citizen: person.id, action: $0) }
        }
        try served.parts.store.add(Catalog(citizens: people, pledges: PledgeTable(promises)), at: served.moment)
      }
      let live = served.parts.live
      try live.begin()
      #expect(try rows(live.upToDate().recommendations(to: "rosa", top: 3, .fr)).count == 3)
      let lag = try live.lag()
      #expect(lag.isRead && lag.isFitted == !manyPromised)
    }

    @Test("When a fit fails, the old models go on answering, and it is known why")
    func failure() throws {
      let served = try ServedTables("datasets/town", at: "2026-05-02T09:00")
      let live = served.parts.live
      let first = try live.upToDate().version
      // Nothing can be learned from an answer to what was never shown.
      let row = try Proposal(
        citizen: "theo", action: "hedge-far", proposedAt: served.moment, propensity: 0, response: .accepted)
      try served.parts.store.add(Catalog(proposals: [row]), at: served.moment)
      #expect(throws: LiveModelError.self) { try live.refresh(fitting: true) }
      #expect(live.failure != nil)
      #expect(try live.upToDate().version == first)
      #expect(try rows(live.upToDate().recommendations(to: "rosa", top: 3, .fr)).count == 3)
    }
  }
#endif
