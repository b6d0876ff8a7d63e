import CivicDomain
import Foundation

/// Who waits for a place of an action ahead, and is offered an alternative first.
struct WaitingList: Sendable {
  private let actions: [String: String]

  /// Lists those who wait. O(actions + pledges).
  init(_ catalog: Catalog, now: Date) {
    let pledges = catalog.pledges
    let ahead = Set(catalog.actions.lazy.filter { $0.span.start.map { $0 > now } ?? true }.map(\.id))
    var actions: [String: String] = [:]
    for row in pledges.indices where pledges.status[row] == .waiting {
      let action = pledges.actions[pledges.action[row]]
      guard ahead.contains(action) else { continue }
      actions[pledges.citizens[pledges.citizen[row]], default: action] = action
    }
    self.actions = actions
  }

  /// The action for which a citizen waits; nil where she waits for none.
  subscript(citizen: String) -> String? { actions[citizen] }
}
