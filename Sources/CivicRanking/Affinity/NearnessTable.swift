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
    let joinsRemotely = FormatSet(citizen.formats).includesRemote
    let start = citizen.location?.unitVector
    wanted.forEachSetBit { action in
      let access = access[action]
      if access == .remote || (joinsRemotely && (access == .hybrid || access == .hybridPlace)) {
        body(action, remote)
      } else if access == .place || access == .hybridPlace, let start, let radius = citizen.radius {
        let kilometers = Coordinate.distance(squaredChord: places.squaredChord(action, from: start))
        body(action, Nearness.proximity(kilometers: kilometers, radius: radius))
      }
    }
  }
}
