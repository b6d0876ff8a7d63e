import Foundation

/// Promises, kept in columns: a city's history is millions of rows, and most work reads two or three columns of them.
///
/// Row i is the i-th value of every column; `subscript` gives it as a ``Pledge``. Rare fields (conditions and their like) are kept aside.
public struct PledgeTable: Sendable, Hashable {
  /// The citizens named anywhere in the table, also as inviters.
  public internal(set) var citizens = IdentifierTable()
  /// The actions named in the table.
  public internal(set) var actions = IdentifierTable()
  /// The slots named in the table.
  public internal(set) var slots = IdentifierTable()

  /// Numbers in `citizens`.
  public internal(set) var citizen: [Int32] = []
  /// Numbers in `actions`.
  public internal(set) var action: [Int32] = []
  /// Numbers in `slots`, −1 for none.
  public internal(set) var slot: [Int32] = []
  /// Seconds since 1970, NaN when unknown.
  public internal(set) var pledgedAt: [Double] = []
  /// Places promised.
  public internal(set) var places: [Int32] = []
  /// Whether the places come together or not at all.
  public internal(set) var allOrNone: [Bool] = []
  /// What became of each promise.
  public internal(set) var status: [Pledge.Status] = []
  /// Places that came, −1 where nobody counted.
  public internal(set) var attended: [Int32] = []
  /// Numbers in `citizens` of who brought this one, −1 for nobody known.
  public internal(set) var invitedBy: [Int32] = []
  /// Conditions by row.
  public internal(set) var conditions: [Int: PledgeCondition] = [:]
  /// By row, until when it must be confirmed, in seconds since 1970.
  public internal(set) var confirmBy: [Int: Double] = [:]
  /// By row, when it was withdrawn, in seconds since 1970.
  public internal(set) var cancelledAt: [Int: Double] = [:]

  /// Creates an empty table.
  public init() {}

  /// Creates a table of pledges.
  public init(_ pledges: some Sequence<Pledge>) {
    for pledge in pledges { append(pledge) }
  }

  /// How many pledges there are.
  public var count: Int { citizen.count }

  /// The rows' numbers.
  public var indices: Range<Int> { 0..<count }

  /// Adds a pledge at the end. O(1) on average.
  public mutating func append(_ pledge: Pledge) {
    if let condition = pledge.condition { conditions[count] = condition }
    confirmBy[count] = pledge.confirmBy?.timeIntervalSince1970
    cancelledAt[count] = pledge.cancelledAt?.timeIntervalSince1970
    append(
      citizen: citizens.insert(pledge.citizen), action: actions.insert(pledge.action),
      slot: pledge.slot.map { slots.insert($0) } ?? -1,
      pledgedAt: pledge.pledgedAt?.timeIntervalSince1970 ?? .nan, places: Int32(pledge.places),
      allOrNone: pledge.allOrNone, status: pledge.status, attended: pledge.attended.map(Int32.init) ?? -1,
      invitedBy: pledge.invitedBy.map { citizens.insert($0) } ?? -1)
  }

  /// Adds a row of validated columns.
  package mutating func append(
    citizen: Int32, action: Int32, slot: Int32, pledgedAt: Double, places: Int32, allOrNone: Bool,
    status: Pledge.Status, attended: Int32, invitedBy: Int32
  ) {
    self.citizen.append(citizen)
    self.action.append(action)
    self.slot.append(slot)
    self.pledgedAt.append(pledgedAt)
    self.places.append(places)
    self.allOrNone.append(allOrNone)
    self.status.append(status)
    self.attended.append(attended)
    self.invitedBy.append(invitedBy)
  }

  package mutating func number(citizen name: String) -> Int32 { citizens.insert(name) }
  package mutating func number(action name: String) -> Int32 { actions.insert(name) }
  package mutating func number(slot name: String) -> Int32 { slots.insert(name) }

  /// Gives the names of the numbers in the rows, for whoever numbers identifiers itself.
  package mutating func setIdentifiers(
    citizens: IdentifierTable, actions: IdentifierTable, slots: IdentifierTable
  ) {
    self.citizens = citizens
    self.actions = actions
    self.slots = slots
  }

  package mutating func setCondition(_ condition: PledgeCondition, row: Int) { conditions[row] = condition }
  package mutating func setTimes(confirmBy: Double?, cancelledAt: Double?, row: Int) {
    self.confirmBy[row] = confirmBy
    self.cancelledAt[row] = cancelledAt
  }

  package mutating func setStatus(_ status: Pledge.Status, row: Int) { self.status[row] = status }

  /// Reserves room for so many rows in every column.
  public mutating func reserveCapacity(_ rows: Int) {
    citizen.reserveCapacity(rows)
    action.reserveCapacity(rows)
    slot.reserveCapacity(rows)
    pledgedAt.reserveCapacity(rows)
    places.reserveCapacity(rows)
    allOrNone.reserveCapacity(rows)
    status.reserveCapacity(rows)
    attended.reserveCapacity(rows)
    invitedBy.reserveCapacity(rows)
  }

  /// Places known to have come in a row: as counted, else all for a kept pledge and none for a no-show; nil while unknown.
  package func knownAttendance(row: Int) -> Int32? {
    switch status[row] {
    case .kept: attended[row] >= 0 ? attended[row] : places[row]
    case .noShow: attended[row] >= 0 ? attended[row] : 0
    case .pledged, .waiting, .cancelled, .unknown: nil
    }
  }
}
