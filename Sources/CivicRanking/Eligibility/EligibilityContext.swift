import CivicDomain
import Foundation

/// What eligibility depends on beside a citizen and an action: the present moment and what was promised so far.
public struct EligibilityContext: Sendable {
  /// The present moment.
  public let now: Date
  /// The zone of local times where a citizen or an action states none.
  public let timeZone: TimeZone
  /// Places promised by pledges that hold places, by the action's identifier.
  public let promisedPlaces: [String: Int]
  private let ledger: CommitmentLedger

  /// Creates a context from the tables. O(actions + slots + pledges).
  ///
  /// - Parameters:
  ///   - now: The present moment.
  ///   - timeZone: The zone of local times where a citizen or an action states none.
  ///   - actions: The actions that pledges refer to; a pledge to any other is known by its action's identifier alone.
  ///   - slots: Their slots.
  ///   - pledges: Everybody's pledges.
  public init(
    now: Date, timeZone: TimeZone, actions: [Action] = [], slots: [Slot] = [], pledges: PledgeTable = PledgeTable()
  ) {
    self.init(
      now: now, timeZone: timeZone, actions: actions, slots: slots, pledges: pledges,
      promisedPlaces: Self.promisedPlaces(in: pledges))
  }

  /// Creates a context whose promised places were counted elsewhere, over more pledges than these.
  ///
  /// - Parameters:
  ///   - now: The present moment.
  ///   - timeZone: The zone of local times where a citizen or an action states none.
  ///   - actions: The actions that pledges refer to.
  ///   - slots: Their slots.
  ///   - pledges: The pledges that citizens' situations are read from.
  ///   - promisedPlaces: Places promised by pledges that hold places, by the action's identifier.
  public init(
    now: Date, timeZone: TimeZone, actions: [Action] = [], slots: [Slot] = [], pledges: PledgeTable = PledgeTable(),
    promisedPlaces: [String: Int]
  ) {
    self.now = now
    self.timeZone = timeZone
    self.promisedPlaces = promisedPlaces
    ledger = CommitmentLedger(actions: actions, slots: slots, pledges: pledges)
  }

  /// Places promised by pledges that hold places, by the action's identifier. O(pledges).
  public static func promisedPlaces(in pledges: PledgeTable) -> [String: Int] {
    var places = [Int](repeating: 0, count: pledges.actions.count)
    for row in pledges.indices where pledges.status[row].holdsPlaces {
      places[Int(pledges.action[row])] += Int(pledges.places[row])
    }
    return Dictionary(uniqueKeysWithValues: zip(pledges.actions.names, places).lazy.filter { $0.1 > 0 })
  }

  /// What a citizen of the tables has promised. O(own pledges).
  public func situation(of citizen: String) -> CitizenSituation {
    CitizenSituation(commitments: ledger.commitments(of: citizen))
  }

  /// What somebody with these pledges has promised, whatever the tables hold; cancelled ones do not count. O(pledges).
  public func situation(pledges: some Sequence<Pledge>) -> CitizenSituation {
    CitizenSituation(commitments: pledges.filter { $0.status != .cancelled }.map(ledger.commitment))
  }

  /// The clock that a citizen lives by.
  func clock(of citizen: Citizen) -> LocalClock {
    LocalClock(citizen.timeZone ?? timeZone)
  }

  /// The clock at the place of an action.
  func clock(of action: Action) -> LocalClock {
    LocalClock(action.timeZone ?? timeZone)
  }
}
