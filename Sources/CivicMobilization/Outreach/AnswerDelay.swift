import CivicDomain
import Foundation

/// How long it takes until those who say yes have said so.
public struct AnswerDelay: Sendable, Hashable {
  /// Days within which eight in ten of those who accept have promised.
  public let days: Double
  /// From how many answers it was learned; 0 for a stated prior.
  public let answers: Int

  /// Two days, unless something is known.
  public static let prior = AnswerDelay(days: 2, answers: 0)

  /// From this many answers on, they tell more than the prior.
  private static let fewest = 20
  private static let share = 0.8

  init(days: Double, answers: Int) {
    self.days = days
    self.answers = answers
  }

  /// Learns from accepted proposals that a pledge of the same citizen to the same action followed. O(proposals + pledges).
  /// - Parameters:
  ///   - catalog: The tables.
  ///   - now: The instant.
  public init(_ catalog: Catalog, now: Date) {
    struct Pair: Hashable {
      let citizen: String
      let action: String
    }
    var asked: [Pair: Date] = [:]
    for proposal in catalog.proposals where proposal.response == .accepted && proposal.proposedAt <= now {
      let pair = Pair(citizen: proposal.citizen, action: proposal.action)
      asked[pair] = max(asked[pair] ?? .distantPast, proposal.proposedAt)
    }
    let pledges = catalog.pledges
    var delays: [Double] = []
    for row in pledges.indices where !asked.isEmpty && !pledges.pledgedAt[row].isNaN {
      let pair = Pair(citizen: pledges.citizens[pledges.citizen[row]], action: pledges.actions[pledges.action[row]])
      guard let at = asked[pair]?.timeIntervalSince1970, pledges.pledgedAt[row] >= at else { continue }
      delays.append((pledges.pledgedAt[row] - at) / 86_400)
    }
    guard delays.count >= Self.fewest else {
      self = .prior
      return
    }
    let place = Int((Self.share * Double(delays.count)).rounded(.up)) - 1
    self.init(days: delays.sorted()[place], answers: delays.count)
  }

  /// Whole days to wait for answers before asking further: no more than half of what is left until promises close.
  /// - Parameters:
  ///   - action: The action.
  ///   - now: The instant.
  /// - Returns: The days; 0 where there is no time to wait.
  func wait(for action: Action, now: Date) -> Int {
    let left = action.promisesCloseAt.map { max(0, $0.timeIntervalSince(now)) / 86_400 } ?? .infinity
    return Int(min(max(1, days.rounded(.up)), (left / 2).rounded(.down)))
  }
}
