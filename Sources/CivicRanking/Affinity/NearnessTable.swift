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
    wanted.forEachSetBit { action in
      if let proximity = nearness(of: action, from: standpoint).proximity(remote: remote) { body(action, proximity) }
    }
  }

  /// How far the citizen has to go: what ``Nearness/init(of:for:)`` says, to the last bit.
  @inline(__always)
  func nearness(of action: Int, from standpoint: Standpoint) -> Nearness {
    switch access[action] {
    case .remote: return .remote
    case .hybrid where standpoint.joinsRemotely, .hybridPlace where standpoint.joinsRemotely: return .remote
    case .unknown, .hybrid: return .unknown
    case .place, .hybridPlace:
      guard let radius = standpoint.radius, let kilometers = distance(to: action, from: standpoint) else {
        return .unknown
      }
      return .place(kilometers: kilometers, radius: radius)
    }
  }

  /// How far away an action is, in kilometres; nil where a place is unknown, or none is needed.
  func distance(to action: Int, from standpoint: Standpoint) -> Double? {
    guard access[action] == .place || access[action] == .hybridPlace, let start = standpoint.start else { return nil }
    return Coordinate.distance(squaredChord: places.squaredChord(action, from: start))
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
