import CivicDomain
import CivicTurnout
import Foundation

/// The promises of a catalog as forecasts see them: each with how many more promises it takes until its condition holds.
///
/// Forecasts, watching, recommendations, requests and allocations all take their promises from here, so that a pledge counts for all of
/// them or for none.
struct PromiseBook {
  private let pledges: PledgeTable
  private let turnout: FittedTurnoutModel
  private let rows: [[Int32]]
  private let resolver: PledgeResolver?
  private let now: Date?

  /// Opens the book. O(pledges + conditions).
  /// - Parameters:
  ///   - catalog: The tables.
  ///   - turnout: The model that forecasts who comes.
  ///   - now: The moment, after which a promise that was not confirmed in time is none; nil where no deadline has passed.
  init(_ catalog: Catalog, turnout: FittedTurnoutModel, now: Date?) {
    pledges = catalog.pledges
    self.now = now
    self.turnout = turnout
    rows = catalog.pledges.rowsByAction()
    resolver = catalog.pledges.conditions.isEmpty ? nil : PledgeResolver(catalog)
  }

  /// The promises to an action that hold places. O(total size of their conditions).
  func promises(to action: Action) -> [Promise] {
    let own = rows(of: action)
    return turnout.promises(
      to: action, in: pledges, rows: own, further: further(of: own, action), unconfirmed: unconfirmed(own))
  }

  /// The promises to each of some slots of an action, in their order, and those to none of them.
  ///
  /// Conditions are about all promises to the action, whatever their slot.
  func promises(to action: Action, slots: [Slot]) -> (slots: [[Promise]], elsewhere: [Promise]) {
    let own = rows(of: action)
    let further = further(of: own, action)
    let numbers = Dictionary(slots.enumerated().map { ($1.id, $0) }) { first, _ in first }
    var places = [[Int32]](repeating: [], count: slots.count + 1)
    for row in own {
      let slot = pledges.slot[Int(row)]
      places[slot < 0 ? slots.count : numbers[pledges.slots[slot]] ?? slots.count].append(row)
    }
    var promises = places.map {
      turnout.promises(to: action, in: pledges, rows: $0, further: further, unconfirmed: unconfirmed($0))
    }
    let elsewhere = promises.removeLast()
    return (promises, elsewhere)
  }

  private func rows(of action: Action) -> [Int32] {
    let all = pledges.actions.number(of: action.id).map { rows[Int($0)] } ?? []
    guard let now = now?.timeIntervalSince1970, !pledges.confirmBy.isEmpty else { return all }
    return all.filter { row in
      pledges.status[Int(row)] != .pledged || pledges.confirmBy[Int(row)].map { $0 > now } ?? true
    }
  }

  /// The rows that must still be confirmed.
  private func unconfirmed(_ rows: [Int32]) -> Set<Int> {
    guard !pledges.confirmBy.isEmpty else { return [] }
    return Set(rows.lazy.map { Int($0) }.filter { pledges.confirmBy[$0] != nil && pledges.status[$0] == .pledged })
  }

  /// By row, with how many more promises a condition holds that does not.
  private func further(of rows: [Int32], _ action: Action) -> [Int: Int] {
    guard let resolver, rows.contains(where: { pledges.conditions[Int($0)] != nil }) else { return [:] }
    let waiting = resolver.resolution(of: action).pledges.lazy.filter { !$0.holds }
    return Dictionary(uniqueKeysWithValues: waiting.map { ($0.row, $0.further ?? Promise.never) })
  }
}
