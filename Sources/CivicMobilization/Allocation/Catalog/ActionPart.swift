import CivicDomain
import CivicRanking
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

  /// The parts of all actions that are open to anybody. O(slots + pledges).
  static func all(of catalog: Catalog, turnout: FittedTurnoutModel, context: EligibilityContext) -> [ActionPart] {
    let slots = Dictionary(grouping: catalog.slots, by: \.action)
    let rows = catalog.pledges.rowsByAction()
    return catalog.actions.enumerated().flatMap { number, action -> [ActionPart] in
      guard Eligibility.isOpen(action, context: context) else { return [] }
      let own = catalog.pledges.actions.number(of: action.id).map { rows[Int($0)] } ?? []
      func promises(_ slot: Slot?) -> [Promise] {
        let here = slot.map { slot in own.filter { catalog.pledges.slotName(row: Int($0)) == slot.id } } ?? own
        return turnout.promises(to: action, in: catalog.pledges, rows: here)
      }
      guard let parts = slots[action.id] else {
        return [ActionPart(number: number, slot: nil, action: action, promises: promises(nil))]
      }
      return parts.map { slot in
        ActionPart(number: number, slot: slot, action: action.part(slot, of: parts.count), promises: promises(slot))
      }
    }
  }
}

extension PledgeTable {
  /// The slot that a pledge names.
  fileprivate func slotName(row: Int) -> String? { slot[row] < 0 ? nil : slots[slot[row]] }
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
