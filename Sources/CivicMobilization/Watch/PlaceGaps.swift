import CivicDomain

/// Places that an action still lacks, and places that are free: added up slot by slot.
///
/// Ten too many in one slot do not help another, so neither figure is ever a difference of totals.
public struct PlaceGaps: Sendable, Hashable {
  /// Promised places that lack to the minimum, else to the target; nil where neither is known.
  public let missing: Int?
  /// Places that may still be promised; nil where there is no limit.
  public let free: Int?
  /// Places promised on a condition that does not hold.
  public let notHolding: Int

  /// Counts the gaps of an action.
  /// - Parameters:
  ///   - action: The action.
  ///   - slots: Its time windows, of which those with numbers of their own count.
  ///   - promised: Places promised to the action, in whatever slot.
  ///   - holding: Those of them whose condition holds, which alone make up for a lack; all unless given.
  ///   - promisedBySlot: Places promised to each slot, by its identifier.
  /// - Complexity: O(slots).
  public init(_ action: Action, slots: [Slot], promised: Int, holding: Int? = nil, promisedBySlot: [String: Int]) {
    notHolding = promised - (holding ?? promised)
    var (lacking, room): ([Int], [Int?]) = ([], [])
    for slot in slots {
      let there = promisedBySlot[slot.id] ?? 0
      if let wanted = slot.minimum ?? slot.target { lacking.append(max(0, wanted - there)) }
      room.append(slot.capacity.map { max(0, $0 - there) })
    }
    let whole = action.placesWanted.map { max(0, $0 - (holding ?? promised)) }
    missing = lacking.isEmpty ? whole : max(lacking.reduce(0, +), whole ?? 0)
    let limit = action.promiseLimit.map { max(0, $0 - promised) }
    let slotRoom = room.isEmpty || room.contains(nil) ? nil : room.reduce(0) { $0 + ($1 ?? 0) }
    free = [limit, slotRoom].compactMap(\.self).min()
  }
}

extension Action {
  /// The people whom the action must have, else should have: what a lack of people is measured against.
  public var placesWanted: Int? { minimum ?? target }
}
