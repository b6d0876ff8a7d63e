import CivicDomain
import CivicRanking
import CivicStatistics
import CivicTurnout

/// An action, or one slot of it with numbers of its own.
struct ActionPart {
  /// The action's number in the catalog.
  let number: Int
  /// The slot; nil where the action has none.
  let slot: Slot?
  /// The action as this part alone: when it takes place, what it requires, how many it needs and holds.
  let action: Action
  /// The promises to this part.
  let promises: [Promise]

  /// The parts of all actions that are open to anybody, and what the slots of each action must keep together: its own numbers.
  ///
  /// Promises that name no slot belong to none of the parts, and count for the action all the same. O(slots + pledges).
  /// - Throws: `OutlookError` for an action whose turnout cannot be forecast.
  static func all(
    of catalog: Catalog, turnout: FittedTurnoutModel, context: EligibilityContext
  ) throws(OutlookError) -> (parts: [ActionPart], totals: [AllocationTotal]) {
    let slots = Dictionary(grouping: catalog.slots, by: \.action)
    let book = PromiseBook(catalog, turnout: turnout, now: context.now)
    var (parts, totals): ([ActionPart], [AllocationTotal]) = ([], [])
    for (number, action) in catalog.actions.enumerated() where Eligibility.isOpen(action, context: context) {
      guard let own = slots[action.id] else {
        parts.append(ActionPart(number: number, slot: nil, action: action, promises: book.promises(to: action)))
        continue
      }
      let promises = book.promises(to: action, slots: own)
      let posts = Array(parts.count..<parts.count + own.count)
      let kept: [CountDistribution]
      do throws(CountDistributionError) {
        kept = try turnout.kept(of: promises.elsewhere.holding)
      } catch {
        throw OutlookError(action: action.id, reason: error)
      }
      let all = promises.slots.flatMap(\.self) + promises.elsewhere
      if let total = AllocationTotal(of: action, posts: posts, promises: all, base: kept) { totals.append(total) }
      parts += zip(own, promises.slots).map { slot, promises in
        ActionPart(number: number, slot: slot, action: action.part(slot, of: own.count), promises: promises)
      }
    }
    return (parts, totals)
  }
}

extension AllocationTotal {
  /// What an action says for all its slots; nil where it says nothing.
  fileprivate init?(of action: Action, posts: [Int], promises: [Promise], base: [CountDistribution]) {
    guard action.minimum ?? action.promiseLimit ?? action.promisesNeeded != nil else { return nil }
    self.init(
      posts: posts, minimum: action.minimum, capacity: action.capacity, base: base,
      room: action.promiseLimit.map { max(0, $0 - promises.places) },
      needed: max(0, (action.promisesNeeded ?? 0) - promises.holding.places))
  }
}

extension Action {
  /// The action as one of its slots: what the slot does not say is an equal share of what the action says.
  fileprivate func part(_ slot: Slot, of count: Int) -> Action {
    func share(_ number: Int?) -> Int? { number.map { ($0 + count - 1) / count } }
    var part = self
    if slot.span.start != nil { part.span = slot.span }
    part.requires += slot.requires.filter { !requires.contains($0) }
    part.minimum = slot.minimum ?? share(minimum)
    part.target = slot.target ?? share(target)
    part.capacity = slot.capacity ?? share(capacity)
    part.pledgeLimit = pledgeLimit(ofCapacity: part.capacity) ?? share(pledgeLimit)
    part.promisesNeeded = share(promisesNeeded)
    part.impactValue = impactValue.map { $0 / Double(count) }
    return part
  }

  /// As many promises for a capacity as the whole action allows for its own.
  private func pledgeLimit(ofCapacity part: Int?) -> Int? {
    guard let pledgeLimit, let capacity, capacity > 0, let part else { return nil }
    return Int((Double(part) * Double(pledgeLimit) / Double(capacity)).rounded(.up))
  }
}
