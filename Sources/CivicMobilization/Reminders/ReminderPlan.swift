import CivicDomain
import CivicEvaluation
import Foundation

/// Whom to remind of which promise, and whether it is worth it.
public struct ReminderPlan: Sendable {
  /// What is decided about one promise.
  public enum Decision: String, Sendable, Hashable, CaseIterable {
    /// Remind.
    case send
    /// A reminder does not help this one.
    case noGain = "no_gain"
    /// The budget is spent on others, who are moved as much or more.
    case budget
    /// The citizen got as many messages lately as anybody may get.
    case fatigue
    /// The citizen does not want to be contacted.
    case notContactable = "not_contactable"
    /// The citizen was reminded of it already.
    case alreadyReminded = "already_reminded"
    /// The policy as a whole may well gain nothing, so nobody is reminded.
    case noEffectFound = "no_effect_found"
  }

  /// One promise.
  public struct Entry: Sendable, Hashable {
    /// Who promised.
    public let citizen: String
    /// What.
    public let action: String
    /// What a reminder adds to the chance that the promise is kept.
    public let uplift: Estimate
    /// What is decided.
    public let decision: Decision
  }

  /// The promises that could be reminded of, most moved first.
  public let entries: [Entry]
  /// Kept promises gained per promise that may be reminded of.
  public let policyValue: Estimate
  /// How many promises may be reminded of: their authors may be contacted, and were not reminded yet.
  public let candidates: Int

  /// Whether the interval of the policy's value lies above 0.
  public var isWorthIt: Bool { policyValue.interval().lowerBound > 0 }

  /// How many reminders to send.
  public var messages: Int { entries.count { $0.decision == .send } }

  /// Decides whom to remind.
  ///
  /// - Parameters:
  ///   - model: What a reminder changes.
  ///   - catalog: What it was learned from.
  ///   - actions: The identifiers of the actions to remind of; those that lie ahead count.
  ///   - budget: The most reminders to send; nil for no limit.
  ///   - fatigue: How many messages a citizen may get.
  ///   - now: The instant.
  /// - Complexity: O(promises + candidates log candidates).
  public init(
    _ model: FittedReminderModel, _ catalog: Catalog, actions: Set<String>, budget: Int? = nil,
    fatigue: FatigueBudget = .standard, now: Date
  ) {
    precondition(budget.map { $0 >= 0 } ?? true, "a budget is not negative")
    let rows = Self.rows(catalog, actions, now)
    let pledges = catalog.pledges
    var desk = ReminderDesk(catalog, fatigue, now: now)
    let found = zip(rows, model.uplift(of: rows)).map { row, uplift in
      (citizen: pledges.citizens[pledges.citizen[row]], action: pledges.actions[pledges.action[row]], uplift: uplift)
    }.sorted { [desk] first, second in
      // Of people who are moved alike, whoever may get the most messages is first.
      (second.uplift.value, desk.remaining(second.citizen), first.citizen, first.action)
        < (first.uplift.value, desk.remaining(first.citizen), second.citizen, second.action)
    }
    let candidates = found.count { desk.refusal($0.citizen, $0.action) == nil }
    let share = budget.map { min(1, Double($0) / Double(max(1, candidates))) } ?? 1
    let value = model.policyValue(bestShare: share)
    let isWorthIt = value.interval().lowerBound > 0
    var left = budget ?? .max
    var entries: [Entry] = []
    for promise in found {
      let decision = desk.decision(promise.citizen, promise.action, promise.uplift, isWorthIt: isWorthIt, left: left)
      if decision == .send {
        left -= 1
        desk.note(promise.citizen, promise.action)
      }
      entries.append(
        Entry(citizen: promise.citizen, action: promise.action, uplift: promise.uplift, decision: decision))
    }
    self.entries = entries
    self.candidates = candidates
    policyValue = value
  }

  /// The promises that are not yet due, of actions ahead.
  private static func rows(_ catalog: Catalog, _ actions: Set<String>, _ now: Date) -> [Int] {
    let pledges = catalog.pledges
    var isAhead = [Bool](repeating: false, count: pledges.actions.count)
    for action in catalog.actions where actions.contains(action.id) {
      guard let number = pledges.actions.number(of: action.id) else { continue }
      isAhead[Int(number)] = action.isAhead(of: now)
    }
    return pledges.indices.filter { pledges.status[$0] == .pledged && isAhead[Int(pledges.action[$0])] }
  }
}
