#if Server
  import CivicDomain
  import CivicMobilization
  import CivicStatistics
  import Foundation
  import OnPrometServer
  import OnPrometStore
  import Testing

  @Suite("What the passing of time brings")
  struct DueWorkTests {
    /// A Saturday, 10:00 in Paris.
    private static let start = Date(timeIntervalSince1970: 1_777_708_800)
    private static let hour = 3600.0

    private func work(_ service: MovedClock) -> DueWork {
      DueWork(service.store, clock: { service.now }, logger: MovedClock.logger)
    }

    @Test("A promise that closes is activated with enough others, and has failed without; nothing happens twice")
    func promises() async throws {
      let service = try MovedClock(at: Self.start)
      let (store, start) = (service.store, Self.start)
      try store.add(Catalog(citizens: ["ann", "bob"].map { try Citizen(id: $0) }), at: start)
      for id in ["enough", "few"] {
        let action = try Action(id: id, title: id, promisesNeeded: 2, closesAt: start + Self.hour)
        _ = try store.insert(action, at: start)
      }
      for (citizen, action) in [("ann", "enough"), ("bob", "enough"), ("ann", "few")] {
        _ = try store.pledge(Pledge(citizen: citizen, action: action), at: start)
      }
      await work(service).perform()
      #expect(try store.read(Action.self, "few").record.status ?? .open == .open)
      service.move(to: start + 2 * Self.hour)
      await work(service).perform()
      let told = try service.told()
      #expect(try store.read(Action.self, "enough").record.status == .activated)
      #expect(try store.read(Action.self, "few").record.status == .failed)
      #expect(told.filter { $0 == "failed ann" }.count == 1 && told.contains("activated bob"))
      await work(service).perform()
      #expect(try service.told() == told)
    }

    @Test("A place that came up and is not confirmed in time goes to the next who waits")
    func confirmations() async throws {
      let service = try MovedClock(at: Self.start)
      let (store, start) = (service.store, Self.start)
      try store.add(Catalog(citizens: ["ann", "bob", "cem"].map { try Citizen(id: $0) }), at: start)
      let span = TimeSpan(start: start + 240 * Self.hour)
      _ = try store.insert(Action(id: "a", title: "A", span: span, capacity: 1), at: start)
      let ann = try store.pledge(Pledge(citizen: "ann", action: "a"), at: start)
      for citizen in ["bob", "cem"] { _ = try store.pledge(Pledge(citizen: citizen, action: "a"), at: start) }
      _ = try store.cancelPledge(ann.id.text, at: start)
      #expect(try service.told().last == "promoted bob")
      for hours in stride(from: 1.0, through: 120, by: 1) {
        service.move(to: start + hours * Self.hour)
        await work(service).perform()
      }
      let told = try service.told()
      let about = told.filter { $0.hasSuffix("bob") || $0.hasSuffix("cem") }
      #expect(
        about.contains("confirmation_due bob") && about.contains("cancelled bob") && about.contains("promoted cem"))
    }

    /// Two hundred promises of the past of which chance reminded half: most of those were kept, and half of the others.
    private func taught(_ duty: ReminderDuty = ReminderDuty()) throws -> MovedClock {
      let service = try MovedClock(at: Self.start)
      let past = TimeSpan(start: Self.start - 720 * Self.hour, end: Self.start - 718 * Self.hour)
      let next = TimeSpan(start: Self.start + 24 * Self.hour, end: Self.start + 26 * Self.hour)
      var catalog = Catalog(
        actions: [
          try Action(id: "past", title: "Past", span: past, status: .done),
          try Action(id: "next", title: "Next", span: next),
          try Action(id: "far", title: "Far", span: TimeSpan(start: Self.start + 400 * Self.hour)),
        ])
      var generator = Seed(3).generator()
      for number in 0..<200 {
        let id = "c\(number)"
        let isReminded = generator.bernoulli(0.5)
        let isKept = generator.bernoulli(isReminded ? 0.95 : 0.45)
        catalog.citizens.append(
          try Citizen(
            id: id, contactable: number == 0 ? false : nil,
            timeZone: TimeZone(identifier: number == 1 ? "Asia/Tokyo" : "Europe/Paris")))
        catalog.pledges.append(
          try Pledge(
            citizen: id, action: "past", pledgedAt: Self.start - 800 * Self.hour, status: isKept ? .kept : .noShow))
        if isReminded {
          catalog.reminders.append(
            try Reminder(
              citizen: id, action: "past", sentAt: Self.start - 744 * Self.hour, propensity: 0.5, randomized: true))
        }
        guard number < 20 else { continue }
        for action in ["next", "far"] {
          catalog.pledges.append(try Pledge(citizen: id, action: action, pledgedAt: Self.start - 48 * Self.hour))
        }
      }
      try service.store.add(catalog, at: Self.start)
      return service
    }

    private var sure: ReminderDuty {
      var duty = ReminderDuty()
      duty.share = 0.999_999
      return duty
    }

    private func paris() throws -> TimeZone { try #require(TimeZone(identifier: "Europe/Paris")) }

    @Test("Those whom reminders move are reminded of what begins soon, once, and not who said no")
    func reminders() throws {
      let service = try taught()
      let count = try sure.perform(on: service.store, at: Self.start, zone: paris())
      let told = try service.told()
      #expect(count == told.count && Set(told).count == count && count >= 15 && count <= 19)
      #expect(!told.contains("reminder_due c0") && told.allSatisfy { $0.hasPrefix("reminder_due c") })
      let reminders = try service.store.catalog().reminders.filter { $0.action != "past" }
      #expect(reminders.count == count && reminders.allSatisfy { $0.action == "next" && $0.randomized == true })
      #expect(try sure.perform(on: service.store, at: Self.start, zone: paris()) == 0)
    }

    @Test("Who told one organization not to write is not reminded of its actions, and still of others'")
    func refusal() throws {
      let service = try MovedClock(at: Self.start)
      try service.store.change(at: Self.start) { town in
        for id in ["rives", "table"] { _ = try town.insert(try Organization(id: id)) }
        _ = try town.insert(try Citizen(id: "ann"))
        _ = try town.insert(try Supporter(citizen: "ann", organization: "rives", contactable: false))
        for id in ["rives", "table"] {
          _ = try town.insert(try Action(id: id, title: id, organization: id))
          _ = try town.pledge(try Pledge(citizen: "ann", action: id))
        }
        let may = try ["rives", "table"].map { try town.mayRemind("ann", of: $0) }
        #expect(may == [false, true])
      }
    }

    @Test("Nobody is disturbed at night on her own clock")
    func quietHours() throws {
      let service = try taught()
      // 22:30 in Paris, 5:30 in Tokyo; then 8:00 in Paris, 15:00 in Tokyo.
      let night = Self.start + 12.5 * Self.hour
      #expect(try sure.perform(on: service.store, at: night, zone: paris()) == 0)
      #expect(try sure.perform(on: service.store, at: Self.start + 22 * Self.hour, zone: paris()) > 0)
      // 17:30 in Paris is past midnight in Tokyo.
      let other = try taught()
      _ = try sure.perform(on: other.store, at: Self.start + 7.5 * Self.hour, zone: paris())
      let told = try other.told()
      #expect(!told.isEmpty && !told.contains("reminder_due c1"))
    }

    @Test(
      "Quiet hours reach over midnight, and end on the hour",
      arguments: [(20.99, false), (21, true), (23.5, true), (0, true), (7.99, true), (8, false), (12, false)])
    func quietClock(hour: Double, isQuiet: Bool) {
      let instant = Date(timeIntervalSince1970: 86_400 * 20_000 + hour * 3600)
      #expect(QuietHours.standard.contain(instant, in: .gmt) == isQuiet)
    }

    @Test("Without randomized reminders nothing is established, and nobody is reminded")
    func nothingLearned() throws {
      let service = try MovedClock(at: Self.start)
      let next = TimeSpan(start: Self.start + 24 * Self.hour)
      try service.store.add(
        Catalog(
          citizens: [Citizen(id: "ann")], actions: [Action(id: "next", title: "Next", span: next)],
          pledges: PledgeTable([Pledge(citizen: "ann", action: "next")])), at: Self.start)
      #expect(try sure.perform(on: service.store, at: Self.start, zone: .gmt) == 0)
    }

    @Test("Whoever got as many messages as anybody may get is left alone")
    func fatigue() throws {
      var duty = sure
      duty.fatigue = FatigueBudget(messages: 0, days: 30)
      #expect(try duty.perform(on: taught().store, at: Self.start, zone: paris()) == 0)
    }

    @Test("Chance leaves out the same people however often it is asked")
    func lottery() throws {
      var duty = ReminderDuty()
      duty.share = 0.5
      let first = try taught()
      let count = try duty.perform(on: first.store, at: Self.start, zone: paris())
      #expect(count > 2 && count < 17)
      #expect(try duty.perform(on: first.store, at: Self.start + Self.hour, zone: paris()) == 0)
      let second = try taught()
      _ = try duty.perform(on: second.store, at: Self.start, zone: paris())
      #expect(try first.told().sorted() == second.told().sorted())
    }
  }
#endif
