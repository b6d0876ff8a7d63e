import CivicDomain

/// What a citizen has promised already: the part of eligibility that stands beside the citizen's own fields.
public struct CitizenSituation: Sendable, Hashable {
  /// One's own uncancelled pledges, whether they hold a place, wait for one, or are over.
  public var commitments: [Commitment]

  /// Creates a situation; nothing is promised unless given.
  public init(commitments: [Commitment] = []) {
    self.commitments = commitments
  }

  /// The hours committed in a calendar month, as ``LocalClock`` numbers it. O(commitments).
  func hoursSpent(inMonth month: Int, on clock: LocalClock) -> Double {
    var sum = 0.0
    for commitment in commitments {
      guard let hours = commitment.hours, let start = commitment.span.start, clock.month(start) == month else {
        continue
      }
      sum += hours
    }
    return sum
  }
}
