import CivicDomain
import Foundation

/// What an uncancelled pledge takes of its author's time.
public struct Commitment: Sendable, Hashable {
  /// The identifier of the action.
  public let action: String
  /// When it occupies the author: the pledged slot's span where there is one, else the action's.
  public let span: TimeSpan
  /// The hours known to be asked, nil when unknown.
  public let hours: Double?

  /// Creates a commitment.
  public init(action: String, span: TimeSpan = TimeSpan(), hours: Double? = nil) {
    self.action = action
    self.span = span
    self.hours = hours
  }

  /// What a pledge to an action, or to one of its slots, takes.
  public init(to action: Action, slot: Slot? = nil) {
    var pledged = action
    if let slot, slot.span.start != nil { pledged.span = slot.span }
    self.init(action: action.id, span: pledged.occupiedSpan, hours: pledged.knownHours)
  }
}

extension Action {
  /// The longest stretch that the hours asked of one participant stand for; more is not done in one go.
  static let longestStretch = 24.0

  /// When the action takes place, with an unknown end taken from the known hours where the clock is known and they can be
  /// one stretch.
  package var occupiedSpan: TimeSpan {
    guard span.clockIsKnown, span.end == nil, let start = span.start, let hours = knownHours,
      hours <= Action.longestStretch
    else { return span }
    return TimeSpan(start: start, end: start.addingTimeInterval(hours * 3600))
  }
}
