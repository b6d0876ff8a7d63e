import CivicDomain
import CivicEvaluation
import Foundation

/// Knows who may be reminded of what.
struct ReminderDesk {
  private let unwilling: Set<String>
  private var reminded: Set<Promise>
  private var ledger: ContactLedger

  private struct Promise: Hashable {
    let citizen: String
    let action: String
  }

  init(_ catalog: Catalog, _ fatigue: FatigueBudget, now: Date) {
    // Who did not say whether she may be contacted is asked through what she promised: unknown is no "no".
    unwilling = Set(catalog.citizens.lazy.filter { $0.contactable == false }.map(\.id))
    reminded = Set(
      catalog.reminders.lazy.filter { $0.sentAt <= now }.map { Promise(citizen: $0.citizen, action: $0.action) })
    ledger = ContactLedger(fatigue, catalog, now: now)
  }

  /// Why somebody may not be reminded at all; nil if she may.
  func refusal(_ citizen: String, _ action: String) -> ReminderPlan.Decision? {
    if unwilling.contains(citizen) { return .notContactable }
    if reminded.contains(Promise(citizen: citizen, action: action)) { return .alreadyReminded }
    return nil
  }

  /// How many more messages somebody may get.
  func remaining(_ citizen: String) -> Int { ledger.remaining(citizen) }

  func decision(
    _ citizen: String, _ action: String, _ uplift: Estimate, isWorthIt: Bool, left: Int
  ) -> ReminderPlan.Decision {
    if let refusal = refusal(citizen, action) { return refusal }
    guard isWorthIt else { return .noEffectFound }
    guard uplift.value > 0 else { return .noGain }
    guard ledger.remaining(citizen) > 0 else { return .fatigue }
    return left > 0 ? .send : .budget
  }

  /// Notes that a citizen is about to be reminded.
  mutating func note(_ citizen: String, _ action: String) {
    ledger.note(citizen)
    reminded.insert(Promise(citizen: citizen, action: action))
  }
}
