import CivicDomain
import Foundation

/// Places that an action lost in its last days.
public struct LateLoss: Sendable, Hashable {
  /// How many days back withdrawals count as late.
  public static let days = 7.0
  /// By how much the chance of enough people must have fallen to be worth an alert.
  private static let notable = 0.1

  /// Places of the promises withdrawn.
  public let places: Int
  /// When the first of them was withdrawn.
  public let since: Date
  /// The probability that the minimum, else the target, would come if they had stayed; nil where neither is known.
  public let before: Double?
  /// The probability that they come as things stand.
  public let after: Double?

  /// By how much the chance fell; nil where it is not known.
  public var drop: Double? { before.flatMap { before in after.map { before - $0 } } }

  /// Whether the action is at risk now, and noticeably more so than if nobody had withdrawn.
  public func isAlarming(certainty: Double) -> Bool {
    guard let after, let drop else { return false }
    return after < certainty && drop >= Self.notable
  }
}

/// Promises of people who came up from the waiting list and must still confirm.
public struct OpenConfirmations: Sendable, Hashable {
  /// Places that they hold.
  public let places: Int
  /// The first deadline.
  public let until: Date

  /// Finds those of one action; nil where nobody must confirm. O(rows with a deadline).
  init?(of action: Action, in pledges: PledgeTable, now: Date) {
    guard let number = pledges.actions.number(of: action.id) else { return nil }
    let open = pledges.confirmBy.filter { row, deadline in
      pledges.action[row] == number && pledges.status[row] == .pledged && deadline > now.timeIntervalSince1970
    }
    guard let first = open.values.min() else { return nil }
    places = open.keys.reduce(0) { $0 + Int(pledges.places[$1]) }
    until = Date(timeIntervalSince1970: first)
  }
}
