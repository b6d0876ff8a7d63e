import CivicDomain
import Foundation

/// When each citizen promised for the first time, and who brought her.
///
/// The time of a promise is when it was made, else when its action began. Withdrawn and waiting promises do not count.
struct FirstPromises {
  struct First {
    let citizen: Int32
    let at: Double
    /// Who brought her, −1 for nobody known.
    let invitedBy: Int32
  }

  /// One entry for each citizen who promised, by rising time; those without any known time first.
  let all: [First]
  /// The latest promise of each citizen, by number; −∞ without any.
  let latest: [Double]

  /// Looks at all promises, or at those to actions of one organizer alone.
  init(_ catalog: Catalog, organizer: String?, now: Date) {
    let pledges = catalog.pledges
    var starts = [Double?](repeating: nil, count: pledges.actions.count)
    for action in catalog.actions where organizer == nil || action.organizer == organizer {
      guard let number = pledges.actions.number(of: action.id) else { continue }
      starts[Int(number)] = (action.span.start ?? action.span.end)?.timeIntervalSince1970 ?? -.infinity
    }
    var first: [Int32: First] = [:]
    var latest = [Double](repeating: -.infinity, count: pledges.citizens.count)
    for row in pledges.indices where pledges.status[row].holdsPlaces {
      guard let start = starts[Int(pledges.action[row])] else { continue }
      let citizen = pledges.citizen[row]
      let at = pledges.pledgedAt[row].isNaN ? start : pledges.pledgedAt[row]
      guard at <= now.timeIntervalSince1970 else { continue }
      latest[Int(citizen)] = max(latest[Int(citizen)], at)
      if let known = first[citizen], known.at <= at { continue }
      first[citizen] = First(citizen: citizen, at: at, invitedBy: pledges.invitedBy[row])
    }
    all = first.values.sorted { ($0.at, $0.citizen) < ($1.at, $1.citizen) }
    self.latest = latest
  }
}
