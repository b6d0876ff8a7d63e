import CivicDomain
import Foundation

/// Past actions with all their promises over time, as far as every time is known.
struct FillingHistory {
  struct PastAction {
    var action: Action
    var closing: Date
    var curve: FillingCurve
  }

  /// By rising closing, then by identifier.
  private(set) var past: [PastAction] = []
  private(set) var organizers = IdentifierTable()

  init(pledges: PledgeTable, actions: [Action], now: Date) {
    let rows = pledges.rowsByAction()
    for action in actions {
      guard let closing = action.promisesCloseAt, closing <= now,
        let number = pledges.actions.number(of: action.id)
      else { continue }
      let held = rows[Int(number)].map(Int.init).filter { pledges.status[$0].holdsPlaces }
      let leads = held.map { (closing.timeIntervalSince1970 - pledges.pledgedAt[$0]) / 86_400 }
      let pool = action.organizer.map { organizers.insert($0) } ?? -1
      guard !held.isEmpty, leads.allSatisfy(\.isFinite),
        let curve = try? FillingCurve(leads: leads, places: held.map { Int(pledges.places[$0]) }, pool: pool)
      else { continue }
      past.append(PastAction(action: action, closing: closing, curve: curve))
    }
    past.sort { ($0.closing, $0.action.id) < ($1.closing, $1.action.id) }
  }
}
