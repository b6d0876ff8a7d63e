import CivicDomain
import CivicStatistics
import Foundation
import OnPromet

/// Fit × keep × leverage: citizens are allocated among actions together, actions about to close without enough people are served
/// first, and promises are reminded of by a coin that falls more often once that was found to help.
package struct LeveragePolicy: WeeklyPolicy {
  package let name = "leverage"
  /// After how many weeks one learns anew.
  let refitWeeks: Int
  let seed: Seed
  private var learned: (turnout: FittedTurnoutModel, affinity: AffinityModel, week: Int)?
  private var reminders: ReminderCoin

  package init(refitWeeks: Int, seed: Seed) {
    (self.refitWeeks, self.seed) = (refitWeeks, seed)
    reminders = ReminderCoin(refitWeeks: refitWeeks, seed: seed)
  }

  package mutating func messages(_ tables: CityTables) throws -> WeeklyMessages {
    let (turnout, affinity) = try models(tables)
    var ledger = tables.ledger
    var messages = WeeklyMessages()
    messages.reminders = reminders.reminders(tables, &ledger)
    messages.lists = try rescue(tables, turnout, affinity, ledger)
    let asked = Set(messages.lists.map(\.citizen))
    let audience = Set(tables.audience(ledger)).subtracting(asked)
    // Those who may not be written to this week are planned for too: they are who an action that closes later will have.
    let planned = tables.catalog.citizens.indices.filter {
      tables.catalog.citizens[$0].contactable != false && !asked.contains($0)
    }
    messages.lists += try allocation(tables, planned, turnout, affinity).filter { audience.contains($0.citizen) }
    return messages
  }

  private mutating func models(_ tables: CityTables) throws -> (FittedTurnoutModel, AffinityModel) {
    if let learned, tables.week - learned.week < refitWeeks { return (learned.turnout, learned.affinity) }
    let turnout = TurnoutModel().fit(tables.catalog, map: .standard, now: tables.now)
    let affinity = try AcceptanceModel().fit(tables.catalog, now: tables.now).affinity()
    learned = (turnout, affinity, tables.week)
    return (turnout, affinity)
  }

  /// Asks for the actions that close before long and lack people, those first where a message brings most.
  private func rescue(
    _ tables: CityTables, _ turnout: FittedTurnoutModel, _ affinity: AffinityModel, _ ledger: ContactLedger
  ) throws -> [WeeklyMessages.List] {
    let context = tables.context
    let open = tables.openActions(context)
    let board = ActionBoard(tables.catalog, turnout: turnout).selecting(open)
    let recommender = Recommender(board: board, context: context, affinity: affinity)
    let outreach = Outreach(
      recommender, citizens: tables.catalog.citizens,
      audience: OutreachAudience(tables.catalog, fatigue: tables.fatigue, now: tables.now))
    let soon = tables.now.addingTimeInterval(7 * 86_400)
    let urgent = outreach.lacking(Array(open.indices)).filter {
      board.actions[$0].minimum != nil && board.actions[$0].promisesCloseAt.map { $0 < soon } ?? false
    }
    return try outreach.plans(for: urgent).flatMap { plan in
      plan.requests.lazy.filter { ledger.remaining(tables.catalog.citizens[$0.citizen].id) > 0 }.map {
        WeeklyMessages.List(citizen: $0.citizen, actions: [open[plan.action]])
      }
    }
  }

  /// What each of some citizens is to be proposed, when everybody's list depends on everybody else's.
  private func allocation(
    _ tables: CityTables, _ citizens: [Int], _ turnout: FittedTurnoutModel, _ affinity: AffinityModel
  ) throws -> [WeeklyMessages.List] {
    var catalog = tables.catalog
    catalog.citizens = citizens.map { tables.catalog.citizens[$0] }
    let city = try AllocationCase(
      catalog, turnout: turnout, affinity: affinity,
      settings: AllocationSettings(commitments: tables.listLength, fatigue: .unlimited), now: tables.now,
      timeZone: tables.timeZone)
    let allocation = try Allocator(seed: seed).allocate(city.problem)
    let sent = Dictionary(grouping: allocation.assignments, by: \.party)
    return sent.keys.sorted().flatMap { party in
      let best = (sent[party] ?? []).sorted { ($1.value, $0.post) < ($0.value, $1.post) }
      let actions = best.map { city.posts[$0.post].action }
      return city.parties[party].map { WeeklyMessages.List(citizen: citizens[$0], actions: actions) }
    }
  }
}
