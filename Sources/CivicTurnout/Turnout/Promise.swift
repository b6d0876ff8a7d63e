import CivicDomain
import CivicStatistics
import Foundation

/// A promise as the forecast of a turnout sees it.
public struct Promise: Sendable, Hashable {
  /// Places that may come.
  public var places: Int
  /// Whether they come together or not at all.
  public var allOrNone: Bool
  /// Log-odds of keeping it.
  public var logOdds: Double
  /// Places that came, where that is known.
  public var attended: Int?
  /// When it was made, where that is known.
  public var promisedAt: Date?
  /// With how many more promises its condition holds: 0 where it holds, or there is none; ``never`` where no number helps.
  public var further: Int

  /// More promises than can be made.
  public static let never = Int.max

  /// Creates a promise.
  public init(
    places: Int = 1, allOrNone: Bool = false, logOdds: Double, attended: Int? = nil, promisedAt: Date? = nil,
    further: Int = 0
  ) {
    precondition(places >= 1 && !logOdds.isNaN && (attended ?? 0) >= 0 && further >= 0)
    self.places = places
    self.allOrNone = allOrNone
    self.logOdds = logOdds
    self.attended = attended
    self.promisedAt = promisedAt
    self.further = further
  }
}

extension [Promise] {
  /// Places promised, whether conditions hold or not.
  package var places: Int { reduce(0) { $0 + $1.places } }

  /// Those whose condition holds.
  package var holding: [Promise] { filter { $0.further == 0 } }

  /// Those that wait for more promises to be made, by the number of these, the least first.
  package var waiting: [(further: Int, promises: [Promise])] {
    let levels = Dictionary(grouping: lazy.filter { $0.further > 0 && $0.further < Promise.never }, by: \.further)
    return levels.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The least number of further promises with which so many places are promised, the ones included that hold by them.
  package func further(reaching needed: Int) -> Int {
    var missing = needed - holding.places
    for (further, promises) in waiting where missing > further {
      missing = Swift.max(further, missing - promises.places)
    }
    return Swift.max(0, missing)
  }

  /// These with others made beside them: whoever waited for so many more promises holds.
  package func joined(by others: [Promise]) -> [Promise] {
    let made = others.holding.places
    return map { promise in
      var promise = promise
      if promise.further != Promise.never { promise.further = Swift.max(0, promise.further - made) }
      return promise
    } + others
  }
}

extension FittedTurnoutModel {
  /// The promises to one action that hold places, as the forecast sees them.
  /// - Parameters:
  ///   - action: The action.
  ///   - pledges: The table of promises.
  ///   - rows: The rows about this action.
  ///   - citizen: A citizen whose own promises are left out: the others remain.
  ///   - further: By row, with how many more promises a condition holds that does not.
  ///   - unconfirmed: Rows that must still be confirmed, which is one more thing that may fail.
  /// - Returns: The promises, in the order of the rows.
  public func promises(
    to action: Action, in pledges: PledgeTable, rows: some Sequence<Int32>, excluding citizen: String? = nil,
    further: [Int: Int] = [:], unconfirmed: Set<Int> = []
  ) -> [Promise] {
    let excluded = citizen.flatMap { pledges.citizens.number(of: $0) } ?? -1
    let general = keep.explanation(citizen: nil, action: action).logOdds
    return rows.compactMap { row in
      let row = Int(row)
      guard pledges.status[row].holdsPlaces, pledges.citizen[row] != excluded else { return nil }
      var promise = promise(row, of: pledges, general: general)
      promise.further = further[row, default: 0]
      if unconfirmed.contains(row) {
        promise.logOdds = logit(TurnoutModel.confirmation * logistic(promise.logOdds))
      }
      return promise
    }
  }

  /// Promises that were withdrawn, as the forecast would see them if they had not been.
  package func withdrawn(
    from action: Action, in pledges: PledgeTable, rows: some Sequence<Int>
  ) -> [Promise] {
    let general = keep.explanation(citizen: nil, action: action).logOdds
    return rows.map { promise($0, of: pledges, general: general) }
  }

  private func promise(_ row: Int, of pledges: PledgeTable, general: Double) -> Promise {
    Promise(
      places: Int(pledges.places[row]), allOrNone: pledges.allOrNone[row],
      logOdds: general + keep.citizenEffect(pledges.citizens[pledges.citizen[row]]),
      attended: pledges.knownAttendance(row: row).map(Int.init),
      promisedAt: pledges.pledgedAt[row].isNaN ? nil : Date(timeIntervalSince1970: pledges.pledgedAt[row]))
  }
}
