import Foundation

extension Action {
  /// The last instant at which a promise can be made: `closes_at`, else the start; nil when neither is known.
  public var promisesCloseAt: Date? {
    guard let closesAt else { return span.start }
    guard let start = span.start else { return closesAt }
    return min(closesAt, start)
  }

  /// The number of people the action is made for: its target, else capacity, else minimum, else the mode's usual number.
  /// - Parameter map: The action map that holds the usual numbers of modes.
  /// - Returns: The number, at least 1.
  public func referenceNumber(in map: ActionMap) -> Int {
    max(1, target ?? capacity ?? minimum ?? map.usual(mode).number)
  }

  /// The impact curve: the organizer's, else the usual shape of the mode, stretched to the number of people the action is made for.
  public func impactCurve(in map: ActionMap) -> ImpactCurve {
    impact ?? map.usual(mode).impact(for: referenceNumber(in: map))
  }
}
