import CivicDomain
import Foundation

/// The promises from which the effect of reminders is learned: to actions of which somebody was reminded, with known outcome.
///
/// A promise counts whose author came, or not, for certain: where nobody ticked the list nothing is known, which is no
/// no-show. Withdrawn and waiting promises are left out, as are those made after the last reminder of their action.
public struct ReminderTrial: Sendable {
  /// Rows of the table of promises, rising.
  public let rows: [Int]
  /// Whether each was reminded.
  public let reminded: [Bool]
  /// The share of the promised places that came, within 0...1.
  public let outcomes: [Double]
  /// With which probability each was to be reminded, strictly between 0 and 1; nil where that must be estimated.
  public let propensities: [Double?]

  /// Joins reminders with what came of promises.
  ///
  /// The propensity of whoever was not reminded is that of the reminders of the same action, if they all have the same.
  /// - Parameters:
  ///   - catalog: Promises and reminders.
  ///   - now: The instant; later reminders are left out.
  ///   - assumesUnconfounded: Takes reminders that were not decided by chance as if chance had, given what is known of
  ///     everybody; their propensities are estimated.
  /// - Throws: ``ReminderError``.
  /// - Complexity: O(promises + reminders).
  public init(_ catalog: Catalog, now: Date, assumesUnconfounded: Bool = false) throws(ReminderError) {
    let pledges = catalog.pledges
    let reminders = catalog.reminders.filter { $0.sentAt <= now }
    guard !reminders.isEmpty else { throw .noReminders }
    var sent = SentReminders(reminders, pledges)
    let known = pledges.indices.filter { pledges.knownAttendance(row: $0) != nil }
    sent.keepThose(of: known, pledges)
    guard !sent.isEmpty else { throw .noOutcomes }
    if !assumesUnconfounded { try sent.requireRandomized() }
    try sent.requireComparable()
    rows = known.filter { sent.couldRemind(row: $0, pledges) }
    reminded = rows.map { sent.reminder(of: $0, pledges) != nil }
    outcomes = rows.map { Double(pledges.knownAttendance(row: $0) ?? 0) / Double(pledges.places[$0]) }
    propensities = rows.map { sent.propensity(of: pledges.action[$0]) }
  }

  /// How many propensities are not known.
  public var estimatedPropensities: Int { propensities.count { $0 == nil } }
}

/// Reminders by promise and by action.
private struct SentReminders {
  private struct Key: Hashable {
    let citizen: Int32
    let action: Int32
  }

  private var byPromise: [Key: Reminder] = [:]
  private var ofAction: [Int32: (last: Date, propensity: Double?, isCommon: Bool)] = [:]

  init(_ reminders: [Reminder], _ pledges: PledgeTable) {
    for reminder in reminders {
      guard let citizen = pledges.citizens.number(of: reminder.citizen),
        let action = pledges.actions.number(of: reminder.action)
      else { continue }
      let key = Key(citizen: citizen, action: action)
      // Of several reminders of one promise the first counts.
      if let first = byPromise[key], first.sentAt <= reminder.sentAt { continue }
      byPromise[key] = reminder
    }
  }

  var isEmpty: Bool { byPromise.isEmpty }

  /// Forgets reminders of promises whose outcome is not known, and sums up each action.
  mutating func keepThose(of rows: [Int], _ pledges: PledgeTable) {
    var kept: [Key: Reminder] = [:]
    for row in rows {
      let key = Key(citizen: pledges.citizen[row], action: pledges.action[row])
      guard let reminder = byPromise[key] else { continue }
      kept[key] = reminder
      let known = ofAction[key.action]
      let propensity = reminder.randomized == true ? reminder.propensity : nil
      ofAction[key.action] = (
        max(known?.last ?? reminder.sentAt, reminder.sentAt), propensity,
        (known?.isCommon ?? true) && (known == nil || known?.propensity == propensity)
      )
    }
    byPromise = kept
  }

  /// Refuses reminders of which nobody says that chance decided.
  func requireRandomized() throws(ReminderError) {
    let others = sorted.filter { $0.randomized != true }
    guard let first = others.first else { return }
    throw .notRandomized(
      citizen: first.citizen, action: first.action, stated: first.randomized, count: others.count)
  }

  /// Refuses propensities of chance that leave nobody to compare with; those of anything else are not used.
  func requireComparable() throws(ReminderError) {
    for reminder in sorted where reminder.randomized == true {
      guard let value = reminder.propensity, !(value > 0 && value < 1) else { continue }
      throw .propensityOutOfRange(citizen: reminder.citizen, action: reminder.action, value: value)
    }
  }

  private var sorted: [Reminder] {
    byPromise.values.sorted { ($0.sentAt, $0.citizen, $0.action) < ($1.sentAt, $1.citizen, $1.action) }
  }

  func reminder(of row: Int, _ pledges: PledgeTable) -> Reminder? {
    byPromise[Key(citizen: pledges.citizen[row], action: pledges.action[row])]
  }

  /// Whether a promise was there when reminders of its action were sent.
  func couldRemind(row: Int, _ pledges: PledgeTable) -> Bool {
    guard let action = ofAction[pledges.action[row]] else { return false }
    let pledgedAt = pledges.pledgedAt[row]
    return pledgedAt.isNaN || pledgedAt <= action.last.timeIntervalSince1970
  }

  func propensity(of action: Int32) -> Double? {
    guard let found = ofAction[action], found.isCommon else { return nil }
    return found.propensity
  }
}
