import CivicDomain

/// What ``Nearness`` needs to know of many actions, in columns.
struct NearnessTable: Sendable {
  private enum Access: UInt8 {
    case unknown, place, remote, hybrid, hybridPlace
  }

  private let access: [Access]
  private let places: PlaceColumns

  init(of actions: [Action]) {
    access = actions.map(Self.access)
    places = PlaceColumns(of: actions)
  }

  private static func access(to action: Action) -> Access {
    let isPlaced = action.location != nil
    return switch action.format {
    case .remote: .remote
    case .hybrid: isPlaced ? .hybridPlace : .hybrid
    case .onsite, nil: isPlaced ? .place : .unknown
    }
  }

  /// Calls `body` with the proximity of each action whose bit is set, where it is known.
  func forEach(
    of citizen: Citizen, where wanted: UnsafeBufferPointer<UInt64>, remote: Double,
    _ body: (_ action: Int, _ proximity: Double) -> Void
  ) {
    let standpoint = Standpoint(of: citizen)
    for (index, word) in wanted.enumerated() where word != 0 {
      forEach(of: standpoint, word: index, where: word, remote: remote) { body(index << 6 + $0, $1) }
    }
  }

  /// The same of one word of actions; an action is named by its bit.
  @inline(__always)
  func forEach(
    of standpoint: Standpoint, word index: Int, where wanted: UInt64, remote: Double,
    _ body: (_ bit: Int, _ proximity: Double) -> Void
  ) {
    var rest = wanted
    while rest != 0 {
      let bit = rest.trailingZeroBitCount
      rest &= rest - 1
      let access = access[index << 6 + bit]
      if access == .remote || (standpoint.joinsRemotely && (access == .hybrid || access == .hybridPlace)) {
        body(bit, remote)
      } else if access == .place || access == .hybridPlace, let start = standpoint.start,
        let radius = standpoint.radius
      {
        let kilometers = Coordinate.distance(squaredChord: places.squaredChord(index << 6 + bit, from: start))
        body(bit, Nearness.proximity(kilometers: kilometers, radius: radius))
      }
    }
  }
}

/// From where, and how, a citizen joins actions.
struct Standpoint: Sendable {
  /// Where she is, as a point of the unit sphere.
  let start: (x: Double, y: Double, z: Double)?
  let radius: Double?
  let joinsRemotely: Bool

  init(of citizen: Citizen) {
    start = citizen.location?.unitVector
    radius = citizen.radius
    joinsRemotely = FormatSet(citizen.formats).includesRemote
  }
}
