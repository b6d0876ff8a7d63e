import Foundation

/// Whom to ask to join one action, in which order, and what that brings.
public struct OutreachPlan: Sendable, Hashable {
  /// The number of the action on the board.
  public let action: Int
  /// Whom to ask now, in this order.
  public let requests: [OutreachRequest]
  /// The probability that enough come if nobody is asked; nil where it is not known how many are enough.
  public let before: Double?
  /// The same if everybody listed is asked.
  public let after: Double?
  /// What the requests add to the expected impact.
  public let gain: Double
  /// The most per message that a beginning of the list adds to the expected impact, or of the list that a larger limit would allow:
  /// actions are compared by it, so that one that lacks many people is not passed over because the first requests alone bring nothing.
  public let bestRate: Double
  /// The most likely that it takes place with its minimum, everybody asked to whom it is open; nil unless that is too little to spend
  /// messages on.
  public let ceiling: Double?
  /// To how many of the audience the action is open, those left out who are asked to join another.
  public let eligible: Int
  /// Whole days to wait for answers before asking further.
  public let wait: Int

  /// What the requests add to the expected impact, per message.
  public var gainPerMessage: Double { requests.isEmpty ? 0 : gain / Double(requests.count) }
}

/// One request to join an action.
public struct OutreachRequest: Sendable, Hashable {
  /// The citizen's number in the table.
  public let citizen: Int
  /// What asking her adds to the expected impact, once those above in the list are asked.
  public let gain: Double
  /// The probability that she accepts.
  public let accept: Double
  /// The probability that she keeps the promise.
  public let keep: Double
  /// When she last got a message; nil for never, as far as is known.
  public let lastAsked: Date?
  /// The action for which she waits for a place, to which this one is an alternative.
  public let waitsFor: String?
}
