import CivicStatistics
import OnPromet

/// Reminds by a coin, so that one learns what reminders do; as soon as they are found to help, of nearly everything.
///
/// The coin has one probability for all promises of an action, which keeps those who are not reminded comparable.
struct ReminderCoin {
  private static let trial = 0.5
  private static let settled = 0.9

  let refitWeeks: Int
  let seed: Seed
  private var decision: (isWorthIt: Bool, week: Int)?

  init(refitWeeks: Int, seed: Seed) { (self.refitWeeks, self.seed) = (refitWeeks, seed) }

  mutating func reminders(_ tables: CityTables, _ ledger: inout ContactLedger) -> [WeeklyMessages.Reminding] {
    let propensity = isWorthIt(tables) ? Self.settled : Self.trial
    var generator = seed.derived(for: "\(tables.week)", purpose: "reminders").generator()
    var reminders: [WeeklyMessages.Reminding] = []
    for (citizen, action) in tables.promisesDueThisWeek() where generator.bernoulli(propensity) {
      let id = tables.catalog.citizens[citizen].id
      guard ledger.remaining(id) > 0 else { continue }
      ledger.note(id)
      reminders.append(WeeklyMessages.Reminding(citizen: citizen, action: action, propensity: propensity))
    }
    return reminders
  }

  /// Whether the interval of what reminders gain lies above 0; once it does, they are not tried further.
  private mutating func isWorthIt(_ tables: CityTables) -> Bool {
    if let decision, decision.isWorthIt || tables.week - decision.week < refitWeeks { return decision.isWorthIt }
    let model = try? ReminderModel(seed: seed).fit(tables.catalog, now: tables.now)
    let isWorthIt = model.map { $0.policyValue().interval().lowerBound > 0 } ?? false
    decision = (isWorthIt, tables.week)
    return isWorthIt
  }
}
