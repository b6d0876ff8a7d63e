import CivicDomain
import Foundation

/// How many more messages each citizen may get now, under a fatigue budget.
///
/// What was proposed to a citizen at one instant, a list of ten actions as well, is one message; so is each reminder.
public struct ContactLedger: Sendable {
  private let budget: FatigueBudget
  private var messages: [String: Int] = [:]

  /// Counts the messages of the days before now.
  ///
  /// - Parameters:
  ///   - budget: The budget.
  ///   - catalog: What was proposed to whom, and who was reminded, by whatever organizer.
  ///   - now: The instant; later messages do not count.
  /// - Complexity: O(proposals + reminders).
  public init(_ budget: FatigueBudget, _ catalog: Catalog, now: Date) {
    self.budget = budget
    let window = now.addingTimeInterval(-86_400 * budget.days)...now
    var seen: Set<Message> = []
    let proposals = catalog.proposals.lazy.map { Message(citizen: $0.citizen, at: $0.proposedAt, action: nil) }
    let reminders = catalog.reminders.lazy.map { Message(citizen: $0.citizen, at: $0.sentAt, action: $0.action) }
    for message in proposals where window.contains(message.at) && seen.insert(message).inserted {
      messages[message.citizen, default: 0] += 1
    }
    for message in reminders where window.contains(message.at) && seen.insert(message).inserted {
      messages[message.citizen, default: 0] += 1
    }
  }

  /// How many more messages a citizen may get. O(1).
  public func remaining(_ citizen: String) -> Int { max(0, budget.messages - messages[citizen, default: 0]) }

  /// Notes a message that is about to be sent. O(1).
  public mutating func note(_ citizen: String) { messages[citizen, default: 0] += 1 }

  private struct Message: Hashable {
    let citizen: String
    let at: Date
    /// What a reminder is about; nil for proposals, which come together.
    let action: String?
  }
}
