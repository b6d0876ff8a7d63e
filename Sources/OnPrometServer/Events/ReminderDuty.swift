#if Server
  import CivicDomain
  import CivicMobilization
  import CivicStatistics
  import Foundation
  import OnPrometFiles
  import OnPrometStore

  /// Decides who is to be reminded now, and notes it once.
  ///
  /// Only those are reminded whom ``ReminderPlan`` chooses from what randomized reminders taught: nobody, while nothing is established.
  /// Chance leaves out a known share of them, decided by who and what, so that the effect can still be learned tomorrow.
  /// What the plan does not know is looked at here: how soon the action begins, and the quiet hours.
  package struct ReminderDuty: Sendable {
    /// How long before its start people are reminded of an action.
    package var lead: Duration = .seconds(48 * 3600)
    /// When nobody is disturbed, on the citizen's own clock.
    package var quiet: QuietHours = .standard
    /// How many messages a citizen may get.
    package var fatigue: FatigueBudget = .standard
    /// The share of those chosen who are reminded, strictly between 0 and 1.
    package var share = 0.9
    /// Where chance starts.
    package var seed = Seed(1)

    /// Creates a duty as it usually is.
    package init() {}

    /// Notes the reminders that are due. Doing it again at once changes nothing.
    /// - Parameters:
    ///   - store: What citizens promise.
    ///   - now: The instant.
    ///   - zone: The zone of people of whom none is known.
    ///   - workers: Threads that share the fit.
    /// - Returns: How many became due.
    /// - Throws: ``StoreError``.
    package func perform(on store: Store, at now: Date, zone: TimeZone, workers: Int = 1) throws(StoreError) -> Int {
      let catalog = try store.catalog()
      let due = due(catalog, at: now, zone: zone)
      guard !due.isEmpty else { return 0 }
      return try store.change(at: now) { transaction in
        try due.count { reminder in try note(reminder, in: transaction) }
      }
    }

    /// Whom the plan reminds, and chance and the hour allow to.
    func due(_ catalog: Catalog, at now: Date, zone: TimeZone) -> [Reminder] {
      let soon = catalog.actions.filter { isSoon($0, now) }
      guard !soon.isEmpty, let plan = plan(catalog, Set(soon.map(\.id)), now) else { return [] }
      let zones = Dictionary(catalog.citizens.map { ($0.id, $0.timeZone) }) { first, _ in first }
      return plan.entries.compactMap { entry in
        guard entry.decision == .send, isDrawn(entry) else { return nil }
        guard !quiet.contain(now, in: (zones[entry.citizen] ?? nil) ?? zone) else { return nil }
        return try? Reminder(
          citizen: entry.citizen, action: entry.action, sentAt: now, propensity: share, randomized: true)
      }
    }

    private func isSoon(_ action: Action, _ now: Date) -> Bool {
      guard action.mayTakePlace, let start = action.span.start, action.isAhead(of: now) else { return false }
      return start.timeIntervalSince(now) <= Double(lead.components.seconds)
    }

    /// What reminders taught is the plan's ground; without randomized ones there is none, and nobody is reminded.
    private func plan(_ catalog: Catalog, _ actions: Set<String>, _ now: Date) -> ReminderPlan? {
      guard let model = try? ReminderModel(seed: seed).fit(catalog, now: now) else { return nil }
      return ReminderPlan(model, catalog, actions: actions, fatigue: fatigue, now: now)
    }

    private func isDrawn(_ entry: ReminderPlan.Entry) -> Bool {
      let key = JSONValue.array([.string(entry.citizen), .string(entry.action)]).text
      var generator = seed.derived(for: key, purpose: "reminder").generator()
      return generator.bernoulli(share)
    }

    /// Notes a reminder, unless somebody said no or was reminded since the plan was made.
    private func note(_ reminder: Reminder, in transaction: StoreTransaction) throws -> Bool {
      guard try transaction.mayRemind(reminder.citizen, of: reminder.action) else { return false }
      let action = try transaction.read(Action.self, RecordKey([reminder.action])).record
      try transaction.add(Catalog(reminders: [reminder]))
      try transaction.note(
        .reminderDue, action, citizen: reminder.citizen,
        [JSONValue.Member("starts_at", action.span.start.map { .string(ISOTime.text($0)) } ?? .null)])
      return true
    }
  }
#endif
