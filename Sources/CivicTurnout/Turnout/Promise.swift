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

  /// Creates a promise.
  public init(
    places: Int = 1, allOrNone: Bool = false, logOdds: Double, attended: Int? = nil, promisedAt: Date? = nil
  ) {
    precondition(places >= 1 && !logOdds.isNaN && (attended ?? 0) >= 0)
    self.places = places
    self.allOrNone = allOrNone
    self.logOdds = logOdds
    self.attended = attended
    self.promisedAt = promisedAt
  }
}

extension FittedTurnoutModel {
  /// The promises to one action that hold places, as the forecast sees them.
  /// - Parameters:
  ///   - action: The action.
  ///   - pledges: The table of promises.
  ///   - rows: The rows about this action.
  ///   - citizen: A citizen whose own promises are left out: the others remain.
  /// - Returns: The promises, in the order of the rows.
  public func promises(
    to action: Action, in pledges: PledgeTable, rows: some Sequence<Int32>, excluding citizen: String? = nil
  ) -> [Promise] {
    let excluded = citizen.flatMap { pledges.citizens.number(of: $0) } ?? -1
    let general = keep.explanation(citizen: nil, action: action).logOdds
    return rows.compactMap { row in
      let row = Int(row)
      guard pledges.status[row].holdsPlaces, pledges.citizen[row] != excluded else { return nil }
      return Promise(
        places: Int(pledges.places[row]), allOrNone: pledges.allOrNone[row],
        logOdds: general + keep.citizenEffect(pledges.citizens[pledges.citizen[row]]),
        attended: pledges.knownAttendance(row: row).map(Int.init),
        promisedAt: pledges.pledgedAt[row].isNaN ? nil : Date(timeIntervalSince1970: pledges.pledgedAt[row]))
    }
  }
}
