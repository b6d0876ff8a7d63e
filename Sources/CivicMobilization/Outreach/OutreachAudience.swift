import CivicDomain
import Foundation

/// Who may be asked at all, and who is asked first.
public struct OutreachAudience: Sendable {
  /// The citizens who may be asked, by their number in the table.
  public let citizens: [Int]
  /// How many more might have been asked but for having said no to messages.
  public let unwilling: Int
  /// How many more but for the messages they got already.
  public let tired: Int
  /// Whether an organization asks that has no supporters in the table.
  public let hasNoSupporters: Bool
  private let last: [String: Date]
  private let waiting: WaitingList

  /// Finds whom an organizer may ask.
  ///
  /// A citizen's "no" to messages counts, and a supporter's "no" to this organization; what is unknown is no "no". Where an
  /// organization asks and a table of supporters is given, only its supporters are asked. O(citizens + supporters + messages + pledges).
  /// - Parameters:
  ///   - catalog: The tables.
  ///   - organization: The organization that asks; nil for anybody.
  ///   - fatigue: How many messages a citizen may get, over all organizers together.
  ///   - now: The instant.
  public init(_ catalog: Catalog, organization: String? = nil, fatigue: FatigueBudget = .standard, now: Date) {
    let ledger = ContactLedger(fatigue, catalog, now: now)
    last = Self.lastContacts(catalog, now: now)
    waiting = WaitingList(catalog, now: now)
    let supporters = organization.flatMap { name -> [String: Supporter]? in
      guard !catalog.supporters.isEmpty else { return nil }
      let own = catalog.supporters.filter { $0.organization == name }
      return Dictionary(own.map { ($0.citizen, $0) }) { first, _ in first }
    }
    hasNoSupporters = supporters?.isEmpty ?? false
    var (willing, unwilling, tired) = ([Int](), 0, 0)
    for (number, citizen) in catalog.citizens.enumerated() {
      let supporter = supporters?[citizen.id]
      if supporters != nil, supporter == nil { continue }
      if citizen.contactable == false || supporter?.contactable == false {
        unwilling += 1
      } else if ledger.remaining(citizen.id) == 0 {
        tired += 1
      } else {
        willing.append(number)
      }
    }
    (citizens, self.unwilling, self.tired) = (willing, unwilling, tired)
  }

  /// When a citizen last got a message; nil for never, as far as is known.
  public func lastAsked(_ citizen: String) -> Date? { last[citizen] }

  /// The action ahead for which a citizen waits for a place; nil where she waits for none.
  public func waitsFor(_ citizen: String) -> String? { waiting[citizen] }

  private static func lastContacts(_ catalog: Catalog, now: Date) -> [String: Date] {
    var last: [String: Date] = [:]
    func note(_ citizen: String, _ at: Date) {
      if at <= now { last[citizen] = max(last[citizen] ?? .distantPast, at) }
    }
    for proposal in catalog.proposals { note(proposal.citizen, proposal.proposedAt) }
    for reminder in catalog.reminders { note(reminder.citizen, reminder.sentAt) }
    return last
  }
}
